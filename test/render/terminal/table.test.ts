// The table at the widths people have, with the names that customers and attackers have.
import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TableSpec, TextCell } from '../../../src/render/terminal/spec.ts'
import { table } from '../../../src/render/terminal/table.ts'
import type { Terminal } from '../../../src/render/terminal/terminal.ts'
import { displayWidth } from '../../../src/render/terminal/width.ts'
import { portfolio } from './portfolio.ts'

const screen = (width: number): Terminal => ({ width, color: false, unicode: true, piped: false })
const widest = (text: string) => Math.max(...text.split('\n').map(displayWidth))

describe('a portfolio', () => {
  it.each([24, 40, 80, 120, 200])('at %i columns', async width => {
    const drawn = table(portfolio(screen(width)), screen(width))
    expect(widest(drawn)).toBeLessThanOrEqual(width)
    await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/portfolio-${width}.txt`)
  })

  it('in ASCII', async () => {
    const terminal = { ...screen(80), unicode: false }
    await expect(`${table(portfolio(terminal), terminal)}\n`).toMatchFileSnapshot(
      'golden/portfolio-ascii.txt',
    )
  })

  it('has the same layout with colour', () => {
    const colored = table(portfolio(screen(80)), { ...screen(80), color: true })
    expect(colored).toContain('\u001B[31m0.4 %\u001B[39m')
    expect(stripVTControlCharacters(colored)).toBe(table(portfolio(screen(80)), screen(80)))
  })
})

const small = (rows: TextCell[][], footer: TextCell[][] = []): TableSpec => ({
  columns: [
    { key: 'name', header: 'Name', align: 'left', kind: 'name' },
    { key: 'users', header: 'Active users', align: 'right', kind: 'number' },
    { key: 'bar', header: '', align: 'left', kind: 'bar', hide: 1 },
    { key: 'more', header: 'Seats', align: 'right', kind: 'number', hide: 2 },
  ],
  rows,
  footer,
  hiddenNote: names => `Hidden: ${names.join(', ')}`,
})

describe('what gives way', () => {
  const spec = small([['Contoso Manufacturing', '12', '###', '345']], [['Total', '12', '###', '345']])
  const at = (width: number) => table(spec, screen(width)).split('\n')

  it('is nothing while everything fits', () => {
    expect(at(47)).toEqual([
      'Name                   Active users       Seats',
      '───────────────────────────────────────────────',
      'Contoso Manufacturing            12  ###    345',
      '───────────────────────────────────────────────',
      'Total                            12  ###    345',
    ])
  })

  it('is first the one line of the headers', () => {
    expect(at(46).slice(0, 4)).toEqual([
      '                       Active',
      'Name                    users       Seats',
      '─────────────────────────────────────────',
      'Contoso Manufacturing      12  ###    345',
    ])
  })

  it('is then a bar, without a word: its number is still there, and names are worth more', () => {
    expect(at(40).slice(0, 4)).toEqual([
      '                       Active',
      'Name                    users  Seats',
      '────────────────────────────────────',
      'Contoso Manufacturing      12    345',
    ])
  })

  it('is then the end of the names', () => {
    expect(at(31)).toEqual([
      '                  Active',
      'Name               users  Seats',
      '───────────────────────────────',
      'Contoso Manufac…      12    345',
      '───────────────────────────────',
      'Total                 12    345',
    ])
  })

  it('is then a column, which is named', () => {
    expect(at(26).slice(-2)).toEqual(['Total                   12', 'Hidden: Seats'])
  })

  it('is in the end the table, but nothing that it says', () => {
    expect(at(18)).toEqual([
      'Name: Contoso Man…',
      'Active users: 12',
      'Seats: 345',
      '──────────────────',
      'Name: Total',
      'Active users: 12',
      'Seats: 345',
    ])
  })
})

describe('text columns', () => {
  const spec: TableSpec = {
    columns: [
      { key: 'file', header: 'ファイル', align: 'left', kind: 'name' },
      { key: 'note', header: 'Note', align: 'left', kind: 'text' },
    ],
    rows: [
      ['a.csv', 'recognised as a licence export, 12 rows'],
      ['b.csv', '「使用状況」として読み込みました。'],
    ],
    hiddenNote: names => names.join(),
  }

  it('are wrapped, never cut', () => {
    expect(table(spec, screen(30)).split('\n')).toEqual([
      'ファイル  Note',
      '──────────────────────────────',
      'a.csv     recognised as a',
      '          licence export, 12',
      '          rows',
      'b.csv     「使用状況」として読',
      '          み込みました。',
    ])
  })
})

describe('an empty table', () => {
  it('still shows its columns', () => {
    expect(table(small([]), screen(80))).toBe('Name  Active users     Seats\n────────────────────────────')
  })

  it('without columns is nothing', () => {
    expect(table({ columns: [], rows: [], hiddenNote: () => '' }, screen(80))).toBe('')
  })
})

describe('piped', () => {
  it('is whole rows between tabs, without bars, colour or anything hidden', () => {
    const name = 'x'.repeat(500)
    const spec = small([[name, { text: '12', tone: 'bad' }, '###', '1\t2\n3']], [['Total', '12']])
    expect(table(spec, { width: 20, color: true, unicode: true, piped: true })).toBe(
      `Name\tActive users\tSeats\n${name}\t12\t1 2 3\nTotal\t12\t`,
    )
  })
})

describe('any table', () => {
  const piece = fc.constantFrom(
    'a',
    'B ',
    '株',
    'ー',
    'ﾊﾞ',
    'か\u3099',
    'e\u0301',
    '👩‍👩‍👧‍👦',
    '🇯🇵',
    'नि',
    '…',
    '\n',
    '\u001B[2J',
  )
  const name = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''))
  const number = fc.integer().map(String)
  const row = fc.tuple(name, number, fc.constant('###'), number)
  const rows = fc.array(row, { minLength: 1, maxLength: 5 })

  it('fits, lines its numbers up, and never cuts one', () => {
    fc.assert(
      fc.property(rows, rows, fc.integer({ min: 14, max: 200 }), (body, footer, width) => {
        const drawn = table(small(body, footer), screen(width))
        expect(widest(drawn)).toBeLessThanOrEqual(width)
        const words = drawn.split(/\s+/)
        const isHidden = drawn.includes('Hidden: Seats')
        for (const [, users, , seats] of [...body, ...footer]) {
          expect(words).toContain(users)
          if (!isHidden) expect(words).toContain(seats)
        }
        const lines = drawn.split('\n').filter(line => line !== 'Hidden: Seats')
        const ruler = lines.find(line => line.startsWith('─')) ?? ''
        const isTable = ruler !== '' && lines.every(line => !line.startsWith('Active users:'))
        if (isTable) {
          const ends = lines.slice(lines.indexOf(ruler)).map(displayWidth)
          expect(new Set(ends)).toEqual(new Set([displayWidth(ruler)]))
        }
      }),
    )
  })

  it('is the same every time, and says in a pipe what it was given', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 300 }), (body, width) => {
        const spec = small(body)
        expect(table(spec, screen(width))).toBe(table(spec, screen(width)))
        const lines = table(spec, { ...screen(width), piped: true }).split('\n')
        expect(lines.length).toBe(body.length + 1)
        expect(lines.slice(1).map(line => line.split('\t').slice(1))).toEqual(
          body.map(([, a, , b]) => [a, b]),
        )
      }),
    )
  })
})
