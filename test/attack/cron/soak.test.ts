// A cron job over a folder that grows for weeks, with all that goes wrong with downloads: the right figures or the right error.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { rowsOfCsv, withoutCheck } from '../../support/run.ts'
import { adoption, expectClear } from '../support/command.ts'
import { folderWith } from '../support/folder.ts'
import { dayAt, randomOf } from './days.ts'
import { ExportFolder } from './folder.ts'

/** `npm run soak` plays them all. */
const DAYS = process.env['ATTACK'] === 'soak' ? 90 : 10
const SEED = Number(process.env['SOAK_SEED'] ?? 1)

test(`${DAYS} days`, async () => {
  const folder = folderWith()
  const exports = new ExportFolder(path.join(folder, 'exports'), randomOf(SEED))
  const latest = path.join(folder, 'latest.csv')
  mkdirSync(path.join(folder, 'history'))
  const seen = { right: 0, refused: 0 }

  for (let day = 0; day < DAYS; day++) {
    const mend = exports.night(day)
    await judge(dayAt(day))
    if (mend === null) continue
    mend()
    await judge(`${dayAt(day)}, mended`)
  }
  expect(seen.right).toBeGreaterThanOrEqual(DAYS * 0.8)
  const trend = await adoption(['trend', '--data', 'history', '--format', 'json'], folder)
  expectClear(trend, 0)
  expect(JSON.parse(trend.stdout).points.length).toBeGreaterThan(DAYS / 14)

  async function judge(when: string): Promise<void> {
    const before = read(latest)
    const ended = await adoption(['portfolio', '--data', 'exports', '--export', latest], folder)
    const wanted = exports.expected()
    if (typeof wanted === 'string') {
      expectClear(ended, 3)
      expect(read(latest), when).toBe(before)
      seen.refused++
      return
    }
    expectClear(ended, 0)
    expect(ended.stdout).toBe('')
    const found = rowsOfCsv(read(latest)).map(({ advice: _, ...row }) => ({
      ...row,
      flags: withoutCheck(row['flags']),
    }))
    expect(found, when).toEqual(wanted)
    copyFileSync(latest, path.join(folder, 'history', `${when.slice(0, 10)}.csv`))
    seen.right++
  }
}, 600_000)

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
