// Which files a run reads, and what happens to everything else that lies there.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { InputError } from '../../../src/model/problem.ts'
import { findInputs } from '../../../src/sources/find/find.ts'

const onWindows = process.platform === 'win32'
let cwd = ''

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'find-x'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), 'a,b\n')
  }
}

const find = async (specs: string[], exclude: string[] = [], stdin = true) => {
  const found = await findInputs(specs, { cwd, stdin }, { exclude: exclude.map(path => join(cwd, path)) })
  if (found.problems.length > 0) throw new InputError(found.problems)
  return found
}

const labels = async (...specs: string[]) => (await find(specs)).inputs.map(input => input.label)
const leftOut = async (...specs: string[]) =>
  (await find(specs)).leftOut.map(left => `${left.label}: ${left.reason}`)

async function problems(...specs: string[]): Promise<unknown[]> {
  try {
    await find(specs, [], false)
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code, params }) => ({ code, ...params }))
    throw error
  }
  return []
}

describe('a file', () => {
  test('given by itself is read whatever it is called', async () => {
    put('Contoso/.data.xyz')
    const { inputs } = await find(['./Contoso/.data.xyz'])
    expect(inputs).toEqual([
      {
        kind: 'file',
        path: join(cwd, 'Contoso', '.data.xyz'),
        label: 'Contoso/.data.xyz',
        folders: [...cwd.split(sep).slice(1), 'Contoso'],
        named: true,
        size: 4,
        mtimeMs: statSync(join(cwd, 'Contoso', '.data.xyz')).mtimeMs,
      },
    ])
  })

  test('is shown with its full path when given so', async () => {
    put('a.csv')
    expect(await labels(join(cwd, 'a.csv'))).toEqual([join(cwd, 'a.csv').replaceAll('\\', '/')])
  })

  test('has the name of its folder in composed form', async () => {
    put('Mu\u0308ller/a.csv')
    expect((await find(['.'])).inputs[0]?.folders.at(-1)).toBe('Müller')
  })
})

describe('a folder', () => {
  test('is read with everything below it, in code-point order', async () => {
    put(
      'x/b/\u{1F600}.csv',
      'x/b/\uFF21.csv',
      'x/a.tsv',
      'x/Z.TXT',
      'x/c.json',
      'x/d.csv.gz',
      'x/e.zip',
      'x/f.gz',
    )
    expect(await labels('x')).toEqual(
      ['Z.TXT', 'a.tsv', 'b/\uFF21.csv', 'b/\u{1F600}.csv', 'c.json', 'd.csv.gz', 'e.zip', 'f.gz'].map(
        n => `x/${n}`,
      ),
    )
    expect((await find(['x'])).inputs.every(input => !input.named)).toBe(true)
  })

  test('says what it leaves out', async () => {
    put('.git/x.csv', '.a.csv', '~$b.csv', 'd.pdf', 'e.tar.gz', 'f', 'ok.csv')
    expect(await leftOut('.')).toEqual([
      '.a.csv: hidden',
      '.git: hidden',
      'd.pdf: ending',
      'e.tar.gz: ending',
      'f: ending',
      '~$b.csv: temporary',
    ])
    expect(await labels('.')).toEqual(['ok.csv'])
  })

  test('that is empty gives nothing', async () => {
    expect(await find(['.'])).toEqual({ inputs: [], leftOut: [], problems: [] })
  })

  test('leaves out what this run writes, also under another name', async () => {
    put('x/old.csv', 'x/out.csv')
    linkSync(join(cwd, 'x/out.csv'), join(cwd, 'x/same.csv'))
    const found = await find(['x'], ['x/out.csv', 'x/not-there-yet.csv'])
    expect(found.inputs.map(input => input.label)).toEqual(['x/old.csv'])
    expect(found.leftOut.map(left => left.reason)).toEqual(['own-output', 'own-output'])
  })

  test('may be deep', async () => {
    const deep = Array.from({ length: 400 }, () => 'd').join('/')
    put(`${deep}/a.csv`)
    expect(await labels('.')).toEqual([`${deep}/a.csv`])
  })

  test.skipIf(onWindows)('may hold names with line breaks and names that are not UTF-8', async () => {
    put('a\nb.csv')
    writeFileSync(Buffer.concat([Buffer.from(join(cwd, 'M')), Buffer.from([0xfc]), Buffer.from('.csv')]), 'x')
    const { inputs } = await find(['.'])
    expect(inputs.map(input => input.label)).toEqual(['M\uFFFD.csv', 'a\nb.csv'])
    expect(inputs.map(input => input.raw?.includes(0xfc))).toEqual([true, undefined])
  })
})

describe.skipIf(onWindows)('links and special files', () => {
  test('loops of links end, and each file is read once under its own name', async () => {
    put('x/b/y.csv', 'x/a.csv')
    symlinkSync('..', join(cwd, 'x/b/up'))
    symlinkSync('b', join(cwd, 'x/0'))
    symlinkSync('b/y.csv', join(cwd, 'x/0.csv'))
    const found = await find(['x'])
    expect(found.inputs.map(input => input.label)).toEqual(['x/a.csv', 'x/b/y.csv'])
    expect(found.leftOut).toEqual([{ label: 'x/0.csv', reason: 'same-file', other: 'x/b/y.csv' }])
  })

  test('a folder behind a link is walked', async () => {
    put('real/y.csv', 'x/a.csv')
    symlinkSync('../real', join(cwd, 'x/link'))
    expect(await labels('x')).toEqual(['x/a.csv', 'x/link/y.csv'])
  })

  test('a link that leads nowhere is an error, unless its name would not be read', async () => {
    put('x/a.csv')
    symlinkSync('gone', join(cwd, 'x/gone.pdf'))
    expect(await leftOut('x')).toEqual(['x/gone.pdf: ending'])
    symlinkSync('gone', join(cwd, 'x/gone.csv'))
    symlinkSync('self.csv', join(cwd, 'x/self.csv'))
    expect(await problems('x')).toEqual([
      { code: 'unreadable-input', path: 'x/gone.csv', reason: 'broken-link' },
      { code: 'unreadable-input', path: 'x/self.csv', reason: 'link-loop' },
    ])
    expect(await problems('x/gone.csv')).toEqual([
      { code: 'unreadable-input', path: 'x/gone.csv', reason: 'broken-link' },
    ])
  })

  test('a FIFO is left out of a folder and refused by name', async () => {
    put('x/a.csv')
    execFileSync('mkfifo', [join(cwd, 'x/pipe.csv')])
    expect(await leftOut('x')).toEqual(['x/pipe.csv: not-a-file'])
    expect(await problems('x/pipe.csv', '/dev/null')).toEqual([
      { code: 'not-a-file', path: 'x/pipe.csv' },
      { code: 'not-a-file', path: '/dev/null' },
    ])
  })

  test.skipIf(process.getuid?.() === 0)('what may not be read is an error', async () => {
    put('x/a.csv', 'x/y/b.csv')
    chmodSync(join(cwd, 'x/a.csv'), 0)
    chmodSync(join(cwd, 'x/y'), 0)
    const found = await problems('x')
    chmodSync(join(cwd, 'x/y'), 0o700)
    expect(found).toEqual([
      { code: 'unreadable-input', path: 'x/y', reason: 'no-permission' },
      { code: 'unreadable-input', path: 'x/a.csv', reason: 'no-permission' },
    ])
  })
})

describe('a glob', () => {
  test('takes what matches and is silent about the rest', async () => {
    put('x/a.csv', 'x/b.txt', 'x/y/c.csv', 'x/.d.csv', 'z/e.csv')
    expect(await labels('x/*.csv')).toEqual(['x/a.csv'])
    expect(await labels('./x/**/*.csv')).toEqual(['x/a.csv', 'x/y/c.csv'])
    expect(await labels('{x,z}/[ae].csv')).toEqual(['x/a.csv', 'z/e.csv'])
    expect(await leftOut('x/*.csv')).toEqual([])
    expect((await find(['x/*.csv'])).inputs[0]?.named).toBe(false)
  })

  test('that matches a folder takes all it holds', async () => {
    put('2026-10/Contoso/a.csv', '2026-11/b.csv', '2025-12/c.csv')
    expect(await labels('2026-*')).toEqual(['2026-10/Contoso/a.csv', '2026-11/b.csv'])
  })

  test('takes brackets of a download as letters', async () => {
    put('users (1).csv', 'users (2).csv', 'Report (1)/x.csv')
    expect(await labels('users (*).csv')).toEqual(['users (1).csv', 'users (2).csv'])
    expect(await labels('Report (1)/*.csv')).toEqual(['Report (1)/x.csv'])
  })

  test('takes hidden files only when it spells the dot', async () => {
    put('.x/a.csv', '.x/.b.csv')
    expect(await labels('.x/*.csv')).toEqual(['.x/a.csv'])
    expect(await leftOut('.x/.*')).toEqual(['.x/.b.csv: hidden'])
  })

  test('says what it leaves out of the matches', async () => {
    put('x/a.csv', 'x/b.pdf')
    expect(await leftOut('x/*')).toEqual(['x/b.pdf: ending'])
  })

  test.skipIf(onWindows)('yields to a file of exactly that name', async () => {
    put('[ab]*.csv', 'a.csv')
    expect(await labels('[ab]*.csv')).toEqual(['[ab]*.csv'])
  })
})

describe('a name before a path', () => {
  test('goes with a file, a folder and a glob', async () => {
    put('a.csv', 'x/b.csv', 'y/c.csv')
    const { inputs } = await find(['Contoso AG =a.csv', 'A/S Fabrikam=x', '株=y/*'])
    expect(inputs.map(input => [input.label, input.owner, input.named])).toEqual([
      ['a.csv', 'Contoso AG', true],
      ['x/b.csv', 'A/S Fabrikam', false],
      ['y/c.csv', '株', false],
    ])
  })

  test('yields to a path and to a glob that hold the sign themselves', async () => {
    put('year=2026/a.csv', 'year=2025/a.csv')
    const { inputs } = await find(['year=2026', 'year=202?/a.csv'])
    expect(inputs.map(input => [input.label, input.owner])).toEqual([
      ['year=2025/a.csv', undefined],
      ['year=2026/a.csv', undefined],
    ])
  })

  test('may not be empty', async () => {
    put('a.csv')
    expect(await problems('=a.csv', 'x=')).toEqual([
      { code: 'missing-input', path: '=a.csv' },
      { code: 'missing-input', path: '' },
    ])
  })

  test('wins over none for the same file; two different names both count', async () => {
    put('x/a.csv', 'x/b.csv')
    const found = await find(['x', 'Contoso=x/a.csv', 'Fabrikam=x/b.csv', 'Contoso=x/b.csv'])
    expect(found.inputs.map(input => [input.label, input.owner, input.named])).toEqual([
      ['x/a.csv', 'Contoso', true],
      ['x/b.csv', 'Fabrikam', true],
      ['x/b.csv', 'Contoso', true],
    ])
    expect(found.leftOut).toEqual([])
  })
})

describe('the same file twice', () => {
  test('counts once, under the first label', async () => {
    put('x/a.csv')
    expect(await labels('x', 'x/a.csv', join(cwd, 'x'), 'x/*')).toEqual(['x/a.csv'])
  })

  test('keeps that it was given by itself', async () => {
    put('x/a.csv')
    expect((await find(['x', 'x/a.csv'])).inputs[0]?.named).toBe(true)
  })
})

describe('standard input', () => {
  test('is one input, with or without a name', async () => {
    const { inputs } = await find(['-', '-'])
    expect(inputs).toEqual([{ kind: 'stdin', path: '-', label: '-', folders: [], named: true, size: 0 }])
    expect((await find(['Contoso=-'])).inputs[0]?.owner).toBe('Contoso')
  })

  test('is missing where there is none', async () => {
    expect(await problems('-')).toEqual([{ code: 'missing-input', path: '-' }])
  })
})

test('everything that is wrong is told at once', async () => {
  put('a.csv')
  expect(await problems('gone.csv', 'gone/*.csv', 'a.csv', '', 'Contoso=gone.csv', 'a.csv/b.csv')).toEqual([
    { code: 'missing-input', path: 'gone.csv' },
    { code: 'no-match', pattern: 'gone/*.csv' },
    { code: 'missing-input', path: '' },
    { code: 'missing-input', path: 'a.csv/b.csv' },
  ])
})
