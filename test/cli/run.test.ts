// What goes where, and how a run ends.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Check } from '../../src/model/check.ts'
import { asDay } from '../../src/model/day.ts'
import { InputError, type Problem } from '../../src/model/problem.ts'
import type { Rejected } from '../../src/pipeline/types.ts'
import { portfolioReport, sourcesReport } from '../support/sample-reports.ts'
import { adoption, inFolder } from './support/world.ts'

const BAD: Problem = {
  code: 'bad-count',
  params: { found: '\u001B[31mx' },
  file: 'a.csv',
  line: 7,
  column: 'LicensesSold',
}

function failing(count: number) {
  const problems = Array.from({ length: count }, (_, at): Problem => {
    return { ...BAD, column: at === 0 ? 'LicensesSold' : `LicensesSold ${at}` }
  })
  return { portfolio: () => Promise.reject(new InputError(problems)) }
}

const withoutNotes = (stderr: string): string => stderr.replace(/^Note: .*\n/gm, '')

describe('outputs', () => {
  test('what speaks against the figures comes first on standard error, also where silence was asked for', async () => {
    const check: Check = {
      code: 'missing-customer',
      customer: { id: null, name: 'Tailspin' },
      params: { day: asDay(20_696), file: 'history/a.csv' },
    }
    const report = { ...portfolioReport, checks: [check] }
    const pipeline = { portfolio: async () => ({ report, rejected: [], unread: null, judged: () => [] }) }
    const loud = await adoption(['portfolio', '--format', 'csv'], { pipeline })
    expect(loud.stderr).toMatch(/^Check: Tailspin: .*\n(Note: .*\n)+$/)
    const quiet = await adoption(['portfolio', '--format', 'csv', '--quiet'], { pipeline })
    expect(quiet.stderr).toMatch(/^Check: Tailspin: .*\n$/)
    const shown = await adoption(['portfolio'], { pipeline, terminal: true })
    expect(shown.stderr).toBe('')
    expect(shown.stdout).toContain('Tailspin: nothing is there now')
  })

  test('a pipe gets bare rows, and the whole report where colour or the table is asked for by name', async () => {
    expect((await adoption(['portfolio'])).stdout).toMatch(/^Customer\t/)
    for (const asked of [['--color'], ['--format', 'table'], ['--format', 'Table']]) {
      const { stdout, stderr } = await adoption(['portfolio', ...asked])
      expect(stdout).not.toContain('\t')
      expect(stdout).toContain('About the data')
      expect(stdout.includes('\u001b[')).toBe(asked[0] === '--color')
      expect(stderr).not.toContain('Note: ')
    }
  })

  test('what is longer than the screen goes through a pager, where somebody sits there', async () => {
    const env = { ADOPTION_PAGER: 'more', PAGER: 'less' }
    const long = await adoption(['portfolio'], { env, terminal: true, rows: 20 })
    expect(long.paged?.command).toBe('more')
    expect(long.paged?.text).toContain('About the data')
    expect(long.stdout).toBe('')
    const straight = [
      await adoption(['portfolio'], { env, terminal: true, rows: 500 }),
      await adoption(['portfolio'], { env }),
      await adoption(['portfolio'], { env: { ...env, CI: 'true' }, terminal: true, rows: 20 }),
      await adoption(['portfolio'], { env: { PAGER: 'cat' }, terminal: true, rows: 20 }),
      await adoption(['portfolio'], { env: { ...env, ADOPTION_PAGER: '' }, terminal: true, rows: 20 }),
      await adoption(['portfolio', '--format', 'csv'], { env, terminal: true, rows: 5 }),
    ]
    for (const { paged, stdout } of straight) {
      expect(paged).toBeNull()
      expect(stdout).not.toBe('')
    }
  })

  test('data on standard output, remarks on them on standard error, a line each', async () => {
    const { code, stdout, stderr } = await adoption(['portfolio', '--format', 'CSV'])
    expect(code).toBe(0)
    expect(stderr).toMatch(/^(Note: .*\n)+$/)
    expect(stdout).toMatch(/^asOf,windowStart,.*\n/)
    expect(stdout.trimEnd().split('\n')).toHaveLength(portfolioReport.rows.length + 2)
  })

  test('files in place of standard output, and a line for each', async () => {
    await inFolder(async folder => {
      const [csv, json] = [path.join(folder, 'a.CSV'), path.join(folder, 'b.json')]
      const { code, stdout, stderr } = await adoption(['portfolio', '--export', csv, '--export', json])
      expect([code, stdout]).toEqual([0, ''])
      expect(withoutNotes(stderr)).toBe(`Wrote 14 rows to ${csv}\nWrote 14 rows to ${json}\n`)
      expect(readFileSync(csv, 'utf8')).toMatch(/^asOf,/)
      expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ kind: 'portfolio' })
    })
  })

  test('--format beside --export gives both, and --quiet no line', async () => {
    await inFolder(async folder => {
      const csv = path.join(folder, 'a.csv')
      const { stdout, stderr } = await adoption(['portfolio', '--export', csv, '--format', 'csv', '--quiet'])
      expect(stdout).toBe(readFileSync(csv, 'utf8'))
      expect(stderr).toBe('')
    })
  })

  test('an ending that is no format ends with 2 before anything is read or written', async () => {
    await inFolder(async folder => {
      const argv = [
        'portfolio',
        '--export',
        path.join(folder, 'a.csv'),
        '--export',
        path.join(folder, 'a.txt'),
      ]
      const { code, settings } = await adoption(argv)
      expect([code, settings, readdirSync(folder)]).toEqual([2, null, []])
    })
  })

  test('a file that cannot be written ends with 4 before anything is read', async () => {
    await inFolder(async folder => {
      mkdirSync(path.join(folder, 'dir.csv'))
      for (const name of ['missing/a.csv', 'dir.csv']) {
        const good = path.join(folder, 'good.csv')
        const { code, settings, stderr } = await adoption([
          'portfolio',
          '--export',
          good,
          '--export',
          path.join(folder, name),
        ])
        expect([code, settings, existsSync(good)]).toEqual([4, null, false])
        expect(stderr).toContain(name)
      }
    })
  })

  test('one file twice, also as the file of rejects, ends with 2', async () => {
    await inFolder(async folder => {
      const file = path.join(folder, 'a.csv')
      expect((await adoption(['portfolio', '--export', file, '--export', file])).code).toBe(2)
      expect((await adoption(['portfolio', '--export', file, '--rejects', file])).code).toBe(2)
      expect(readdirSync(folder)).toEqual([])
    })
  })

  test('the outputs of a run are never read by it', async () => {
    await inFolder(async cwd => {
      const argv = ['portfolio', '--export', path.join(cwd, 'a.csv'), '--rejects', path.join(cwd, 'r.csv')]
      const { settings } = await adoption(argv, { cwd })
      expect(settings?.ownOutputs).toEqual([path.join(cwd, 'a.csv'), path.join(cwd, 'r.csv')])
    })
  })

  test('--sort and --top change the rows, and never the total', async () => {
    const { stdout } = await adoption(['portfolio', '--format', 'json', '--sort', 'sold', '--top', '1'])
    const report = JSON.parse(stdout)
    expect(report.rows.map((row: { customer: { name: string } }) => row.customer.name)).toEqual([
      'Fjord Energi',
    ])
    expect(report.total.soldLicenses).toBe(portfolioReport.total.soldLicenses)
  })
})

describe('rejected rows', () => {
  const rejected: Rejected[] = [
    { file: 'x.csv', line: 3, column: 'LicensesSold', problem: BAD, raw: '=1+1,"a"' },
    { file: 'y.csv', line: null, column: null, problem: { code: 'no-rows', params: {} }, raw: '' },
  ]
  const pipeline = {
    portfolio: async () => ({ report: portfolioReport, rejected, unread: null, judged: () => [] }),
  }

  test('are written with file, line and reason, disarmed, and counted on standard error', async () => {
    await inFolder(async folder => {
      const file = path.join(folder, 'r.csv')
      const { stderr } = await adoption(['portfolio', '--format', 'json', '--lenient', '--rejects', file], {
        pipeline,
      })
      const lines = readFileSync(file, 'utf8').split('\n')
      expect(lines[0]).toBe('file,line,column,code,reason,row')
      expect(lines[1]).toMatch(/^x\.csv,3,LicensesSold,bad-count,.*,"'=1\+1,""a"""$/)
      expect(lines[2]).toMatch(/^y\.csv,,,no-rows,/)
      expect(withoutNotes(stderr)).toMatch(/^2 rows .*r\.csv\.\n$/)
    })
  })

  test('in JSON, NDJSON and TSV by the ending', async () => {
    await inFolder(async folder => {
      const read = async (name: string) => {
        await adoption(['portfolio', '--quiet', '--format', 'json', '--rejects', path.join(folder, name)], {
          pipeline,
        })
        return readFileSync(path.join(folder, name), 'utf8')
      }
      expect(JSON.parse(await read('r.json'))).toMatchObject([
        { file: 'x.csv', line: 3, row: '=1+1,"a"' },
        { line: null },
      ])
      expect((await read('r.ndjson')).split('\n')).toHaveLength(3)
      expect((await read('r.tsv')).split('\n')[0]).toBe('file\tline\tcolumn\tcode\treason\trow')
    })
  })
})

describe('failures', () => {
  test('leave every file as it was', async () => {
    await inFolder(async folder => {
      const file = path.join(folder, 'a.csv')
      writeFileSync(file, 'old')
      const { code, stdout } = await adoption(['portfolio', '--export', file], { pipeline: failing(1) })
      expect([code, stdout, readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual([
        3,
        '',
        'old',
        ['a.csv'],
      ])
    })
  })

  test('name file, line and column, what was found, what was expected and what to do, and move no cursor', async () => {
    const { stderr } = await adoption(['portfolio'], { pipeline: failing(1) })
    expect(stderr).toMatch(
      /^adoption: a\.csv:7, column "LicensesSold": found .*␛\[31mx.*; expected .*\. What to do: .*\n$/,
    )
  })

  test('show six lines of a file: what is more is counted in the last, which says how to see it', async () => {
    const { stderr } = await adoption(['portfolio'], { pipeline: failing(25) })
    const lines = stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(6)
    expect(lines[5]).toMatch(/a\.csv: 20 more kinds of problems.*--verbose/)
    const all = await adoption(['portfolio', '--verbose'], { pipeline: failing(25) })
    expect(
      all.stderr
        .trimEnd()
        .split('\n')
        .filter(line => line.includes('a.csv:7')),
    ).toHaveLength(25)
  })

  test('take one line with --quiet', async () => {
    const { stderr } = await adoption(['portfolio', '--quiet'], { pipeline: failing(25) })
    expect(stderr).toMatch(/^[^\n]*24 more problems[^\n]*\n$/)
  })

  test('of the program itself end with 70, ask for a report, and show a stack with --verbose only', async () => {
    const pipeline = { portfolio: () => Promise.reject(new RangeError('off by one')) }
    const short = await adoption(['portfolio'], { pipeline })
    expect(short.code).toBe(70)
    expect(short.stderr).toMatch(/^adoption: .*off by one.*report.*\n$/)
    expect((await adoption(['portfolio', '--verbose'], { pipeline })).stderr).toContain('    at ')
  })

  test('of the command line are all shown at once', async () => {
    const argv = [
      'portfolio',
      '--as-of',
      '2026-02-30',
      '--window',
      '0',
      '--sort',
      'x',
      '--top',
      '-1',
      '--format',
      'pdf',
    ]
    const { code, stderr } = await adoption([...argv, '--fail-under', 'usage:Temas=40', '--lang', 'fr'])
    expect(code).toBe(2)
    for (const option of ['as-of', 'window', 'sort', 'top', 'format', 'fail-under', 'lang']) {
      expect(stderr).toContain(`--${option} `)
    }
  })

  test('an option that takes one value is refused a second one', async () => {
    const { code, stderr } = await adoption(['report', '--customer', 'A', '--customer', 'B'])
    expect([code, stderr.includes('A, B')]).toEqual([2, true])
  })

  test('a blank customer is none', async () => {
    expect((await adoption(['report', '--customer', ' '])).code).toBe(2)
  })
})

describe('sources', () => {
  const failure = new InputError([BAD])
  const pipeline = { sources: async () => ({ report: sourcesReport, failure, rejected: [] }) }

  test('lists everything, then ends as a report would', async () => {
    const { code, stdout, stderr } = await adoption(['sources', '--format', 'json'], { pipeline })
    expect(code).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'sources' })
    expect(stderr).toContain('a.csv:7')
  })

  test('leaves its files as they were when it ends so', async () => {
    await inFolder(async folder => {
      const file = path.join(folder, 's.csv')
      const argv = ['sources', '--export', file, '--format', 'csv']
      const { code, stdout } = await adoption(argv, { pipeline })
      expect([code, stdout === '', existsSync(file)]).toEqual([3, false, false])
    })
  })
})

describe('gates', () => {
  const argv = ['portfolio', '--format', 'csv', '--fail-under']

  test('the report is written, the rows that crossed are listed, the exit code is 1', async () => {
    // By hand: 7/22 is 31.8 %, 1/3 is 33.3 %, everybody else is above 40 % or has no usage.
    const { code, stdout, stderr } = await adoption([...argv, 'usage=40'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/^asOf/)
    expect(stderr).toContain('2 lines were crossed')
    expect(stderr).toContain('Bellweather & Sons: usage 31.8 % is below 40 %')
    expect(stderr).toContain('Harrow Primary School: usage 33.3 % is below 40 %')
    expect(stderr).toContain('Kestrel Labs: usage is not available')
  })

  test('only customers that are printed are judged', async () => {
    expect((await adoption([...argv, 'usage=40', '--sort', 'sold', '--top', '2'])).code).toBe(0)
  })

  test('one line with --quiet, and none where nothing crossed', async () => {
    expect((await adoption([...argv, 'usage=40', '--quiet'])).stderr).toMatch(
      /^[^\n]+31\.8 %[^\n]+33\.3 %[^\n]*\n$/,
    )
    expect(await adoption([...argv, 'usage=1', '--quiet'])).toMatchObject({ code: 0, stderr: '' })
  })

  test('for a workload under any of its names, with or without a percent sign', async () => {
    for (const gate of ['usage:Teams=101', 'USAGE : microsoft teams = 101 %', 'usage:Teams=100.5%']) {
      const run = await adoption(['report', '--customer', 'x', '--format', 'json', '--fail-under', gate])
      expect([gate, run.code]).toEqual([gate, 1])
    }
  })

  test.each([
    'usage',
    'usage=',
    'usage=-1',
    'usage=1e2',
    'sold=3',
    'usage:=4',
    'usage:Nothing=4',
    '=4',
    'usage=1.1234567',
  ])('%s is no line', async gate => {
    expect((await adoption([...argv, gate])).code).toBe(2)
  })
})

describe('the simple commands', () => {
  test('--version says the version', async () => {
    const { version } = JSON.parse(
      readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
    )
    expect(await adoption(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  test('a bare call shows the help on standard error and ends with 2', async () => {
    const { code, stdout, stderr } = await adoption([])
    expect([code, stdout, stderr.startsWith('adoption\n')]).toEqual([2, '', true])
  })

  test('trend and diff print their reports', async () => {
    const trend = await adoption(['trend', '--format', 'json'])
    const diff = await adoption(['diff', 'a.csv', 'b.csv', '--format', 'json'])
    expect([JSON.parse(trend.stdout).kind, JSON.parse(diff.stdout).kind]).toEqual(['trend', 'diff'])
  })

  test('a wrong config stops a report, and not the help on it', async () => {
    await inFolder(async cwd => {
      writeFileSync(path.join(cwd, 'adoption.config.json'), '{"windw": 3}')
      const { code, stderr } = await adoption(['portfolio', '--format', 'json'], { cwd })
      expect(code).toBe(2)
      expect(stderr).toContain('adoption.config.json:1, column 2')
      expect(stderr).toContain('window')
      expect((await adoption(['help', 'config'], { cwd })).code).toBe(0)
      expect((await adoption(['portfolio', '--help'], { cwd })).code).toBe(0)
    })
  })
})
