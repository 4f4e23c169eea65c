// Inputs that the fuzzer starts from: one of every format, and what once went wrong.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/formats')

/** Files that once ended in a defect or a wait; every one of them is run each time. */
export const FOUND: readonly string[] = [
  `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`,
  `[{"skuId":${'['.repeat(9000)}${']'.repeat(9000)}}]`,
  '[{"skuId":[{"toString":1}]}]',
  '[{"__proto__":{"skuId":1}}]',
  '\n'.repeat(100_000),
  '"',
  ',\n,',
  'sep=\n',
  'sep=,',
  '#TYPE',
  '\uFEFF',
  '{}',
  '[]',
  'null',
  '[null]',
  '{"rows":[]}',
  '{"rows":[1]}',
  '{"value":{}}',
  '{"kind":"portfolio","rows":[{"customer":null}]}',
]

/** Small files of every format, as they are. */
export function seeds(): { name: string; bytes: Buffer }[] {
  return readdirSync(FIXTURES, { recursive: true })
    .map(String)
    .filter(name => /\.(csv|json|tsv)$/.test(name))
    .sort()
    .map(name => path.join(FIXTURES, name))
    .filter(file => statSync(file).size < 20_000)
    .map(file => ({ name: path.basename(file).replace(/[^\w.]/g, '_'), bytes: readFileSync(file) }))
}
