import { describe, expect, test } from 'vitest'
import { openText } from '../../../src/sources/bytes/member.ts'
import { startOf } from '../../../src/sources/csv/text-start.ts'
import { KnownHeads } from '../../../src/sources/headers/known-heads.ts'

const HEADER = 'CustomerName,UserPrincipalName,Workload,LastActivityDate,ReportDate'
const ROWS = 'Contoso,bob@contoso.example,Teams,2026-08-30,2026-08-31\nContoso,Zoë,Teams,,2026-08-31\n'

/** A small text that is in memory as a whole. */
async function textOf(content: string | Buffer) {
  const bytes = Buffer.from(content)
  const read = async function* (start = 0, end = bytes.length) {
    yield bytes.subarray(start, end)
  }
  return openText(read, 1 << 20, null, () => bytes)
}

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let all = ''
  for await (const chunk of chunks) all += chunk
  return all
}

const KNOWN = {
  plain: `${HEADER}\n${ROWS}`,
  'with a byte-order mark': `\uFEFF${HEADER}\n${ROWS}`,
  'with the line ends of Windows': `${HEADER}\n${ROWS}`.replaceAll('\n', '\r\n'),
  'behind sep= and blank lines': `sep=;\n\n${HEADER.replaceAll(',', ';')}\n${ROWS.replaceAll(',', ';')}`,
  'behind #TYPE, quoted': `#TYPE Selected\n"${HEADER.replaceAll(',', '","')}"\n${ROWS}`,
  'without rows': `${HEADER}\n`,
}

const NOT_KNOWN = {
  'a header without a line end': HEADER,
  'old line ends': `${HEADER}\r${ROWS.replaceAll('\n', '\r')}`,
  'the mark saved as letters': `\u00EF\u00BB\u00BF${HEADER}\n${ROWS}`,
  'wide letters': Buffer.from(`\uFEFF${HEADER}\n${ROWS}`, 'utf16le'),
  'no export': `a,b,c\n${ROWS}`,
  JSON: '[{"CustomerName": "Contoso"}]\n',
}

describe('a header that a file before had', () => {
  test.each(Object.entries(KNOWN))('tells the same of a text that is %s', async (_, content) => {
    const heads = new KnownHeads(new Map())
    const text = await textOf(content)
    expect(heads.find(text)).toBeNull()
    const first = heads.read(text, await startOf(text))
    const again = heads.find(await textOf(content))
    expect(again?.isKnown).toBe(true)
    expect(again?.start).toEqual(first.start)
    const { skip } = first.start
    expect(await joined(again?.rest(skip) ?? text.chunks())).toBe(await joined(first.rest(skip)))
  })

  test.each(Object.entries(NOT_KNOWN))('is read anew where there is %s', async (_, content) => {
    const heads = new KnownHeads(new Map())
    const text = await textOf(content)
    heads.read(text, await startOf(text))
    expect(heads.find(await textOf(content))).toBeNull()
  })

  test('is none where only its start is the same', async () => {
    const heads = new KnownHeads(new Map())
    const text = await textOf(`${HEADER}\n${ROWS}`)
    heads.read(text, await startOf(text))
    expect(heads.find(await textOf(`${HEADER},SkuId\n`))).toBeNull()
    expect(heads.find(await textOf(HEADER))).toBeNull()
  })

  test('is forgotten where many others came after it', async () => {
    const heads = new KnownHeads(new Map())
    const texts = Array.from({ length: 20 }, (_, at) => `${HEADER},Extra${at}\n${ROWS}`)
    for (const content of texts) {
      const text = await textOf(content)
      heads.read(text, await startOf(text))
    }
    expect(heads.find(await textOf(texts[0] ?? ''))).toBeNull()
    expect(heads.find(await textOf(texts[19] ?? ''))).not.toBeNull()
  })
})
