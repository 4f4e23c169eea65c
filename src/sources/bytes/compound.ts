// What a file of Microsoft's older programs is, which all have one container: the names in its directory tell.
import { startBytes } from './magic.ts'
import type { Raw } from './raw.ts'

const NAMES: readonly (readonly [kind: string, name: string])[] = [
  ['protected', 'EncryptedPackage'],
  ['xls', 'Workbook'],
  ['xls', 'Book'],
  ['mail', '__nameid_version'],
  ['mail', '__properties_version'],
  ['office', 'WordDocument'],
  ['office', 'PowerPoint Document'],
  ['office', 'VisioDocument'],
]

/** Bytes of a name in the directory, and of those names that are looked at. */
const NAME = 128
const LOOKED_AT = 32 * NAME

/** `xls`, `mail`, `office`, or `protected` for a workbook with a password; undefined where nothing tells. */
export async function compoundKind(read: Raw['read']): Promise<string | undefined> {
  const head = await startBytes(read, 52)
  if (head.length < 52) return undefined
  const sector = 2 ** Math.min(12, head.readUInt16LE(30))
  const start = (head.readUInt32LE(48) + 1) * sector
  const names = (await startBytes(read, LOOKED_AT, start)).subarray(0, LOOKED_AT)
  return NAMES.find(([, name]) => hasName(names, name))?.[0]
}

function hasName(names: Buffer, name: string): boolean {
  const wanted = Buffer.from(name, 'utf16le')
  for (let at = 0; at < names.length; at += NAME)
    if (names.subarray(at, at + wanted.length).equals(wanted)) return true
  return false
}
