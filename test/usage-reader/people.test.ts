// Small lists of people are read alike in columns and row by row: what is kept of each person, and all that is said of them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInputs } from '../../src/pipeline/data.ts'
import type { LaneChoice } from '../../src/usage-reader/index.ts'
import { dirtyFiles, dirtyLists } from './dirty.ts'
import { again, inFolder } from './folder.ts'
import { CSV, outcome, settings } from './outcome.ts'

const RUNS = Number(process.env['LANE_RUNS'] ?? 50)
const SMALL: LaneChoice = { lane: 'small' }

/** What the lists of a folder that can be read say of each person, in order. */
async function people(dir: string, lane: LaneChoice, names = false): Promise<unknown[]> {
  const given = settings(dir, { ...lane, names }, true, names)
  const { collector, read } = await readInputs(given, () => {}, true)
  const whole = new Set(read.members.filter(({ status }) => status === 'read').map(({ label }) => label))
  const { userLists: lists, productSets, products } = collector
  const all = Array.from({ length: lists.length }, (_, row) => ({
    name: lists.names.text(row),
    ref: lists.refOf(row),
    file: lists.fileOf(row),
    products: productSets.productsOf(lists.productsOf(row)).map(one => products.textOf(one)),
    deletion: lists.deletionOf(row),
    report: lists.reportOf(row),
    blocked: lists.isBlocked(row),
    guest: lists.isGuest(row),
    digest: lists.digestOf(row),
    told: lists.toldOf(row),
  }))
  const kept = all.filter(({ file }) => whole.has(file))
  // A file that could not be read to its end may have taken numbers: they tell rows apart, no more.
  const first = (numbers: readonly number[]): number[] => numbers.map(number => numbers.indexOf(number))
  const refs = first(kept.map(({ ref }) => ref))
  const digests = first(kept.map(({ digest }) => digest))
  return kept.map((one, row) => ({ ...one, ref: refs[row], digest: digests[row] }))
}

describe('small lists of people', () => {
  it('say the same in columns and row by row', async () => {
    const some = fc.array(fc.oneof({ weight: 4, arbitrary: dirtyLists }, dirtyFiles), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(some, fc.boolean(), fc.boolean(), (files, lenient, isTwice) =>
        inFolder(isTwice ? [...files, ...files.map(again)] : files, async dir => {
          expect(await people(dir, SMALL)).toEqual(await people(dir, CSV))
          expect(await people(dir, SMALL, true)).toEqual(await people(dir, CSV, true))
          expect(await outcome(dir, SMALL, lenient, false)).toEqual(await outcome(dir, CSV, lenient, false))
        }),
      ),
      { numRuns: RUNS },
    )
  }, 600_000)

  it('are read in columns where nothing is unusual, guests and people twice among them', async () => {
    const header =
      'Display name,User principal name,Soft deletion time stamp,Block credential,Licenses,Department'
    const rows = [
      'Ann Ayers,Ann@x.example,,False,Office 365 E3,Sales',
      '"Bo, the second",bo@x.example,2026-08-20 10:00:00Z,True,Unlicensed,',
      '山田 太郎,eve_y#EXT#@x.example,,,Office 365 E3+Visio Plan 2,営業',
      'NULL,ann@x.example,,False,Office 365 E3,NULL',
    ]
    const bytes = Buffer.from(`${[header, ...rows].join('\r\n')}\r\n`)
    await inFolder([{ bytes, name: 'users_8_31_2026 7_54_12 AM' }], async dir => {
      const wanted = await people(dir, CSV)
      expect(await people(dir, SMALL)).toEqual(wanted)
      expect(wanted).toMatchObject([
        { name: 'ann@x.example', guest: false },
        { blocked: true, products: [] },
        { name: 'eve_y#ext#@x.example', guest: true, blocked: false },
        { name: 'ann@x.example' },
      ])
      const said = await people(dir, CSV, true)
      expect(await people(dir, SMALL, true)).toEqual(said)
      expect(said).toMatchObject([
        { told: { displayName: 'Ann Ayers', department: 'Sales' } },
        { told: { displayName: 'Bo, the second', department: '' } },
        { told: { displayName: '山田 太郎', department: '営業' } },
        { told: { displayName: '', department: 'NULL' } },
      ])
    })
  })
})
