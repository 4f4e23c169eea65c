// How text that is not Unicode is to be read where the user says so: of a path, of a folder, of every file.
import { foldName } from '../model/fold.ts'
import type { NamedEncodings } from '../model/old-encodings.ts'
import type { EncodingOf } from './bytes/open-env.ts'
import { byPath, entryOf } from './owners/owner.ts'

/** The nearest path counts, then what is said of every file. */
export function encodingFinder(named: NamedEncodings = { every: null, byPath: {} }): EncodingOf {
  const known = byPath(new Map(Object.entries(named.byPath).map(([key, value]) => [foldName(key), value])))
  return place => entryOf(place, known) ?? named.every
}
