// Tells what a file is by its first bytes; endings are often wrong.
import type { Raw } from './raw.ts'

const MAGIC: readonly (readonly [kind: string, hex: string])[] = [
  ['gzip', '1f8b08'],
  ['zip', '504b0304'],
  ['zip', '504b0506'],
  ['pdf', '255044462d'],
  ['xls', 'd0cf11e0a1b11ae1'],
  ['image', '89504e470d0a1a0a'],
  ['image', 'ffd8ff'],
  ['image', '474946383961'],
  ['7z', '377abcaf271c'],
  ['rar', '526172211a07'],
  ['xz', 'fd377a585a00'],
  ['zstd', '28b52ffd'],
  ['bzip2', '425a6839314159265359'],
  ['database', '53514c69746520666f726d6174203300'],
  ['access', '000100005374616e64617264204a6574'],
  ['access', '000100005374616e6461726420414345'],
  ['parquet', '50415231'],
  ['encrypted-parquet', '50415245'],
  ['arrow', '4152524f57310000'],
  ['arrow', 'ffffffff'],
  ['arrow', '46454131'],
  ['orc', '4f5243'],
  ['avro', '4f626a01'],
  ['office', '7b5c727466'],
]

/** Marks of letters alone: a text may begin so (`ORCID,…`, `PARENT,…`). */
const OF_LETTERS: ReadonlySet<string> = new Set(['orc', 'encrypted-parquet', 'arrow'])

/** The longest of them. */
const START_LENGTH = 16
/** Where tar has its mark, behind names that are filled up with zeros. */
const TAR_AT = 257
const TAR = 'ustar'

/** How many bytes `kindOf` needs to see. */
const MAGIC_LENGTH = TAR_AT + TAR.length

/** `gzip`, `zip`, another known kind, or undefined: then it may be text. */
export function kindOf(first: Buffer): string | undefined {
  const hex = first.subarray(0, START_LENGTH).toString('hex')
  const [found] = MAGIC.find(([, magic]) => hex.startsWith(magic)) ?? []
  if (found !== undefined) return OF_LETTERS.has(found) && !looksBinary(first) ? undefined : found
  return isTar(first) ? 'tar' : undefined
}

function isTar(first: Buffer): boolean {
  return first.toString('latin1', TAR_AT, MAGIC_LENGTH) === TAR && first[TAR_AT - 2] === 0
}

/** Whether bytes look like a program's data: more than one control character in twenty. */
export function looksBinary(first: Buffer): boolean {
  const sample = first.subarray(0, 512)
  const control = sample.filter(byte => byte < 0x20 && !TEXT_CONTROLS.has(byte)).length
  return control * 20 > sample.length
}

const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b])

/** As many bytes as tell what a file is. */
export function firstBytes(read: Raw['read'], size = MAGIC_LENGTH): Promise<Buffer> {
  return startBytes(read, Math.min(MAGIC_LENGTH, size))
}

/** So many bytes from a place on, or a few more where they come in chunks. */
export async function startBytes(read: Raw['read'], length: number, start = 0): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of read(start, start + length)) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= length) break
  }
  return Buffer.concat(chunks)
}
