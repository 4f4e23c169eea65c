// Reads one JSON value a line (.ndjson, .jsonl, or what a loop appends to a file): a line at a time, in bounded memory.
import { InputError } from '../model/problem.ts'
import type { CsvRecord } from './csv-records.ts'
import { isObject, parseJson, readJson, recordsOf } from './json-records.ts'

/** No line is longer, in characters: the largest are pages of an API. */
const LONGEST = 16 * 1024 * 1024

/** The records of a JSON text, one value or one a line. `head` is its start. Throws an InputError. */
export async function readJsonText(
  file: string,
  head: string,
  chunks: () => AsyncIterable<string>,
): Promise<{ header: string[]; records: AsyncGenerator<CsvRecord> }> {
  if (looksLikeLines(head)) return readJsonLines(file, chunks)
  const { header, rows } = await readJson(file, chunks())
  const records = async function* (): AsyncGenerator<CsvRecord> {
    for (const [index, cells] of rows.entries()) yield { cells, line: index + 1, raw: JSON.stringify(cells) }
  }
  return { header, records: records() }
}

/** Whether the first line of a JSON text is a whole value, so that the next line is another one. */
function looksLikeLines(head: string): boolean {
  const start = head.trimStart()
  const end = start.indexOf('\n')
  if (end < 0) return false
  try {
    const first: unknown = JSON.parse(start.slice(0, end))
    return isObject(first) || Array.isArray(first)
  } catch {
    return false
  }
}

/**
 * The records of all lines, under the keys of all of them; a line may be a page of records. The text is read twice,
 * since the last line may have a key that no other has.
 */
async function readJsonLines(
  file: string,
  chunks: () => AsyncIterable<string>,
): Promise<{ header: string[]; records: AsyncGenerator<CsvRecord> }> {
  const keys = new Set<string>()
  for await (const { record } of recordsIn(file, chunks())) for (const key of record.keys()) keys.add(key)
  const header = [...keys]
  const records = async function* (): AsyncGenerator<CsvRecord> {
    for await (const { record, line } of recordsIn(file, chunks())) {
      const cells = header.map(key => record.get(key) ?? '')
      yield { cells, line, raw: JSON.stringify(cells) }
    }
  }
  return { header, records: records() }
}

async function* recordsIn(
  file: string,
  chunks: AsyncIterable<string>,
): AsyncGenerator<{ record: Map<string, string>; line: number }> {
  let line = 0
  for await (const text of linesOf(file, chunks)) {
    line++
    if (text.trim() === '') continue
    for (const record of recordsOf(parseJson(file, text, line))) yield { record, line }
  }
}

async function* linesOf(file: string, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  let line = 1
  for await (const chunk of chunks) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    line += lines.length
    if (rest.length > LONGEST)
      throw new InputError([{ code: 'record-too-large', file, line, params: { limit: LONGEST } }])
    yield* lines
  }
  yield rest
}
