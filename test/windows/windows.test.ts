// The built command on Windows: its drives, letter case, devices, streams, long paths, and files that are held open.
// On another system it is wine's, where that is there; else these tests are skipped, which the last lines of a run say.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ended, hasWindows, type Machine, type Run, runHere, windowsMachine } from './support/machine.ts'

const HEADER = 'CustomerName,ProductName,LicensesSold,LicensesAssigned,ReportDate\n'
const licences = (customer: string) => `${HEADER}${customer},Office 365 E3,10,9,2026-08-31\n`
const CONTOSO = licences('Contoso')

const portfolio = (...argv: string[]) => ['portfolio', '--format', 'csv', ...argv]
const DATA = { 'in/contoso.csv': CONTOSO }
/** With the drive before it, beyond the 260 characters that Windows once allowed. */
const LONG = Array.from({ length: 3 }, (_, at) => `${at}`.repeat(100)).join('\\')

/** Names that Windows gives to devices and streams, and names that its own programs could never open again. */
const REFUSED = ['con.csv', 'COM1.json', 'in\\aux.md', 'contoso.csv:stream.csv', 'nul .csv']

const DEMO = path.resolve(import.meta.dirname, '../../fixtures/demo')
const EVERYTHING = ['csv', 'json', 'md', 'html', 'xlsx'].flatMap(ending => ['--export', `all.${ending}`])
const SAME = portfolio('--data', 'demo', ...EVERYTHING)

const RUNS = {
  same: { argv: SAME, cwd: 'same', files: demoFiles() },
  drive: { argv: portfolio('--data', 'X:\\*.csv'), cwd: 'work', files: { 'other.csv': licences('Other') } },
  verbatim: { argv: portfolio('--data', '\\\\?\\X:\\*.csv'), cwd: 'work' },
  case: { argv: portfolio('--data', 'in\\*.csv'), cwd: 'case', files: { 'in/CAPS.CSV': CONTOSO } },
  folder: { argv: portfolio('--data', 'In\\Sub'), cwd: 'folder', files: { 'in/sub/a.csv': CONTOSO } },
  config: {
    argv: portfolio('--data', 'in'),
    cwd: 'config',
    files: {
      'in/tenant-1/skus.csv': 'SkuPartNumber,ConsumedUnits,EnabledUnits\nSTANDARDPACK,3,4\n',
      'adoption.config.json': JSON.stringify({ customers: { 'in\\tenant-1': { name: 'Fabrikam' } } }),
    },
  },
  held: {
    argv: portfolio('--data', 'in', '--export', 'out.csv'),
    ...{ cwd: 'held', held: 'out.csv', files: { ...DATA, 'out.csv': 'as it was' } },
  },
  heldOfTwo: {
    argv: portfolio('--data', 'in', '--export', 'a.json', '--export', 'out.csv'),
    ...{ cwd: 'two', held: 'out.csv', files: { ...DATA, 'a.json': 'as it was', 'out.csv': 'as it was' } },
  },
  heldInput: { argv: portfolio('--data', 'in'), cwd: 'input', held: 'in/contoso.csv', files: DATA },
  replaced: {
    argv: portfolio('--data', 'in', '--export', 'out.csv'),
    ...{ cwd: 'replaced', files: { ...DATA, 'out.csv': 'as it was' } },
  },
  redirected: { argv: portfolio('--data', 'in'), cwd: 'redirected', into: 'in/out.csv', files: DATA },
  long: {
    argv: portfolio('--data', LONG, '--export', `${LONG}\\out.json`),
    cwd: 'long',
    files: { [`${LONG}\\a.csv`]: CONTOSO },
  },
  devices: {
    argv: portfolio('--data', 'in', ...REFUSED.flatMap(name => ['--export', name])),
    ...{ cwd: 'devices', files: { ...DATA, 'contoso.csv': 'as it was' } },
  },
  pages: {
    argv: ['pages', '--data', 'in', '--to', 'pages'],
    cwd: 'pages',
    files: {
      'in/all.csv': `${HEADER}${['CON', 'nul', 'a:b', 'Dot.', 'x'.repeat(250)]
        .map(name => `${name},Office 365 E3,10,9,2026-08-31\n`)
        .join('')}`,
    },
  },
  pagesTo: { argv: ['pages', '--data', 'in', '--to', 'sub\\con\\pages'], cwd: 'pagesTo', files: DATA },
  init: { argv: ['init', '--config', 'prn.json'], cwd: 'init' },
  rejects: { argv: portfolio('--data', 'in', '--rejects', 'aux.csv'), cwd: 'rejects', files: DATA },
  readDevice: { argv: portfolio('--data', 'CON'), cwd: 'readDevice', files: DATA },
  readNamed: { argv: portfolio('--data', 'in\\nul.csv'), cwd: 'readNamed', files: DATA },
  readStream: { argv: portfolio('--data', 'in\\contoso.csv:stream'), cwd: 'readStream', files: DATA },
  readOpenly: { argv: portfolio('--data', '\\\\.\\NUL'), cwd: 'readOpenly', files: DATA },
  configDevice: { argv: portfolio('--data', 'in', '--config', 'COM1'), cwd: 'configDevice', files: DATA },
  longPages: {
    argv: ['pages', '--data', 'in', '--to', LONG],
    cwd: 'longPages',
    files: { ...DATA, [`${LONG}\\other.txt`]: 'as it was' },
  },
} satisfies Record<string, Omit<Run, 'cwd'> & { cwd: string }>

/** By their paths with `/`. */
function demoFiles(): Record<string, string> {
  const names = readdirSync(DEMO, { recursive: true, withFileTypes: true }).filter(one => one.isFile())
  return Object.fromEntries(
    names.map(one => {
      const file = path.join(one.parentPath, one.name)
      const name = path.posix.join('demo', path.relative(DEMO, file).replaceAll('\\', '/'))
      return [name, readFileSync(file, 'latin1')]
    }),
  )
}

describe.runIf(hasWindows)('on Windows', () => {
  let machine: Machine
  let ends: Record<keyof typeof RUNS, Ended>

  beforeAll(() => {
    machine = windowsMachine()
    const placed = Object.entries(RUNS).map(([name, run]) => [name, { ...run, cwd: machine.drive + run.cwd }])
    const root = { argv: ['--version'], cwd: machine.drive, files: { 'CAPS.CSV': CONTOSO } }
    ends = machine.run(Object.fromEntries([['root', root], ...placed]))
  }, 600_000)
  afterAll(() => machine?.close())

  /** The customers of a CSV, its last row aside. */
  function customers({ code, stdout, stderr }: Ended): string[] {
    expect(code, stderr).toBe(0)
    const rows = stdout.split('\n').slice(1, -2)
    return rows.map(row => row.split(',')[4] ?? '')
  }

  test.each(['drive', 'verbatim'] as const)('a pattern starts at the root of its drive (%s)', name => {
    expect(customers(ends[name])).toEqual(['Contoso'])
  })

  test('letter case tells no files and folders apart', () => {
    expect(customers(ends.case)).toEqual(['Contoso'])
    expect(customers(ends.folder)).toEqual(['Contoso'])
  })

  test('a key of the config may be a path with backslashes', () => {
    expect(customers(ends.config)).toEqual(['Fabrikam'])
  })

  test('a target that another program holds is to be closed there, and nothing is left beside it', () => {
    for (const { code, stderr, files } of [ends.held, ends.heldOfTwo]) {
      expect(code, stderr).toBe(4)
      expect(stderr).toMatch(/"out\.csv".*another program uses it.*Nothing was changed.*Close it in Excel/u)
      expect(files['out.csv']).toBe('as it was')
      expect(files['a.json'] ?? 'as it was').toBe('as it was')
      expect(Object.keys(files).filter(name => name.includes('.tmp'))).toEqual([])
    }
  })

  test('an input that another program holds is to be closed there', () => {
    expect(ends.heldInput.code).toBe(3)
    expect(ends.heldInput.stderr).toMatch(/in\/contoso\.csv.*another program uses it.*Close it in Excel/u)
  })

  test('a file that is there is replaced, also beyond 260 characters', () => {
    expect(customers(ends.replaced)).toEqual(['Contoso'])
    expect(ends.replaced.files['out.csv']).toMatch(/^asOf,/u)
    expect(customers(ends.long)).toEqual(['Contoso'])
    expect(ends.long.files[`${LONG.replaceAll('\\', '/')}/out.json`]).toMatch(/^\{/u)
  })

  test('a file that the shell writes the output to is not read', () => {
    expect(ends.redirected.code, ends.redirected.stderr).toBe(0)
    expect(ends.redirected.files['in/out.csv']).toContain(',Contoso,10,9,90,')
  })

  test('no output goes to a device, to a stream behind a file, or where no program could open it again', () => {
    const { code, stderr, files } = ends.devices
    expect(code, stderr).toBe(4)
    for (const name of REFUSED) expect(stderr).toContain(`"${name}"`)
    expect(stderr).toMatch(/the system does not allow this name/u)
    expect(Object.keys(files).sort()).toEqual(['contoso.csv', 'in', 'in/contoso.csv'])
    expect(files['contoso.csv']).toBe('as it was')
    for (const one of [ends.pagesTo, ends.init, ends.rejects]) expect(one.code, one.stderr).toBe(4)
    expect(Object.keys(ends.rejects.files).sort()).toEqual(['in', 'in/contoso.csv'])
    expect(Object.keys(ends.pagesTo.files).sort()).toEqual(['in', 'in/contoso.csv'])
    expect(Object.keys(ends.init.files)).toEqual([])
  })

  test('nothing is read from a device or a stream that no file has, and nobody is kept waiting', () => {
    for (const one of [ends.readDevice, ends.readNamed, ends.readStream, ends.readOpenly]) {
      expect(one.code, one.stderr).toBe(3)
      expect(one.stderr).toMatch(
        /found nothing at ".*What to do:|is neither a file nor a folder.*What to do:/u,
      )
    }
    expect(ends.configDevice.code).toBe(2)
    expect(ends.configDevice.stderr).toMatch(/--config "COM1"; expected a config file that can be read/u)
  })

  test('pages go into a folder beyond 260 characters', () => {
    const { code, stderr, files } = ends.longPages
    expect(code, stderr).toBe(0)
    const folder = LONG.replaceAll('\\', '/')
    const names = ['.adoption-pages.json', 'Contoso.html', 'index.html', 'other.txt']
    const there = Object.keys(files).filter(name => name.startsWith(`${folder}/`))
    expect(there.sort()).toEqual(names.map(name => `${folder}/${name}`))
  })

  test('the demo gives the same bytes as on any other system, in every format', () => {
    expect(ends.same.code, ends.same.stderr).toBe(0)
    expect(Object.keys(ends.same.files).filter(name => name.startsWith('all.'))).toHaveLength(5)
    expect(ends.same).toEqual(runHere(RUNS.same))
  })

  test('pages of customers that are called like devices have names that every program can open', () => {
    const { code, stderr, files } = ends.pages
    expect(code, stderr).toBe(0)
    const names = Object.keys(files).filter(name => name.endsWith('.html'))
    expect(names).toHaveLength(6)
    for (const name of names) expect(name).toMatch(/^pages\/(?:_CON|_nul|a-b|Dot|x{120}|index)\.html$/u)
  })
})
