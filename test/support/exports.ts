// A few small exports written for one test, and the reports of them, made in this process.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readDay } from '../../src/cli/settings/values.ts'
import type { CheckCode } from '../../src/model/check.ts'
import { ExpectedError, type Problem } from '../../src/model/problem.ts'
import { CAUSES, type Grouping, THRESHOLDS } from '../../src/model/terms.ts'
import { pipeline } from '../../src/pipeline/index.ts'
import type { Settings } from '../../src/pipeline/types.ts'
import type {
  CustomerReport,
  Heading,
  PortfolioReport,
  Report,
  Row,
  TrendReport,
} from '../../src/report/types.ts'

/** Path below the folder of exports → content. */
export type Files = Readonly<Record<string, string | Uint8Array>>
/** What a run is asked beside its defaults; `asOf` as text. */
export type Asked = Partial<Omit<Settings, 'asOf'>> & { asOf?: string }

const NO_ALIASES: Settings['aliases'] = {
  products: {},
  workloads: {},
  states: {},
  services: {},
  headers: {},
}

/** The settings of a run over the folder `cwd`, as the command line has them without options. */
export function settingsOf(cwd: string, { asOf, ...asked }: Asked = {}): Settings {
  return {
    data: ['.'],
    cwd,
    asOf: asOf === undefined ? null : (readDay(asOf) ?? null),
    dayOrder: null,
    windowDays: 28,
    scope: 'all',
    partner: null,
    services: ['office365', 'dynamics365', 'unknown'],
    customers: {},
    aliases: NO_ALIASES,
    thresholds: THRESHOLDS,
    lenient: false,
    keepGoing: false,
    keepRejects: false,
    only: null,
    users: false,
    ownOutputs: [],
    stdin: null,
    ...asked,
  }
}

/** Calls `use` with a folder that holds `files`; the folder is gone afterwards. */
export async function inFolder<T>(files: Files, use: (dir: string) => Promise<T>): Promise<T> {
  const home = mkdtempSync(path.join(tmpdir(), 'adoption-exports-x'))
  // The folder's own name is shown where nothing else names a customer.
  const dir = path.join(home, 'Folder')
  try {
    mkdirSync(dir)
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(dir, name)), { recursive: true })
      writeFileSync(path.join(dir, name), content)
    }
    return await use(dir)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

export function portfolio(
  files: Files,
  asked: Asked = {},
  by: Grouping = 'customer',
): Promise<PortfolioReport> {
  return inFolder(files, async dir => (await pipeline.portfolio(settingsOf(dir, asked), by, () => {})).report)
}

export function customer(files: Files, asked: Asked = {}, who = 'Contoso'): Promise<CustomerReport> {
  return inFolder(files, async dir => (await pipeline.report(settingsOf(dir, asked), who, () => {})).report)
}

export function trend(files: Files, who: string | null, asked: Asked = {}): Promise<TrendReport> {
  return inFolder(files, async dir => (await pipeline.trend(settingsOf(dir, asked), who, () => {})).report)
}

/** What an expected failure says; a run that does not fail is an error of the test. */
export async function failure(
  run: Promise<unknown>,
): Promise<{ exitCode: number; problems: readonly Problem[] }> {
  try {
    await run
  } catch (error) {
    if (error instanceof ExpectedError) return { exitCode: error.exitCode, problems: error.problems }
    throw error
  }
  throw new Error('did not fail')
}

/** A text of these lines. */
export function lines(...rows: readonly string[]): string {
  return `${rows.join('\n')}\n`
}

/** `T A0 A | trial second lapsed turnover yammer unlicensed`; `–` where not available. */
export function users(row: Row | undefined): string {
  if (!row) return 'no row'
  const show = (value: number | null): string => (value === null ? '–' : String(value))
  const counts = [row.totalUsers, row.entitledActiveUsers, row.activeUsers].map(show).join(' ')
  return `${counts} | ${CAUSES.map(cause => show(row.causes[cause])).join(' ')}`
}

/** `assigned/sold`; `–` where not available. */
export function seats(row: Row | undefined): string {
  return row ? `${row.assignedLicenses ?? '–'}/${row.soldLicenses ?? '–'}` : 'no row'
}

/** The row of a service, product or workload. */
export function rowOf(rows: readonly Row[], key: string): Row | undefined {
  return rows.find(row => row.key === key)
}

/** What the notes of one kind say. */
export function notes({ notes: all }: Report, code: string): object[] {
  return all.filter(note => note.code === code).map(note => note.params)
}

/** What the checks of one kind say, and of whom. */
export function checks({ checks: all }: Heading, code: CheckCode): object[] {
  return all
    .filter(check => check.code === code)
    .map(({ customer, params }) => ({ name: customer.name, ...params }))
}
