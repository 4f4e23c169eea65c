// What Windows takes for a device or a stream is no place for an output there; elsewhere it is a name like any other.
import { expect, test } from 'vitest'
import { refuseOddName } from '../../src/output/windows-names.ts'

test.each([
  ...['CON', 'nul.csv', 'out\\aux.md', 'Com1.json', 'LPT³.csv', 'conin$', 'prn .txt', 'con/out.csv'],
  ...['a.csv:stream', 'D:\\a.csv::$DATA', '\\\\server\\share\\a:b.csv', '\\\\?\\D:\\a:b.csv'],
  ...['out.csv.', 'out.csv ', 'what?.csv', 'a|b.csv', 'a\tb.csv'],
])('%j is refused on Windows alone', name => {
  expect(() => refuseOddName(name, '\\')).toThrow(
    expect.objectContaining({
      problems: [{ code: 'unwritable-output', params: { path: name, reason: 'bad-name' } }],
    }),
  )
  expect(() => refuseOddName(name, '/')).not.toThrow()
})

test.each([
  ...[
    'out.csv',
    'D:\\exports\\out.csv',
    'D:out.csv',
    '..\\.\\out.csv',
    '\\\\server\\share\\out.csv',
    'out\\',
  ],
  ...[
    '\\\\?\\D:\\out.csv',
    '\\\\?\\UNC\\server\\share\\out.csv',
    '\\\\.\\nul',
    'Console.csv',
    '商社.csv',
    'com10.csv',
  ],
])('%j is a name there', name => {
  expect(() => refuseOddName(name, '\\')).not.toThrow()
})
