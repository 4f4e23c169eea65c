// From the text of a config file to a config, or to everything that is wrong with it.
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { type Problem, UsageError } from '../model/problem.ts'
import { check } from './check.ts'
import { type Config, configOf } from './config.ts'
import { CONFIG_ROOT } from './keys.ts'

/** Reads JSON with comments and trailing commas. Throws UsageError with line and column of every problem. */
export function readConfig(content: string, file: string): Config {
  const source = content.replace(/^\uFEFF/, '')
  const errors: ParseError[] = []
  const root = parse(source, errors, file)
  const places = errors.slice(0, 1).map(({ error, offset }): Problem => {
    const params = { found: foundAt(source, offset, printParseErrorCode(error)), expected: 'valid-json' }
    return { code: 'bad-config', params, ...placeOf(source, offset, file) }
  })
  if (places.length > 0) throw new UsageError(places)
  if (root === undefined) return {}
  const findings = check(root, CONFIG_ROOT, '')
  if (findings.length === 0) return configOf(root satisfies Node)
  throw new UsageError(
    findings.map(({ offset, ...finding }) => ({ ...finding, ...placeOf(source, offset, file) })),
  )
}

function parse(source: string, errors: ParseError[], file: string): Node | undefined {
  try {
    return parseTree(source, errors, { allowTrailingComma: true, allowEmptyContent: true })
  } catch (error) {
    // Thousands of brackets within each other exhaust the parser's stack.
    if (!(error instanceof RangeError)) throw error
    const params = { found: foundAt(source, 0, ''), expected: 'valid-json' }
    throw new UsageError([{ code: 'bad-config', params, ...placeOf(source, 0, file) }])
  }
}

/** What stands where the text stops being JSON: up to 20 characters of the line, else the kind of error. */
function foundAt(source: string, offset: number, kind: string): string {
  const rest = source.slice(offset).split(/[\r\n]/, 1)[0] ?? ''
  return rest === '' ? kind : JSON.stringify(rest.slice(0, 20))
}

/** Line and column, both from 1; the column counts characters. */
function placeOf(
  source: string,
  offset: number,
  file: string,
): { file: string; line: number; column: string } {
  const lines = source.slice(0, offset).split(/\r\n|\r|\n/)
  return { file, line: lines.length, column: String([...(lines.at(-1) ?? '')].length + 1) }
}
