// What is measured: each row with its data, the programs that run in turns, and what is aimed at.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compareFigures } from './compare.js'
import { dataFile } from './data.js'
import { inForm } from './forms.js'
import { scratch } from './measure.js'
import { monthsFolder, tenantFolder } from './tenants.js'

/** @typedef {import('./measure.js').Program} Program */
/**
 * The first program is what the others are measured by; `target` is for the last one, in seconds of the processor and
 * in peak memory.
 * @typedef {{ programs: Program[], target: { cpu?: number, memory?: number } }} Race
 */

/**
 * Rows by their names; making one makes its data where it is not there yet, and checks that the figures are equal.
 * @param {{ root: string, here: string, data: string }} places @returns {Record<string, () => Promise<Race> | Race>}
 */
export function rows({ root, here, data }) {
  mkdirSync(data, { recursive: true })
  const adoption = path.join(root, 'bin/adoption.js')
  const duckdb = path.join(here, 'engines/duckdb.js')
  const demo = ['--data', path.join(root, 'fixtures/demo')]
  /** @param {string} name @param {string} folder @param {string[]} more @returns {Program} */
  const portfolio = (name, folder, ...more) => ({
    name,
    command: [adoption, 'portfolio', '--format', 'csv', ...more, '--data', folder],
  })
  /** @param {string} query @param {string} file @param {string} folder @param {Race['target']} target @returns {Race} */
  const race = (query, file, folder, target) => {
    compareFigures({ root, data: folder, file, query, duckdb })
    return {
      programs: [{ name: 'DuckDB', command: [duckdb, file, query] }, portfolio('adoption', folder)],
      target,
    }
  }
  /** @param {import('./data.js').Shape} shape @param {number} size @param {string} query @param {Race['target']} target */
  const large = (shape, size, query, target) => () => {
    const file = dataFile(data, shape, size)
    return race(query, file, path.dirname(file), target)
  }
  /** @param {import('./forms.js').Form} form DuckDB reads the plain file where it cannot read this one */
  const form = form => async () => {
    const plain = dataFile(data, 'own', 300)
    const file = await inForm(plain, form)
    const isRead = form === 'gz' || form === 'parquet'
    return race('own', isRead ? file : plain, path.dirname(file), form === 'parquet' ? {} : { cpu: 0.7 })
  }
  /** @param {number} count @param {Race['target']} target */
  const tenants = (count, target) => () => {
    const folder = tenantFolder(data, count)
    return race('tenants', folder, folder, target)
  }
  return {
    start: () => {
      const empty = path.join(scratch, 'empty.js')
      writeFileSync(empty, '')
      return {
        programs: [
          { name: 'empty Node program', command: [empty] },
          { name: 'adoption --version', command: [adoption, '--version'] },
          {
            name: 'adoption report (demo)',
            command: [adoption, 'report', '--customer', 'Graphic Design', ...demo],
          },
          { name: 'adoption portfolio (demo)', command: [adoption, 'portfolio', ...demo] },
        ],
        target: { cpu: 3.5 },
      }
    },
    'tenants-300': tenants(300, { cpu: 0.4 }),
    'tenants-3000': tenants(3000, { cpu: 0.4, memory: 0.8 }),
    'per-file': () => ({
      programs: [
        portfolio('900 files, ten times', tenantFolder(data, 300)),
        portfolio('9,000 files', tenantFolder(data, 3000)),
      ],
      // Ten times the files, whose start is paid once.
      target: { cpu: 11 },
    }),
    'own-10': large('own', 10, 'own', { cpu: 0.6 }),
    'own-300': large('own', 300, 'own', {}),
    customers: large('own', 300, 'customers', { cpu: 0.7, memory: 0.35 }),
    wide: large('wide', 300, 'wide', { cpu: 0.35 }),
    teams: large('teams', 300, 'teams', {}),
    quoted: large('quoted', 300, 'own', { cpu: 0.45 }),
    gz: form('gz'),
    zip: form('zip'),
    utf16: form('utf16'),
    parquet: form('parquet'),
    'parquet-csv': async () => {
      const plain = dataFile(data, 'own', 300)
      const file = await inForm(plain, 'parquet')
      const programs = [portfolio('CSV', path.dirname(plain)), portfolio('Parquet', path.dirname(file))]
      return { programs, target: { cpu: 1 } }
    },
    licences: large('licences', 150, 'licences', { cpu: 0.7 }),
    exports: () => {
      const folder = path.dirname(dataFile(data, 'licences', 4))
      const to = (/** @type {string[]} */ ...endings) =>
        endings.flatMap(ending => ['--export', path.join(scratch, `portfolio.${ending}`)])
      return {
        programs: [
          portfolio('CSV alone', folder, ...to('csv')),
          portfolio('page, workbook and CSV', folder, ...to('html', 'xlsx', 'csv')),
        ],
        target: { cpu: 2 },
      }
    },
    pages: () => {
      const folder = monthsFolder(data, 1000)
      const pages = path.join(scratch, 'pages')
      const whole = ['--data', folder]
      return {
        programs: [
          {
            name: 'the portfolio page alone',
            command: [adoption, 'portfolio', '--export', path.join(scratch, 'portfolio.html'), ...whole],
          },
          {
            name: 'pages of 1,000 customers',
            command: [adoption, 'pages', '--to', pages, ...whole],
            before: () => rmSync(pages, { recursive: true, force: true }),
          },
        ],
        target: { cpu: 3 },
      }
    },
    'own-3000': large('own', 3000, 'own', {}),
  }
}
