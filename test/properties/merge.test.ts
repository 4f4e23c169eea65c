// Random portfolios, parted by customer, made apart and merged, are what one run over all of it is: in every format.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { Merger } from '../../src/merge/merger.ts'
import { partOf } from '../../src/merge/part.ts'
import { type Streamed, streamOf } from '../../src/merge/stream.ts'
import { foldName } from '../../src/model/fold.ts'
import { OUTPUT_FORMATS } from '../../src/model/output-formats.ts'
import { ExpectedError } from '../../src/model/problem.ts'
import { type Data, loadData } from '../../src/pipeline/data.ts'
import { portfolioReport } from '../../src/pipeline/portfolio.ts'
import { rendererOf } from '../../src/render/index.ts'
import type { PortfolioReport } from '../../src/report/types.ts'
import type { Portfolio } from '../oracle/model.ts'
import { WHO } from '../oracle/random/words.ts'
import { E3, SALES } from '../oracle/tiny-catalogue.ts'
import { write } from '../oracle/write.ts'
import { contextOf } from '../render/context.ts'
import { settingsOf } from '../support/exports.ts'
import { anyCase, asked, GROUPINGS } from './support/draw.ts'

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 60)

/** Thirds of a cent, which no rounded amount could be added up from. */
const PRICES = `ProductName,UnitPrice,Currency,Term\n"${E3}",100.01,EUR,yearly\n"${E3}",7,EUR,monthly\n"${SALES}",49.99,USD,yearly\n`

/** Whom a row of an own format is of, by number in WHO. */
function whoOf({ customerId, customerName }: { customerId: string; customerName: string }): number {
  return WHO.findIndex(({ cells }) =>
    cells.some(([id, name]) =>
      customerId === ''
        ? id === '' && foldName(name) === foldName(customerName)
        : foldName(id) === foldName(customerId),
    ),
  )
}

/** Requests of everybody, and of somebody whom nothing else is known of. */
function requestsOf(whos: readonly number[]): string {
  const rows = whos.flatMap(at =>
    Array.from({ length: 3 + at * 2 }, () => `${WHO[at]?.cells[0]?.join(',')},2026-08-20,how-to`),
  )
  return [
    'CustomerId,CustomerName,OpenedDate,Category',
    ...rows,
    `,Nobody ${whos.length},2026-08-21,other`,
    '',
  ].join('\n')
}

/** Renewals alone make a calendar. */
const PORTFOLIO_FORMATS = OUTPUT_FORMATS.filter(({ name }) => name !== 'ics')

interface Extra {
  prices: boolean
  requests: 'none' | 'parted' | 'all to each'
}

/** Writes all of it below `whole`, and what is of each part below its own folder, under the same names. */
function writeParts(home: string, portfolio: Portfolio, parts: readonly number[][], extra: Extra): void {
  const whole = path.join(home, 'whole', 'exports')
  write(portfolio, whole)
  const everybody = WHO.map((_, at) => at)
  const put = (dir: string, name: string, text: string): void => writeFileSync(path.join(dir, name), text)
  const parted = parts.map(requestsOf)
  const all =
    extra.requests === 'parted'
      ? joined(parted.filter((_, number) => hasRows(portfolio, parts[number] ?? [])))
      : requestsOf(everybody)
  const add = (dir: string, requests: string): void => {
    if (extra.prices) put(dir, 'prices.csv', PRICES)
    if (extra.requests !== 'none') put(dir, 'support.csv', requests)
  }
  add(whole, all)
  for (const [number, whos] of parts.entries()) {
    const dir = path.join(home, String(number), 'exports')
    const isOf = (row: { customerId: string; customerName: string }): boolean => whos.includes(whoOf(row))
    const { licences, usage } = portfolio
    write({ licences: licences.filter(isOf), usage: usage.filter(isOf), graph: [] }, dir)
    for (const who of whos) {
      const folder = WHO[who]?.folder ?? ''
      if (existsSync(path.join(whole, folder)))
        cpSync(path.join(whole, folder), path.join(dir, folder), { recursive: true })
    }
    add(dir, extra.requests === 'parted' ? (parted[number] ?? '') : all)
  }
}

function joined(tables: readonly string[]): string {
  return tables.map((text, at) => (at === 0 ? text : text.slice(text.indexOf('\n') + 1))).join('')
}

async function read(dir: string, options: Parameters<typeof asked>[0]): Promise<Data> {
  return loadData(settingsOf(dir, { ...asked(options), data: ['exports'] }), () => {})
}

/** JSON in Japanese: what is said in words is not what is read. */
async function jsonOf(report: PortfolioReport, lang: 'en' | 'ja'): Promise<string> {
  return String(await (await rendererOf('json'))(report, await contextOf(lang)))
}

async function streamed(format: 'csv' | 'json' | 'ndjson', merged: Streamed): Promise<string> {
  let text = ''
  for await (const piece of streamOf(format, merged, await contextOf())) text += piece
  return text
}

const seen = { merged: 0, other: 0 }

it('portfolios parted by customer and merged are one run over all of it', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyCase,
      fc.array(fc.nat(2), { minLength: WHO.length, maxLength: WHO.length }),
      fc.record({
        prices: fc.boolean(),
        requests: fc.constantFrom<Extra['requests']>('none', 'parted', 'all to each'),
      }),
      async ([portfolio, options, seed], places, extra) => {
        const parts = [0, 1, 2].map(number => places.flatMap((place, who) => (place === number ? who : [])))
        const home = mkdtempSync(path.join(tmpdir(), 'adoption-merge-x'))
        mkdirSync(path.join(home, 'whole'))
        try {
          // In one file each: two files that were told apart by the rows of others would be one export twice.
          writeParts(home, inOneFile(portfolio), parts, extra)
          const [whole, ...made] = await Promise.all(
            ['whole', '0', '1', '2'].map(name =>
              existsSync(path.join(home, name)) ? read(path.join(home, name), options).catch(expected) : null,
            ),
          )
          const there = parts.flatMap((whos, number) => (hasRows(portfolio, whos) ? number : []))
          if (!whole || there.some(number => !made[number])) return
          for (const by of GROUPINGS) {
            const one = portfolioReport(whole, by).report
            const merger = new Merger()
            for (const number of there) {
              const data = made[number]
              if (!data) continue
              const json = await jsonOf(portfolioReport(data, by).report, 'ja')
              merger.add(partOf(`${number}.json`, JSON.parse(json)))
            }
            const finished = merger.finish()
            if (!finished) throw new Error('nothing was merged')
            const merged = finished.report()
            expect(await jsonOf(merged, 'en')).toBe(await jsonOf(one, 'en'))
            for (const format of ['csv', 'json', 'ndjson'] as const) {
              expect(await streamed(format, finished)).toBe(
                await (await rendererOf(format))(merged, await contextOf()),
              )
            }
            for (const { name } of seed % 10 === 0 ? PORTFOLIO_FORMATS : []) {
              const render = await rendererOf(name)
              const context = await contextOf()
              expect(await render(merged, context)).toEqual(await render(one, context))
            }
            seen.merged++
          }
        } catch (error) {
          expected(error)
        } finally {
          rmSync(home, { recursive: true, force: true })
        }
      },
    ),
    { numRuns: RUNS },
  )
}, 600_000)

afterAll(() => expect(seen.merged).toBeGreaterThan(RUNS / 4))

function inOneFile({ licences, usage, ...others }: Portfolio): Portfolio {
  return {
    ...others,
    licences: licences.map(row => ({ ...row, file: 0 })),
    usage: usage.map(row => ({ ...row, file: 0 })),
  }
}

/** A part of which nothing is known is no part. */
function hasRows(
  { licences, usage, graph, single = [], tenants = [] }: Portfolio,
  whos: readonly number[],
): boolean {
  const folders = whos.map(who => WHO[who]?.folder)
  return (
    [...licences, ...usage].some(row => whos.includes(whoOf(row))) ||
    [...graph, ...single, ...tenants].some(({ customer }) => folders.includes(customer))
  )
}

/** What contradicts itself, is too late, or names an unknown partner has no figures; anything else is a fault. */
function expected(error: unknown): null {
  if (error instanceof ExpectedError) return null
  throw error
}
