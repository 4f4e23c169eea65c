// One JSON value a line: records under the keys of all lines, the line of what is wrong, and memory that stays bounded.
import { expect, test } from 'vitest'
import { InputError } from '../../../src/model/problem.ts'
import { readJsonText } from '../../../src/sources/json/json-lines.ts'

async function read(text: string, size = 7) {
  async function* chunks() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }
  const { header, records } = await readJsonText('a.jsonl', text, chunks)
  const rows: { cells: string[]; line: number }[] = []
  for await (const { cells, line } of records) rows.push({ cells, line })
  return { header, rows }
}

test('each line is a record, under the keys of all lines; blank lines have none', async () => {
  expect(await read('{"a":1}\n\n{"b":"x\\"y"}\r\n{"a":2,"b":null}')).toEqual({
    header: ['a', 'b'],
    rows: [
      { cells: ['1', ''], line: 1 },
      { cells: ['', 'x"y'], line: 3 },
      { cells: ['2', ''], line: 4 },
    ],
  })
})

test('a line may be a page of records, or a list', async () => {
  const pages = '{"value":[{"a":1},{"a":2}]}\n{"value":[{"a":3}]}\n[{"a":4}]\n'
  const { rows } = await read(pages)
  expect(rows.map(({ cells, line }) => [cells[0], line])).toEqual([
    ['1', 1],
    ['2', 1],
    ['3', 2],
    ['4', 3],
  ])
})

test('a value over several lines is one value', async () => {
  expect(await read('{\n"value": [\n{"a": 1},\n{"a": 2}\n]\n}\n')).toMatchObject({ header: ['a'] })
  expect((await read('[{"a":1},\n{"a":2}]')).rows).toHaveLength(2)
})

test.each([
  ['over several lines', '{\n"a": 1\n}\n\n{\n"a": 2,\n"b": "}{"\n}\n', [1, 5]],
  ['without a line between them', '{"a": 1}{"a": 2, "b": "}{"}', [1, 1]],
  ['behind a mark', '{\n"a": 1\n}\uFEFF\r\n{"a": 2, "b": "}{"}', [1, 4]],
  ['behind one on a line', '{"a": 1}\n{\n"a": 2, "b": "}{"}', [1, 2]],
  ['as lists', '[\n{"a": 1}\n]\n[{"a": 2,\n"b": "}{"}]', [1, 4]],
  ['as answers', '{\n"value": [{"a": 1}]\n}\n{\n"value": [{"a": 2, "b": "}{"}]}', [1, 4]],
])('values one behind the other, %s', async (_, text, lines) => {
  expect(await read(text)).toEqual({
    header: ['a', 'b'],
    rows: [
      { cells: ['1', ''], line: lines[0] },
      { cells: ['2', '}{'], line: lines[1] },
    ],
  })
})

test.each([
  ['is cut', '{\n"a": 1\n}\n{\n"a": 2,\n', 6],
  ['is no JSON', '{\n"a": 1\n}\nDone.\nNext\n', 4],
  ['stands behind a comma', '{\n"a": 1\n},\n{\n"a": 2\n}', 3],
  ['is broken', '{\n"a": 1\n}\n{\n"a": 2\n"b": 3}', 6],
])('what %s behind a value is an error with its line', async (_, text, line) => {
  await expect(read(text)).rejects.toMatchObject({ problems: [{ code: 'bad-json', line }] })
})

test('values one behind the other may have long strings, quotation marks and backslashes within them', async () => {
  const long = 'x'.repeat(12_000_000)
  const odd = '\\\\\\"}{'
  const { rows } = await read(`{"a": "${long}"}\n{"a":\n"${odd}"}`, 1_000_000)
  expect(rows.map(({ cells, line }) => [cells[0]?.length, line])).toEqual([
    [12_000_000, 1],
    [4, 2],
  ])
  const cut = read(`{\n"a": 1}{"a":\n"${'\\"'.repeat(400_000)}`, 1_000_000)
  await expect(cut).rejects.toMatchObject({ problems: [{ code: 'bad-json', line: 3 }] })
})

test('a line that is no JSON is an error with its line', async () => {
  const reading = read('{"a":1}\n{"a":2}\n{"a":\n')
  await expect(reading).rejects.toThrow(InputError)
  await expect(reading).rejects.toMatchObject({ problems: [{ code: 'bad-json', line: 3 }] })
})

test('a line beyond what any export has ends the reading', async () => {
  async function* chunks() {
    yield '{"a":1}\n'
    for (;;) yield 'x'.repeat(1024 * 1024)
  }
  await expect(readJsonText('a.jsonl', '{"a":1}\n', chunks)).rejects.toMatchObject({
    problems: [{ code: 'record-too-large', line: 2 }],
  })
})
