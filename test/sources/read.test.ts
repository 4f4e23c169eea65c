// Reading everything under the folder of exports: what each file was, and everything that is wrong with it.
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createCatalog } from '../../src/catalog/catalog.ts'
import { AliasMap } from '../../src/model/alias-map.ts'
import { foldHeader } from '../../src/model/fold.ts'
import { failureOf } from '../../src/sources/failure.ts'
import { readAll } from '../../src/sources/read.ts'
import type { ReadAll, ReadOptions } from '../../src/sources/read-all.ts'
import { Collector } from '../../src/tally/intake/collector.ts'
import { type Files, inFolder, lines } from '../support/exports.ts'

const LICENCES = 'CustomerId,ProductName,LicensesSold,LicensesAssigned,ReportDate'
const GOOD = 'c1,Office 365 E3,10,8,2026-08-31'
const good = lines(LICENCES, GOOD)

function read(files: Files, more: Partial<ReadOptions> = {}): Promise<ReadAll> {
  const catalog = createCatalog()
  return inFolder(files, cwd =>
    readAll({
      data: ['.'],
      cwd,
      stdin: null,
      ownOutputs: [],
      customers: new Map(),
      headers: new Map(),
      words: catalog,
      asOf: null,
      dayOrder: null,
      sink: new Collector({ catalog, asOf: null, known: new Map() }),
      lenient: false,
      keepRejects: false,
      countUsers: false,
      readsRest: false,
      onProgress: () => {},
      ...more,
    }),
  )
}
const statuses = ({ members }: ReadAll) =>
  members.map(({ label, status, reason }) => `${label} ${status}${reason === null ? '' : ` ${reason}`}`)
const problems = (all: ReadAll) => failureOf(['.'], all)

describe('a file', () => {
  it('that is an export is read: rows, customers, users, dates', async () => {
    const rows = [
      'c1,aiko@x,Teams,2026-08-30,2026-08-30',
      'C1,AIKO@x,Exchange,,2026-08-31',
      'c2,aiko@x,Teams,,2026-08-29',
    ]
    const file = lines('CustomerId,UserPrincipalName,Workload,LastActivityDate,ReportDate', ...rows)
    const { members } = await read({ 'u.csv': file }, { countUsers: true, readsRest: true })
    expect(members).toMatchObject([
      {
        label: 'u.csv',
        status: 'read',
        rows: 3,
        customer: null,
        reportDate: 20_696,
        rejectedCount: 0,
      },
    ])
    expect(members[0]?.met.count()).toBe(2)
    expect(members[0]?.format?.id).toBe('usage')
  })

  it('of one customer is that customer’s', async () => {
    const { members } = await read({ 'l.csv': lines(LICENCES, GOOD, 'C1,Office 365 E1,1,1,2026-08-30') })
    expect(members[0]?.met.count()).toBe(1)
    expect(members[0]).toMatchObject({ customer: { name: '' } })
  })

  it('that is no export is left out in a folder, and an error by itself', async () => {
    const files = { 'notes.csv': lines('Name,Remark', 'a,b'), 'l.csv': good }
    const all = await read(files)
    expect(statuses(all)).toEqual(['l.csv read', 'notes.csv left-out stranger'])
    expect(problems(all)).toBeNull()
    const named = await read(files, { data: ['notes.csv'] })
    expect(problems(named)?.problems).toMatchObject([{ code: 'unrecognised', file: 'notes.csv', line: 1 }])
  })

  it('that nearly is one is an error anywhere: the export has changed its shape', async () => {
    const all = await read({ 'l.csv': lines('CustomerId,ProductName,LicensesSold', 'c1,x,1') })
    expect(problems(all)?.problems).toMatchObject([
      { code: 'nearly-recognised', file: 'l.csv', params: { missing: 'LicensesAssigned' } },
    ])
  })

  it('that is recognised and cannot serve is left out in a folder, and an error by itself', async () => {
    const daily = {
      'daily.csv': lines(
        'Report Refresh Date,Exchange,OneDrive,SharePoint,Skype For Business,Yammer,Teams,Office 365,Report Date,Report Period',
        '2026-08-31,1,1,1,1,1,1,1,2026-08-30,7',
      ),
    }
    expect(statuses(await read({ ...daily, 'l.csv': good }))).toEqual([
      'daily.csv left-out daily-counts',
      'l.csv read',
    ])
    const named = problems(await read(daily, { data: ['daily.csv'] }))
    expect(named?.problems).toMatchObject([{ code: 'cannot-serve', params: { reason: 'daily-counts' } }])
  })

  it.each([
    ['', 'failed-download'],
    [lines(LICENCES), 'no-rows'],
    [lines(LICENCES, ',,,,'), 'no-rows'],
    [lines(`${LICENCES},licenses sold`, `${GOOD},1`), 'repeated-header'],
    [lines(LICENCES, `${GOOD},x`), 'ragged-row'],
    [lines(LICENCES, GOOD, LICENCES), 'repeated-header-row'],
    [lines(LICENCES, GOOD, 'c1,"x" y,1,1,'), 'bad-quote'],
  ])('%j ends with %s', async (content, code) => {
    expect(problems(await read({ 'l.csv': content }))?.problems[0]?.code).toBe(code)
  })
})

describe('what is wrong', () => {
  const bad = (index: number) => `c${index},Office 365 E3,x,-1,2026-08-31`

  it('is told of all files at once, with line and column', async () => {
    const all = await read({ 'a.csv': lines(LICENCES, GOOD, bad(1)), 'b.csv': lines('\n', LICENCES, bad(2)) })
    expect(problems(all)?.problems.map(({ file, line, column }) => `${file}:${line} ${column}`)).toEqual([
      'a.csv:3 LicensesSold',
      'a.csv:3 LicensesAssigned',
      'b.csv:4 LicensesSold',
      'b.csv:4 LicensesAssigned',
    ])
  })

  it('is told once for each kind and column, with the number of rows and the last', async () => {
    const rows = Array.from({ length: 15 }, (_, index) => bad(index))
    const all = await read({ 'a.csv': lines(LICENCES, ...rows) })
    expect(all.members[0]?.problems).toMatchObject([
      { line: 2, column: 'LicensesSold', rows: { count: 15, last: 16 } },
      { line: 2, column: 'LicensesAssigned', rows: { count: 15, last: 16 } },
    ])
  })

  it('is carried on without where asked for, as long as half of the rows can be read', async () => {
    const half = lines(LICENCES, GOOD, bad(1))
    const all = await read({ 'a.csv': half }, { lenient: true, keepRejects: true })
    expect(problems(all)).toBeNull()
    expect(all.members[0]).toMatchObject({ status: 'read', rows: 2, rejectedCount: 1, problems: [] })
    expect(all.members[0]?.rejected).toMatchObject([{ line: 3, column: 'LicensesSold', raw: bad(1) }])
    const more = await read({ 'a.csv': lines(LICENCES, GOOD, bad(1), bad(2)) }, { lenient: true })
    expect(problems(more)?.problems[0]).toMatchObject({
      code: 'too-many-bad-rows',
      params: { bad: 2, rows: 3 },
    })
    expect(more.members[0]?.rejected).toEqual([])
  })
})

describe('the same bytes twice', () => {
  const users = lines(
    'Report Refresh Date,User Principal Name,Last Activity Date,Assigned Products,Team Chat Message Count,Report Period',
    '2026-08-31,aiko@x,,OFFICE 365 E3,1,7',
  )
  const list = lines(
    'Product Title,Total Licenses,Expired Licenses,Assigned licenses',
    'Office 365 E3,10,0,8',
  )

  it('count once, with the first of them named', async () => {
    const all = await read({ 'a.csv': good, 'b/c.csv': good })
    expect(statuses(all)).toEqual(['a.csv read', 'b/c.csv duplicate duplicate'])
    expect(all.members[1]?.detail).toBe('a.csv')
  })

  it('in a packed file that no name tells as one counts once, read before it or after it', async () => {
    const list = (product: string) =>
      lines('Product Title,Total Licenses,Expired Licenses,Assigned licenses', `${product},10,0,8`)
    const plain = list('Office 365 E3')
    const files = { 'C/b.csv': list('Visio Plan 2'), 'C/c.csv': plain }
    const after = await read({ ...files, 'C/d.csv': gzipSync(plain) })
    expect(statuses(after)).toEqual(['C/b.csv read', 'C/c.csv read', 'C/d.csv duplicate duplicate'])
    const before = await read({ ...files, 'C/a.csv': gzipSync(plain) })
    expect(statuses(before)).toEqual(['C/a.csv read', 'C/b.csv read', 'C/c.csv duplicate duplicate'])
  })

  it('are the same export wherever they lie where they name users', async () => {
    expect(statuses(await read({ 'A/t.csv': users, 'B/t.csv': users }))).toEqual([
      'A/t.csv read',
      'B/t.csv duplicate duplicate',
    ])
  })

  it('are two where customers are told by their folders, or by the command line', async () => {
    expect(statuses(await read({ 'A/p.csv': list, 'B/p.csv': list }))).toEqual([
      'A/p.csv read',
      'B/p.csv read',
    ])
    expect(statuses(await read({ 'A/p.csv': list, 'a/q.csv': list }))).toEqual([
      'A/p.csv read',
      'a/q.csv duplicate duplicate',
    ])
    const named = { data: [`X=A${path.sep}t.csv`, `Y=B${path.sep}t.csv`] }
    expect(statuses(await read({ 'A/t.csv': users, 'B/t.csv': users }, named))).toEqual([
      'A/t.csv read',
      'B/t.csv read',
    ])
  })
})

describe('nothing to read', () => {
  it('is an error that names the folder', async () => {
    expect(problems(await read({ 'notes.csv': lines('a,b', '1,2') }))?.problems).toEqual([
      { code: 'no-exports', params: { path: '.', files: 1 } },
    ])
  })

  it('is an error with the path that is not there, before anything is read', async () => {
    await expect(read({ 'l.csv': good }, { data: ['gone', 'l.csv'] })).rejects.toMatchObject({
      exitCode: 3,
      problems: [{ code: 'missing-input' }],
    })
  })
})

it('reads headers that the user’s config calls something else', async () => {
  const file = { 'l.csv': lines('Kunde,Produkt,Verkauft,Zugewiesen', 'Contoso,Office 365 E3,10,8') }
  const words = {
    Kunde: 'CustomerName',
    PRODUKT: 'ProductName',
    verkauft: 'LicensesSold',
    Zugewiesen: 'LicensesAssigned',
    Preis: 'UnitPrice',
  }
  const headers = new AliasMap(words, foldHeader)
  expect(statuses(await read(file, { headers }))).toEqual(['l.csv read'])
  expect(headers.unused()).toEqual(['Preis'])
})

it('reads standard input', async () => {
  async function* stdin() {
    yield new TextEncoder().encode(good.slice(0, 30))
    yield new TextEncoder().encode(good.slice(30))
  }
  const all = await read({}, { data: ['-'], stdin: stdin() })
  expect(all.members).toMatchObject([{ status: 'read', rows: 1 }])
})

it('tells how far it is, in bytes that only grow', async () => {
  const seen: number[] = []
  const onProgress: ReadOptions['onProgress'] = ({ bytes, totalBytes }) => {
    expect(bytes).toBeLessThanOrEqual(totalBytes)
    seen.push(bytes)
  }
  await read({ 'a.csv': good, 'b.csv': `${good}\n`, 'c.csv': `${good}\n\n` }, { onProgress })
  expect(seen.length).toBeGreaterThanOrEqual(3)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
})
