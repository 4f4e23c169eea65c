// Whether OneDrive and SharePoint, which are one workload, were reported on two days: the people of the older report are left out.
import type { Day } from '../../model/day.ts'
import type { NoteParams, Whose } from '../../model/note.ts'
import type { UserExport } from './exports.ts'

/** A report that was given up longer ago is not missed, in days. */
const MOST_DAYS = 40
/** Exports that cover both. */
const BOTH: ReadonlySet<string> = new Set(['active-users', 'usage'])

export function oneDriveApart(
  exports: readonly UserExport[],
): Omit<NoteParams['onedrive-apart'], keyof Whose> | null {
  const drive = newestOf(exports, id => id === 'onedrive-activity')
  const site = newestOf(exports, id => id === 'sharepoint-activity')
  const apart = drive && site ? Math.abs(drive.day - site.day) : 0
  if (!drive || !site || apart === 0 || apart > MOST_DAYS) return null
  const both = newestOf(exports, id => BOTH.has(id))
  if (both && both.day >= Math.max(drive.day, site.day)) return null
  return { file: drive.file, day: drive.day, other: site.file, otherDay: site.day }
}

/** The newest dated one. */
function newestOf(
  exports: readonly UserExport[],
  isMeant: (format: string) => boolean,
): { file: string; day: Day } | null {
  let newest: { file: string; day: Day } | null = null
  for (const { format, file, day } of exports) {
    if (day !== null && isMeant(format.id) && (newest === null || day > newest.day)) newest = { file, day }
  }
  return newest
}
