// Holds every JSON document and line of the golden cases to the schemas that ship with the package.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'

const CASES = import.meta.dirname
const SCHEMAS = path.resolve(CASES, '../../schema')
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true })
for (const file of readdirSync(SCHEMAS).filter(name => name.startsWith('adoption-')))
  ajv.addSchema(JSON.parse(readFileSync(path.join(SCHEMAS, file), 'utf8')), file)

const outputs = readdirSync(CASES, { recursive: true })
  .map(name => String(name).replaceAll('\\', '/'))
  .filter(name => /(^|\/)stdout$|\/out\/.*\.(json|ndjson)$/.test(name) && !name.endsWith('.config.json'))
  .filter(name => readFileSync(path.join(CASES, name), 'utf8').startsWith('{'))
  .sort()

test('there are documents of every kind', () => {
  const kinds = outputs.flatMap(name => documentsIn(name).map(({ kind }) => String(kind)))
  expect([...new Set(kinds)].sort()).toEqual(['diff', 'portfolio', 'renewals', 'report', 'sources', 'trend'])
})

test.each(outputs)('%s is as its schema says', name => {
  const text = readFileSync(path.join(CASES, name), 'utf8')
  for (const document of documentsIn(name)) {
    const schema = text.startsWith('{\n') ? String(document['kind']) : 'line'
    const check = ajv.getSchema(`adoption-${schema}.schema.json`)
    expect(check?.(document), JSON.stringify(check?.errors?.slice(0, 3))).toBe(true)
  }
})

/** The one document of a JSON output, or one for each line. */
function documentsIn(name: string): Record<string, unknown>[] {
  const text = readFileSync(path.join(CASES, name), 'utf8')
  if (text.startsWith('{\n')) return [JSON.parse(text)]
  return text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
}
