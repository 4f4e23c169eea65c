// A cron job over a folder that grows for weeks, with all that goes wrong with downloads: the right figures or the right error.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { oracle } from '../../oracle/figures.ts'
import { OracleError, type OwnLicence, type OwnUsage } from '../../oracle/model.ts'
import { tinyCatalogue } from '../../oracle/tiny-catalogue.ts'
import { rowsOfCsv } from '../../support/run.ts'
import { adoption, expectClear } from '../support/command.ts'
import { folderWith } from '../support/folder.ts'
import { csvOf, dayAt, type Kind, licencesOf, randomOf, usageOf, wholeRows } from './days.ts'

/** `npm run soak` plays them all. */
const DAYS = process.env['ATTACK'] === 'soak' ? 90 : 10
const SEED = Number(process.env['SOAK_SEED'] ?? 1)

const FAULTS = [
  ...['none', 'missing', 'half-written', 'unfinished download', 'wrong month', 'duplicate download', 'empty'],
  ...['sign-in page', 'restated', 'next month'],
] as const

/** What lies in the folder, and what it says; null for a file that cannot be read. */
interface Export {
  kind: Kind
  rows: readonly (OwnLicence | OwnUsage)[] | null
}

test(`${DAYS} days`, async () => {
  const random = randomOf(SEED)
  const folder = folderWith()
  const inputs = path.join(folder, 'exports')
  const latest = path.join(folder, 'latest.csv')
  mkdirSync(inputs)
  mkdirSync(path.join(folder, 'history'))
  const exports = new Map<string, Export>()
  const seen = { right: 0, refused: 0 }

  for (let day = 0; day < DAYS; day++) {
    const mend: (() => void)[] = []
    const night: [Kind, readonly (OwnLicence | OwnUsage)[]][] = [
      ['licences', licencesOf(day, random)],
      ['usage', usageOf(day, random)],
    ]
    const faulty = Math.floor(random() * 2)
    for (const [at, [kind, rows]] of night.entries()) {
      const name = `${kind}-${dayAt(day)}.csv`
      const put = (file: string, text: string, says: Export['rows'] | undefined): void => {
        writeFileSync(path.join(inputs, file), text)
        if (says !== undefined) exports.set(file, { kind, rows: says })
      }
      const text = csvOf(kind, rows)
      const good = () => put(name, text, rows)
      const fault = at === faulty ? FAULTS[Math.floor(random() * FAULTS.length)] : 'none'
      if (fault === 'half-written') {
        const header = text.indexOf('\n') + 1
        const length = header + Math.floor(random() * (text.length - header))
        const whole = wholeRows(text, length)
        put(name, text.slice(0, length), whole === null ? null : rows.slice(0, whole))
        mend.push(good)
      } else if (fault === 'empty') {
        put(name, '', null)
        mend.push(good)
      } else if (fault === 'unfinished download') put(`${name}.crdownload`, text.slice(0, 100), undefined)
      else if (fault === 'sign-in page') {
        put(name, '<!doctype html>\n<title>Sign in</title>\n', null)
        mend.push(good)
      } else if (fault === 'wrong month' && day >= 30) {
        const old = `${kind}-${dayAt(day - 30)}.csv`
        if (exports.has(old)) copyFileSync(path.join(inputs, old), path.join(inputs, name))
      } else if (fault === 'duplicate download') {
        good()
        put(`${name.slice(0, -4)} (1).csv`, text, undefined)
      } else if (fault === 'restated') {
        good()
        const changed = rows.map(row => ('sold' in row ? { ...row, sold: row.sold + 1 } : row))
        const again = `${name.slice(0, -4)} restated.csv`
        put(again, csvOf(kind, changed), changed)
        mend.push(() => {
          rmSync(path.join(inputs, again))
          exports.delete(again)
        })
      } else if (fault === 'next month') {
        const later = rows.map(row => ({ ...row, reportDate: dayAt(day + 30) }))
        put(name, csvOf(kind, later), later)
        mend.push(good)
      } else if (fault !== 'missing' && fault !== 'wrong month') good()
    }
    await judge(dayAt(day))
    if (mend.length === 0) continue
    for (const repair of mend) repair()
    await judge(`${dayAt(day)}, mended`)
  }
  expect(seen.right).toBeGreaterThanOrEqual(DAYS * 0.8)
  const trend = await adoption(['trend', '--data', 'history', '--format', 'json'], folder)
  expectClear(trend, 0)
  expect(JSON.parse(trend.stdout).points.length).toBeGreaterThan(DAYS / 14)

  async function judge(when: string): Promise<void> {
    const before = read(latest)
    const ended = await adoption(['portfolio', '--data', 'exports', '--export', latest], folder)
    const wanted = expected([...exports.values()])
    if (typeof wanted === 'string') {
      expectClear(ended, 3)
      expect(read(latest), when).toBe(before)
      seen.refused++
      return
    }
    expectClear(ended, 0)
    expect(ended.stdout).toBe('')
    const found = rowsOfCsv(read(latest)).map(({ advice: _, ...row }) => row)
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

/** The figures of the second calculation as the CSV has them, or why there are none. */
function expected(exports: readonly Export[]) {
  if (exports.some(({ rows }) => rows === null)) return 'unreadable'
  const all = exports.flatMap(({ rows }) => rows ?? [])
  const portfolio = {
    licences: all.filter(row => 'sold' in row),
    usage: all.filter(row => 'user' in row),
    graph: [],
  }
  if (all.length === 0) return 'nothing'
  try {
    return oracle(portfolio, { by: 'customer' }, tinyCatalogue).map(({ key: _, flags, ...row }) => ({
      ...row,
      ...{ asOf: row.asOf ?? '', windowStart: row.windowStart ?? '', windowEnd: row.windowEnd ?? '' },
      ...{ basis: row.basis ?? '', flags: flags.join(';') },
    }))
  } catch (error) {
    if (error instanceof OracleError) return error.code
    throw error
  }
}
