// The config file: what it may say, and where it is wrong.
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config/read.ts'
import { sampleConfig } from '../../src/config/sample.ts'
import { configSchema } from '../../src/config/schema.ts'
import { CONFIG_KEYS } from '../../src/model/option-names.ts'
import { type Problem, UsageError } from '../../src/model/problem.ts'
import { messagesFor } from '../../src/render/messages/index.ts'

function problemsOf(content: string): readonly Problem[] {
  try {
    readConfig(content, 'c.json')
    return []
  } catch (error) {
    if (error instanceof UsageError) return error.problems
    throw error
  }
}

describe('what is understood', () => {
  test('nothing, an empty object, comments, a comma at the end, a byte-order mark', () => {
    for (const content of ['', '{}', '\uFEFF{ // c\n /* d */ }', '  \n'])
      expect(readConfig(content, '')).toEqual({})
    expect(readConfig('{"window": 7,}', '')).toEqual({ window: 7 })
  })

  test('one path or several, one service or several', () => {
    expect(readConfig('{"data": "a", "services": "all"}', '')).toEqual({ data: ['a'], services: ['all'] })
    expect(readConfig('{"data": ["a", "b"]}', '')).toEqual({ data: ['a', 'b'] })
  })

  test('names that every object has are names like any other', () => {
    const { customers, aliases } = readConfig(
      '{"customers": {"__proto__": "A", "constructor": {"id": "x"}}, "aliases": {"products": {"__proto__": "p"}}}',
      '',
    )
    expect(Object.entries(customers ?? {})).toEqual([
      ['__proto__', { name: 'A' }],
      ['constructor', { id: 'x' }],
    ])
    expect(Object.entries(aliases?.products ?? {})).toEqual([['__proto__', 'p']])
  })
})

describe('what is refused, with line and column', () => {
  test('an unknown entry, with the nearest known one', () => {
    expect(problemsOf('{\n  "windw": 3\n}')).toEqual([
      {
        code: 'unknown-key',
        params: { key: 'windw', nearest: 'window' },
        file: 'c.json',
        line: 2,
        column: '3',
      },
    ])
    expect(problemsOf('{"thresholds": {"lowUsag": 3}}')).toMatchObject([{ params: { nearest: 'lowUsage' } }])
    expect(problemsOf('{"toString": 1}')).toMatchObject([{ code: 'unknown-key' }])
  })

  test('every wrong value at once', () => {
    const content =
      '{"window": 0,\r\n"scope": "mine", "lang": "de",\n"data": [], "partner": 5, "customers": []}'
    expect(problemsOf(content)).toMatchObject([
      { params: { found: 'window = 0', expected: 'days' }, line: 1, column: '12' },
      { params: { found: 'scope = "mine"', expected: 'all, own' }, line: 2, column: '10' },
      { params: { found: 'lang = "de"', expected: 'en, ja' }, line: 2 },
      { params: { found: 'data = [ … ]', expected: 'data-list' }, line: 3, column: '9' },
      { params: { found: 'partner = 5', expected: 'text' }, line: 3 },
      { params: { found: 'customers = [ … ]', expected: 'object' }, line: 3 },
    ])
  })

  test('an entry that stands twice', () => {
    expect(problemsOf('{"window": 3, "window": 4}')).toMatchObject([
      { params: { found: '"window" twice', expected: 'one-value' }, column: '15' },
    ])
  })

  test('text that is no JSON, where it stops being it', () => {
    expect(problemsOf('{\n "data": [ , }')).toMatchObject([
      { params: { expected: 'valid-json' }, line: 2, column: '12' },
    ])
    expect(problemsOf('{"window": 3')).toMatchObject([{ line: 1, column: '13' }])
    expect(problemsOf('[1]')).toMatchObject([{ params: { expected: 'object' } }])
    expect(problemsOf('"data"')).toHaveLength(1)
    expect(problemsOf('null')).toHaveLength(1)
  })

  test.each([
    '{"window": 2.5}',
    '{"window": "28"}',
    '{"window": 1e12}',
    '{"thresholds": {"lowUsage": -1}}',
    '{"thresholds": {"minUsers": 2.5}}',
    '{"services": ["office"]}',
    '{"aliases": {"states": {"x": "no state"}}}',
    '{"aliases": {"services": {"x": ""}}}',
    '{"customers": {"x": {"nam": "y"}}}',
    '{"customers": {"x": 3}}',
    '{"data": null}',
    '{"partner": "  "}',
  ])('%s', content => {
    expect(problemsOf(content)).toHaveLength(1)
  })
})

describe('the file that init writes', () => {
  test.each(['en', 'ja'] as const)('reads back as its data alone, and has every entry (%s)', async lang => {
    const sample = sampleConfig((await messagesFor(lang)).help)
    expect(readConfig(sample, '')).toEqual({ data: ['./exports'] })
    for (const key of CONFIG_KEYS) expect(sample).toContain(`"${key}"`)
  })

  test('is right with every entry in force', async () => {
    const { help } = await messagesFor('en')
    const all = sampleConfig(help).replace(/^( *)\/\/ (?=[" }])/gm, '$1')
    expect(Object.keys(readConfig(all, '')).toSorted()).toEqual([...CONFIG_KEYS].toSorted())
  })
})

describe('the schema for editors', () => {
  test('agrees with the check', async () => {
    const { help } = await messagesFor('en')
    const validate = new Ajv({ strict: true }).compile(configSchema(help))
    const good = ['{}', '{"data": "a"}', '{"services": ["all"], "customers": {"x": {"id": "y"}, "z": "w"}}']
    const bad = [
      '{"windw": 3}',
      '{"window": 0}',
      '{"data": []}',
      '{"customers": {"x": {"nam": "y"}}}',
      '{"lang": "fr"}',
    ]
    for (const text of [...good, ...bad]) {
      expect([text, validate(JSON.parse(text))]).toEqual([text, problemsOf(text).length === 0])
    }
  })
})

test('brackets within brackets without end are told of, not fallen over', () => {
  expect(() => readConfig('['.repeat(100_000), 'c.json')).toThrow(
    expect.objectContaining({
      exitCode: 2,
      problems: [expect.objectContaining({ code: 'bad-config', line: 1 })],
    }),
  )
})
