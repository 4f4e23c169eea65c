// Names that no file may bear on Windows. Node would write most of them all the same: to a stream that nobody sees, or to
// a file that no other program can open, rename or remove.
import path from 'node:path'
import { OutputError } from '../model/problem.ts'
import type { FileReason } from '../model/reasons.ts'

const FORBIDDEN = /[<>:"|?*\p{Cc}]/u
/** Devices, whatever their ending is. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(?:\.|$)/iu
/** `\\.\nul` and others of its folder, which say openly that they are no files. */
const DEVICES_FOLDER = /^[\\/]{2}\.[\\/]/u

/** Whether Windows takes it for a device, such as `CON` and `nul.csv`. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name)
}

function isOrdinary(name: string): boolean {
  const isFolder = name === '' || name === '.' || name === '..'
  return isFolder || !(FORBIDDEN.test(name) || isDeviceName(name) || /[.\s]$/u.test(name))
}

/** Throws OutputError where Windows is the system (told by its separator) and a part of the path is no name there. */
export function refuseOddName(given: string, separator: string = path.sep): void {
  if (separator !== '\\' || DEVICES_FOLDER.test(given)) return
  const parts = given.slice(path.win32.parse(given).root.length).split(/[\\/]/u)
  if (parts.every(isOrdinary)) return
  throw new OutputError([
    { code: 'unwritable-output', params: { path: given, reason: 'bad-name' satisfies FileReason } },
  ])
}
