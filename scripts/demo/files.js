// Text and bytes of the files as the tools write them: CSV by scripts, portals and PowerShell, in their encodings.

function cell(value) {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A script's or a portal's CSV; `rows` are lists in the order of `header`. */
export function csv(header, rows, newline = '\n') {
  return [header, ...rows].map(row => row.map(cell).join(',') + newline).join('')
}

/** What Windows PowerShell writes with `Export-Csv -Encoding Unicode`. */
export function powershell(type, header, rows) {
  const lines = [header, ...rows].map(row =>
    row.map(value => `"${String(value).replaceAll('"', '""')}"`).join(','),
  )
  const text = `${[`#TYPE ${type}`, ...lines].join('\r\n')}\r\n`
  return Buffer.from(`\uFEFF${text}`, 'utf16le')
}

/** The admin centre's CSV: UTF-8 with a byte order mark, lines end with CRLF. */
export function adminCentre(header, rows) {
  return Buffer.from(`\uFEFF${csv(header, rows, '\r\n')}`, 'utf8')
}

/** What Excel in Japan saves. */
export function shiftJis(text) {
  const bytes = [...text].flatMap(char => {
    const code = char < '\u0080' ? [char.codePointAt(0)] : DOUBLE_BYTES.get(char)
    if (code === undefined) throw new Error(`Shift_JIS has no ${char}`)
    return code
  })
  return Buffer.from(bytes)
}

/** Characters of two bytes in Shift_JIS; where one has several codes, the first. */
const DOUBLE_BYTES = new Map()
const decoder = new TextDecoder('shift_jis')
for (let lead = 0xfc; lead >= 0x81; lead--) {
  if (lead >= 0xa0 && lead < 0xe0) continue
  for (let trail = 0xfc; trail >= 0x40; trail--) {
    const char = decoder.decode(Uint8Array.of(lead, trail))
    if ([...char].length === 1 && char !== '\uFFFD') DOUBLE_BYTES.set(char, [lead, trail])
  }
}
