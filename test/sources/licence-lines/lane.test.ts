// Licence exports read in columns give what the careful reader gives: figures, notes, rejected rows, errors with places.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inspect } from 'node:util'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CSV, outcome } from '../../usage-reader/outcome.ts'
import { dirtyLicences } from './dirty.ts'

const RUNS = Number(process.env['LANE_RUNS'] ?? 50)

async function inFolder(
  files: readonly { bytes: Uint8Array; name: string }[],
  work: (dir: string) => Promise<void>,
): Promise<void> {
  const dir = mkdtempSync(path.join(tmpdir(), 'adoption-licence-lines-x'))
  try {
    mkdirSync(path.join(dir, 'Contoso'))
    for (const [index, { bytes, name }] of files.entries())
      writeFileSync(path.join(dir, 'Contoso', `${index} ${name}`), bytes)
    await work(path.join(dir, 'Contoso'))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const asFile = ({ bytes, name }: { bytes: Uint8Array; name: string }) => ({ bytes, name: `${name}.csv` })

it('one export and several', async () => {
  const ranges = fc.integer({ min: 1, max: 4000 })
  const some = fc.array(dirtyLicences, { minLength: 1, maxLength: 3 })
  // Bytes of a letter may come in two pieces.
  const chunks = fc.oneof(fc.constant(undefined), fc.integer({ min: 64, max: 2000 }))
  await fc.assert(
    fc.asyncProperty(some, ranges, chunks, fc.boolean(), (files, range, chunk, lenient) =>
      inFolder(files.map(asFile), async dir => {
        const sized = chunk === undefined ? { range } : { range, chunk }
        expect(await outcome(dir, { lane: 'fast', threads: 0, ...sized }, lenient)).toEqual(
          await outcome(dir, CSV, lenient),
        )
      }),
    ),
    { numRuns: RUNS },
  )
}, 600_000)

it('packed and in UTF-16', async () => {
  await fc.assert(
    fc.asyncProperty(dirtyLicences, fc.boolean(), fc.boolean(), ({ bytes, name }, isPacked, lenient) => {
      const text = Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, '')
      const wide = Buffer.from(`\uFEFF${text}`, 'utf16le')
      const file = isPacked
        ? { bytes: gzipSync(bytes), name: `${name}.csv.gz` }
        : { bytes: wide, name: `${name}.csv` }
      return inFolder([file], async dir => {
        const wanted = await outcome(dir, CSV, lenient)
        expect(await outcome(dir, { lane: 'fast', threads: 0 }, lenient)).toEqual(wanted)
      })
    }),
    { numRuns: Math.ceil(RUNS / 4) },
  )
}, 600_000)

it('the last row names the customer of a file that cannot be used, whoever reads it', async () => {
  const header = 'CustomerId,CustomerName,ProductName,LicensesSold,LicensesAssigned,Note'
  const row = (name: string, note: string) => `c1,${name},Office 365 E3,10,5,${note}`
  const broken = { bytes: Buffer.from(`${header}\nc1,Tern,Office 365 E3,many,5,\n`), name: 'broken.csv' }
  for (const rows of [
    [row('Contoso', '""""'), row('Fabrikam', '')],
    [row('Contoso', ''), row('Fabrikam', '""""')],
  ]) {
    const file = { bytes: Buffer.from(`${[header, ...rows].join('\n')}\n`), name: 'licences.csv' }
    await inFolder([broken, file], async dir => {
      const read = await outcome(dir, { lane: 'fast', threads: 0 }, false)
      expect(read).toEqual(await outcome(dir, CSV, false))
      expect(JSON.stringify(read)).toContain('"customer":"Fabrikam"')
    })
  }
})

it.each([
  ['has states from the first row on', (row: number) => (row === 250 ? 'Suspended' : 'Active'), true],
  ['is blank but for a late state', (row: number) => (row === 250 ? 'Suspended' : ''), true],
  ['has another word in the first row', (row: number) => (row === 0 ? 'Gold' : 'Suspended'), false],
  [
    'has another word behind two hundred states',
    (row: number) => (row === 200 ? 'Gold' : 'Suspended'),
    false,
  ],
  [
    'has states in rows alone that are read one by one',
    (row: number) => (row % 7 ? 'Gold' : 'Suspended'),
    false,
  ],
])('a column that is not read and %s, where the state is missing', async (_, wordOf, isNamed) => {
  const header = 'CustomerName,SubscriptionId,ProductName,LicensesSold,LicensesAssigned,Lifecycle'
  // Every seventh number is one that is not read in columns.
  const rows = Array.from({ length: 300 }, (_, row) => {
    const sold = row % 7 ? String(row + 20) : `"1,${200 + row}"`
    return `Contoso,s${row},Office 365 E3,${sold},5,${wordOf(row)}`
  })
  const bytes = Buffer.from(`${[header, ...rows].join('\n')}\n`)
  await inFolder([{ bytes, name: 'licences.csv' }], async dir => {
    const read = await outcome(dir, { lane: 'fast', threads: 0 }, false)
    expect(read).toEqual(await outcome(dir, CSV, false))
    expect(inspect(read, { depth: null }).includes('misspelt-column')).toBe(isNamed)
  })
})
