// The encodings of text that is not Unicode: those that can be asked for, of which some are found by themselves.

/** As the Encoding Standard calls them. */
export const OLD_ENCODINGS = [
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-15',
  'koi8-r',
  'ibm866',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'gbk',
  'gb18030',
  'big5',
] as const
export type OldEncoding = (typeof OLD_ENCODINGS)[number]

/** What the user says of text that is not Unicode: of every file, and of files by their path, folder or name. */
export interface NamedEncodings {
  every: OldEncoding | null
  byPath: Readonly<Record<string, OldEncoding>>
}

/** The encoding that a name means, which may be another of its names (`cp1250`, `sjis`, `gb2312`); undefined for others. */
export function oldEncoding(name: string): OldEncoding | undefined {
  const bare = name.trim().toLowerCase()
  const labels = [bare, bare.replace(/^(?:cp|win|windows)[-_ ]?/u, 'windows-')]
  const found = labels.map(canonical).find(one => one !== undefined)
  return OLD_ENCODINGS.find(one => one === found)
}

function canonical(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
