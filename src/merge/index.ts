// Reads portfolios one after the other, and makes one of them.
import { InputError } from '../model/problem.ts'
import { openInput } from '../sources/bytes/open.ts'
import { findInputs } from '../sources/find/find.ts'
import { looksLikeJson, parseJson, wholeText } from '../sources/json/json-records.ts'
import { type Merged, Merger } from './merger.ts'
import { partOf } from './part.ts'

export interface MergeSettings {
  /** Files, folders or globs. */
  paths: readonly string[]
  /** Absolute path that relative ones start from. */
  cwd: string
  /** Absolute paths of this run's outputs, which are never read. */
  ownOutputs: readonly string[]
  /** Whether the rows of the other groupings are asked for: without them a merge takes less time and memory. */
  withLevels: boolean
}

/** Throws an InputError for what is no portfolio or damaged, and for portfolios that are not parts of one. */
export async function merge({ paths, cwd, ownOutputs, withLevels }: MergeSettings): Promise<Merged> {
  const found = await findInputs(paths, { cwd, stdin: false }, { exclude: ownOutputs })
  if (found.problems.length > 0) throw new InputError(found.problems)
  const merger = new Merger()
  // What else lies in a folder is no portfolio.
  for (const input of found.inputs.filter(({ named, label }) => named || /\.json(\.gz)?$/i.test(label))) {
    for await (const member of openInput(input)) {
      const { chunks } = await member.text()
      merger.add(
        partOf(member.label, jsonValue(member.label, await wholeText(member.label, chunks())), withLevels),
      )
    }
  }
  const merged = merger.finish()
  if (merged) return merged
  throw new InputError([{ code: 'no-match', file: paths[0] ?? '', params: { pattern: paths.join(', ') } }])
}

/** What is cut off or changed is told with its line. */
function jsonValue(file: string, text: string): unknown {
  if (!looksLikeJson(text.slice(0, 1000))) {
    throw new InputError([{ code: 'not-mergeable', file, params: { what: 'stranger' } }])
  }
  try {
    return parseJson(file, text)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const [{ line = 1 } = {}] = error.problems
    throw new InputError([{ code: 'damaged-portfolio', file, line, params: { place: '' } }])
  }
}
