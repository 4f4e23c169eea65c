// A thousand nights of one job that never ends: right figures or the right error each night, and in the last weeks no more
// memory and time for a night than in the first ones, whatever the history. By hand: `npm run soak`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { rowsOfCsv, withoutCheck } from '../../support/run.ts'
import { adoption, expectClear } from '../support/command.ts'
import { folderWith } from '../support/folder.ts'
import { inside } from '../support/inside.ts'
import { dayAt, randomOf } from './days.ts'
import { ExportFolder } from './folder.ts'

const DAYS = Number(process.env['SOAK_DAYS'] ?? 1000)
/** Exports older than this are put away, as a job does whose disk is not to fill up; portfolios stay. */
const KEPT = 45
const BLOCK = Math.floor(DAYS / 10)

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

interface Block {
  days: string
  /** Seconds of the processor for a night, of which half took less. */
  night: number
  heap: number
  /** Of the whole command over all of the history, as a process of its own. */
  history: { files: number; seconds: number; megabytes: number }
}

test.runIf(process.env['ATTACK'] === 'soak')(
  `${DAYS} days`,
  async () => {
    const folder = folderWith()
    const exports = new ExportFolder(path.join(folder, 'exports'), randomOf(7))
    const history = path.join(folder, 'history')
    mkdirSync(history)
    const seen = { right: 0, refused: 0 }
    const blocks: Block[] = []
    let nights: number[] = []

    for (let day = 0; day < DAYS; day++) {
      const mend = exports.night(day)
      exports.forget(day, KEPT)
      nights.push(await judge(day))
      if (mend !== null) {
        mend()
        await judge(day)
      }
      if ((day + 1) % BLOCK > 0) continue
      collect()
      blocks.push({
        days: `${day + 2 - BLOCK}-${day + 1}`,
        night: nights.sort((a, b) => a - b)[nights.length >> 1] ?? 0,
        heap: process.memoryUsage().heapUsed / 1e6,
        history: await overHistory(),
      })
      nights = []
      process.stdout.write(`${JSON.stringify(blocks.at(-1))}\n`)
    }

    expect(seen.right).toBeGreaterThanOrEqual(DAYS * 0.8)
    expect(seen.refused).toBeGreaterThan(DAYS * 0.1)
    // The first block warms up.
    const [, early, ...others] = blocks
    const last = others.at(-1)
    if (!early || !last) throw new Error('too few days')
    expect(last.night / early.night).toBeLessThan(1.5)
    expect(last.heap - early.heap).toBeLessThan(10)
    const perFile = ({ history: { files, seconds } }: Block): number => seconds / files
    expect(perFile(last) / perFile(early)).toBeLessThan(1.2)
    expect(last.history.megabytes).toBeLessThan(200)

    /** Seconds of the processor that the night took. */
    async function judge(day: number): Promise<number> {
      const latest = path.join(folder, 'latest.csv')
      const argv = ['portfolio', '--data', 'exports', '--export', latest]
      const before = process.cpuUsage()
      const ran = await inside(argv, folder)
      const { user, system } = process.cpuUsage(before)
      const wanted = exports.expected()
      if (typeof wanted === 'string') {
        expectClear(ran, 3)
        seen.refused++
      } else {
        expectClear(ran, 0)
        const text = readFileSync(latest, 'utf8')
        const found = rowsOfCsv(text).map(({ advice: _, ...row }) => ({
          ...row,
          flags: withoutCheck(row['flags']),
        }))
        expect(found, dayAt(day)).toEqual(wanted)
        writeFileSync(path.join(history, `${dayAt(day)}.csv`), text)
        seen.right++
      }
      return (user + system) / 1e6
    }

    async function overHistory(): Promise<Block['history']> {
      const ended = await adoption(['trend', '--data', 'history', '--format', 'json'], folder)
      expectClear(ended, 0)
      return {
        files: readdirSync(history).length,
        seconds: ended.seconds ?? Number.NaN,
        megabytes: ended.megabytes ?? Number.NaN,
      }
    }
  },
  3_600_000,
)
