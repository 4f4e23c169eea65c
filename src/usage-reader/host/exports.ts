// What the kernel's WebAssembly exports, as its host calls it.
import { DAYS, KINDS, LIMITS, MERGED, ONLY_ACTIVE, OWNERS, REPORTS, STYLES } from '../kernel/constants.ts'

/** A number of the kernel that changes. */
export interface Changing {
  value: number
}

/** What the kernel exports; `../kernel/index.ts` names the rooms that tell what each does. */
export interface Exports {
  memory: { buffer: ArrayBuffer }
  setColumns(columns: number, user: number, days: number): void
  setDelimiter(separator: number): void
  setDay(index: number, cell: number): void
  setTold(name: number, department: number, isList: number): void
  addRun(part: number, first: number, last: number): void
  setEntries(count: number): void
  setEntry(entry: number, first: number, second: number, since: number, sinceToo: number): void
  inputOf(bytes: number): number
  wideInputOf(bytes: number): number
  narrow(from: number, end: number, to: number): number
  wideLength(from: number, end: number): number
  scan(at: number, stop: number, end: number, whole: number): number
  roomForTexts(column: number, rows: number, count: number, bytes: number, cell: number): number
  beginPages(column: number, rows: number, texts: number, bytes: number): void
  nextPage(): number
  unpackSnappy(from: number, length: number, to: number, size: number): number
  addChosen(at: number, length: number, count: number): number
  readLevels(at: number, length: number, count: number): number
  addRows(kind: number, at: number, length: number, count: number, present: number): number
  endPages(): number
  makeTexts(rows: number): number
  readRows(first: number, end: number): number
  lines: Changing
  isUnusual: Changing
  unreadable: Changing
  setLicences(columns: number, separator: number, id: number): void
  addLicenceCell(group: number, cell: number): void
  scanLicences(at: number, start: number, size: number, line: number, before: number): number
  licenceRows(): number
  licenceIds(): number
  licencesEnd: Changing
  oddLicences: Changing
  oddRows(): number
  rowCount(): number
  lastOwner(): number
  keyCount(part: number): number
  runRecord(part: number, key: number, index: number): number
  dayCellCount(): number
  dayRecord(cell: number): number
  tableOf(table: number, count: number): number
  pack(parcels: number): number
  parcelStart(parcel: number): number
  parcelEnd(parcel: number): number
  layPeople(): number
  layTold(): number
  expect(users: number): void
  parcelInput(bytes: number): number
  forget(): void
  gather(start: number, end: number, thread: number): void
  userCount(): number
  sort(owners: number): number
  writeColumns(first: number, last: number): void
  entryCount: Changing
  nameBytes: Changing
  owners: Changing
  lengths: Changing
  counts: Changing
  kinds: Changing
  days: Changing
  sinces: Changing
  names: Changing
}

/** Tables that the host fills in or reads. */
export const TABLES = {
  owners: OWNERS,
  kinds: KINDS,
  days: DAYS,
  reports: REPORTS,
  onlyActive: ONLY_ACTIVE,
  styles: STYLES,
  limits: LIMITS,
  merged: MERGED,
} as const
