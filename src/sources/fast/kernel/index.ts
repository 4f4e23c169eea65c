// Reads usage rows from bytes and gathers them by user: what every row of a large export costs is in this room.
// It is compiled to WebAssembly, which reads sixteen bytes at once; the host keeps the files, the texts and the words.
// The way of a row: bytes → scan (cells, keys) → send (parcels) → gather (users with entries) → give (columns).
export { expect, forget, gather, merged, parcelInput, seen, userCount } from './gather'
export {
  counts,
  days,
  entryCount,
  frames,
  lay,
  lengths,
  nameBytes,
  names,
  owners,
  seen as seenGiving,
  sinces,
  sort,
} from './give'
export {
  addRun,
  dayCellCount,
  dayRecord,
  inputOf,
  keyCount,
  lines,
  odd,
  runRecord,
  scan,
  setColumns,
  setDay,
} from './scan'
export { lastOwner, pack, parcelEnd, parcelStart, rowCount, setEntries, setEntry } from './send'
export { tableOf } from './table'
