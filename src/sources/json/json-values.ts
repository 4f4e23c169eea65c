// JSON values one behind the other in one text, over several lines each: what loops and shells append to one file.
import { badJson, parseJson } from './json-records.ts'

/** What may stand between values: blanks, and the mark with which a text begins that was appended. */
const BETWEEN = /[ \t\r\n\uFEFF]*/y

/** The values of a text, and the line that each begins on. Throws an InputError with `bad-json`. */
export function valuesIn(file: string, text: string): { value: unknown; line: number }[] {
  const values: { value: unknown; line: number }[] = []
  let line = 1
  for (let at = 0; ; ) {
    const start = at + between(text, at)
    line += lineBreaks(text, at, start)
    if (start === text.length && values.length > 0) return values
    if (!/[[{]/.test(text[start] ?? '')) throw badJson(file, line)
    at = endOfValue(text, start)
    values.push({ value: parseJson(file, text.slice(start, at), line), line })
    line += lineBreaks(text, start, at)
  }
}

function between(text: string, at: number): number {
  BETWEEN.lastIndex = at
  return BETWEEN.exec(text)?.[0].length ?? 0
}

function lineBreaks(text: string, start: number, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** What opens or closes something. */
const MARK = /[[\]{}"]/g

/** Behind the bracket that closes the one at `start`; the end of the text where there is none, which is no value. */
function endOfValue(text: string, start: number): number {
  MARK.lastIndex = start
  let depth = 0
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    if (mark[0] === '"') MARK.lastIndex = endOfString(text, mark.index)
    else depth += mark[0] === '{' || mark[0] === '[' ? 1 : -1
    if (depth <= 0) return MARK.lastIndex
  }
  return text.length
}

/** Behind the quotation mark that closes the one at `start`; the end of the text where there is none. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let first = at
    while (text[first - 1] === '\\') first--
    if ((at - first) % 2 === 0) return at + 1
  }
  return text.length
}
