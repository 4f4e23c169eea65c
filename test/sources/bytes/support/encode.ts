// Encodes text in the encodings that Node.js can only decode, by turning its decoders round.
const SHIFT_JIS = new Map<string, number[]>()
const decoder = new TextDecoder('shift_jis')
for (let byte = 0; byte < 0x100; byte++) {
  const one = decoder.decode(Uint8Array.of(byte))
  if (!one.includes('\uFFFD')) SHIFT_JIS.set(one, [byte])
}
for (const [from, to] of [
  [0x81, 0x9f],
  [0xe0, 0xfc],
] as const) {
  for (let lead = from; lead <= to; lead++) {
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      const one = decoder.decode(Uint8Array.of(lead, trail))
      if (one.length === 1 && one !== '\uFFFD' && !SHIFT_JIS.has(one)) SHIFT_JIS.set(one, [lead, trail])
    }
  }
}

const LATIN = new Map([...'€ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((letter, at) => [letter, LATIN_BYTES()[at]]))

function LATIN_BYTES(): number[] {
  return Array.from({ length: 32 }, (_, at) => 0x80 + at).filter(
    byte => ![0x81, 0x82, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
  )
}

function encode(text: string, byteOf: (letter: string) => readonly number[] | undefined): Buffer {
  return Buffer.from(
    [...text].flatMap(letter => {
      const bytes = byteOf(letter)
      if (bytes === undefined) throw new Error(`no byte for ${letter}`)
      return bytes
    }),
  )
}

export const encoders = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-16le': (text: string) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  shift_jis: (text: string) => encode(text, letter => SHIFT_JIS.get(letter)),
  'windows-1252': (text: string) =>
    encode(text, letter => {
      const high = LATIN.get(letter)
      if (high !== undefined) return [high]
      const code = letter.codePointAt(0) ?? 0
      return code < 0x80 || (code >= 0xa0 && code < 0x100) ? [code] : undefined
    }),
} as const
