// A CSV that was saved as one JSON string.
import { expect, test } from 'vitest'
import type { Text } from '../../../src/sources/bytes/member.ts'
import { withoutQuotes } from '../../../src/sources/csv/quoted-text.ts'

function textOf(content: string): Text {
  async function* chunks() {
    yield content
  }
  return {
    encoding: 'utf-8',
    mark: 0,
    size: content.length,
    chunks,
    bytes: async function* () {},
    digest: async () => '',
    whole: null,
    file: 7,
    part: chunks,
  }
}

async function inner(content: string) {
  const text = await withoutQuotes(content, textOf(content))
  if (text === null) return null
  let all = ''
  for await (const chunk of text.chunks()) all += chunk
  return { all, file: text.file }
}

test('is read as the text within, and not from the file itself', async () => {
  const csv = 'Report Refresh Date,User Principal Name\r\n2026-08-31,"ann, a"\r\n'
  expect(await inner(`${JSON.stringify(csv)}\n`)).toEqual({ all: csv, file: null })
})

test.each(['"a","b"\n"1","2"\n', '"a\\n', 'a,b\n1,2\n', '"a\\nb" x', '"abc"'])(
  '%j is none',
  async content => {
    expect(await inner(content)).toBeNull()
  },
)
