// Runs the portfolio command for a test: as a process of its own, and in a form that figures can be compared in.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { SERVICES, type Service } from '../../src/catalog/words.ts'
import { ExpectedError } from '../../src/model/problem.ts'
import { pipeline } from '../../src/pipeline/index.ts'
import type { Settings } from '../../src/pipeline/types.ts'
import { portfolioTable } from '../../src/render/csv/portfolio.ts'
import { writeCsv } from '../../src/render/csv/write.ts'
import { withoutRetired } from '../../src/render/document/without-retired.ts'
import type { Options, OracleRow } from '../oracle/model.ts'
import { settingsOf as defaults } from './exports.ts'

/** The cells of a row, by column of the CSV: numbers, and null for an empty cell of a figure. */
export type RowCells = Record<string, string | number | null>

export interface RunResult {
  exitCode: number
  /** Empty when the run failed. */
  rows: RowCells[]
  stderr: string
}

/** Runs a portfolio over the folder `dir`; a test can be given another one that calls the library in this process. */
export type RunPortfolio = (dir: string, options: Options) => Promise<RunResult>

const ROOT = path.resolve(import.meta.dirname, '../..')
const TEXT = ['asOf', 'windowStart', 'windowEnd', 'customerId', 'customerName', 'service', 'product']
const TEXTS = [...TEXT, 'workload', 'scope', 'name', 'basis', 'flags', 'advice']

/** The options of a run as the command line has them. */
function argumentsOf(dir: string, options: Options): string[] {
  const { asOf, window, services, scope, by } = options
  return [
    ...['portfolio', '--data', dir, '--by', by, '--format', 'csv'],
    ...(asOf === undefined ? [] : ['--as-of', asOf]),
    ...(window === undefined ? [] : ['--window', String(window)]),
    ...(services === undefined
      ? []
      : ['--service', typeof services === 'string' ? services : services.join()]),
    ...(typeof scope === 'object' ? ['--scope', 'own', '--partner', scope.own] : []),
  ]
}

/** The rows of a portfolio CSV. */
export function rowsOfCsv(text: string): RunResult['rows'] {
  const records: Record<string, string>[] = parse(text, { columns: true })
  return records.map(record =>
    Object.fromEntries(
      Object.entries(record).map(([name, value]) => {
        if (TEXTS.includes(name)) return [name, value]
        return [name, value === '' ? null : Number(value)]
      }),
    ),
  )
}

/** A row of the second calculation as the CSV has it, advice apart. */
export function asCells(
  { key, flags, ...row }: Omit<OracleRow, 'basis'> & { basis: string | null },
  by: Options['by'],
): RowCells {
  return {
    ...row,
    asOf: row.asOf ?? '',
    windowStart: row.windowStart ?? '',
    windowEnd: row.windowEnd ?? '',
    basis: row.basis ?? '',
    flags: flags.join(';'),
    ...(by === 'customer' ? {} : { [by]: key }),
  }
}

/** Flags without what speaks against a figure: no second calculation sees it, and it changes none. */
export function withoutCheck(flags: unknown): string {
  return String(flags)
    .split(';')
    .filter(flag => flag !== 'check')
    .join(';')
}

/**
 * Rows as a second calculation gives them, without advice. Ids are shown as the newest row writes them; which spelling
 * that is, is tested elsewhere.
 */
export function comparable(rows: RunResult['rows']): RunResult['rows'] {
  return rows.map(({ advice: _, ...row }) => ({
    ...row,
    customerId: String(row['customerId']).toLowerCase(),
    flags: withoutCheck(row['flags']),
  }))
}

/** The settings of a run with these options. */
export function settingsOf(dir: string, { asOf, window, services, scope }: Options): Settings {
  return defaults(dir, {
    data: [dir],
    ...(asOf === undefined ? {} : { asOf }),
    ...(window === undefined ? {} : { windowDays: window }),
    ...(services === undefined ? {} : { services: services === 'all' ? 'all' : services.filter(isService) }),
    ...(typeof scope === 'object' ? { scope: 'own', partner: scope.own } : {}),
  })
}

/** The library in this process: the same without starting one, for many cases. */
export const byLibrary: RunPortfolio = async (dir, options) => {
  const settings = settingsOf(dir, options)
  try {
    const { report } = await pipeline.portfolio(settings, options.by, () => {})
    const { header, rows } = portfolioTable(withoutRetired(report))
    return {
      exitCode: 0,
      rows: rowsOfCsv(writeCsv(header, rows, { delimiter: ',', excel: false })),
      stderr: '',
    }
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    return { exitCode: error.exitCode, rows: [], stderr: error.message }
  }
}

function isService(name: string): name is Service {
  return SERVICES.some(service => service === name)
}

/** The built command, in an empty environment. */
export const byCommand: RunPortfolio = (dir, options) =>
  new Promise(resolve => {
    const command = [path.join(ROOT, 'bin/adoption.js'), ...argumentsOf(dir, options)]
    execFile(process.execPath, command, { cwd: dir, env: {} }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 70
      resolve({ exitCode, rows: exitCode === 0 ? rowsOfCsv(stdout) : [], stderr })
    })
  })
