// Reads usage rows from bytes and gathers them by user: what every row of a large export costs is in this room.
// It is compiled to WebAssembly, which reads sixteen bytes at once; the host keeps the files, the texts and the words.
// The way of a row: bytes → scan (cells, keys), or column-pages and text-columns → pack (parcels) → gather (users with entries) → columns;
// of a row of a list of people: bytes → scan → people.

export { addChosen, addRows, beginPages, endPages, nextPage, readLevels } from './column-pages'
export {
  counts,
  days,
  entryCount,
  kinds,
  lengths,
  nameBytes,
  names,
  owners,
  sinces,
  sort,
  writeColumns,
} from './columns'
export { expect, forget, gather, parcelInput, userCount } from './gather'
export {
  addLicenceCell,
  licenceIds,
  licenceRows,
  licencesEnd,
  oddLicences,
  oddRows,
  scanLicences,
  setLicences,
} from './licences'
export { isUnusual } from './line'
export { prefetched } from './memory'
export { lastOwner, pack, parcelEnd, parcelStart, rowCount, setEntries, setEntry } from './pack'
export { layPeople, layTold } from './people'
export { addRun, dayCellCount, dayRecord, keyCount, runRecord, setColumns, setDay, setTold } from './rows'
export {
  inputOf,
  lines,
  scan,
  setDelimiter,
  unreadable,
} from './scan'
export { unpackSnappy } from './snappy'
export { tableOf } from './table'
export { roomForTexts } from './text-cells'
export { makeTexts, readRows } from './text-columns'
export { narrow, wideInputOf, wideLength } from './wide'
