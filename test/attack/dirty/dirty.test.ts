// Dirty files end in a clear error, or in the figures of the clean ones, or in a remark: never in other figures, in silence.
import path from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, put } from '../support/folder.ts'
import { inside, type Ran } from '../support/inside.ts'
import { cleanFiles, TABLES, type Table } from './clean.ts'
import { type Pollution, pollutions, saysSomethingElse } from './pollution.ts'

/** Every place by hand (`npm run dirty`); otherwise the header, the first and the last row, and few cells. */
const ALL = process.env['ATTACK'] === 'dirty'

interface Outcome extends Ran {
  /** Everything but names and remarks, in an order of its own. */
  figures: string
  remarks: string[]
}

async function portfolio(folder: string, ...options: string[]): Promise<Outcome> {
  const ran = await inside(['portfolio', '--data', '.', '--format', 'json', ...options], folder)
  if (ran.code !== 0) return { ...ran, figures: '', remarks: [] }
  const { rows, total, notes, checks } = JSON.parse(ran.stdout)
  return {
    ...ran,
    figures: figuresOf(rows, total),
    remarks: [...checks, ...notes].map((remark: object) => JSON.stringify(remark)),
  }
}

function figuresOf(rows: readonly object[], total: object): string {
  const bare = (row: object) =>
    JSON.stringify({
      ...row,
      customer: null,
      customerId: null,
      customerName: null,
      advice: null,
      flags: null,
    })
  return JSON.stringify([rows.map(bare).sort(), bare(total)])
}

function isChosen({ place }: Pollution, table: Table): boolean {
  const rows = table.length
  const width = table[0]?.length ?? 1
  const [, row, column] = /^row (\d+)(?:, column (\d+))?/.exec(place) ?? []
  const [, line] = /^line (\d+)/.exec(place) ?? []
  const at = Number(row ?? (line === undefined ? 0 : Number(line) - 1))
  return (
    (at === 0 || at >= rows - 1 || (at === 1 && column === undefined)) &&
    (column === undefined || (Number(column) + at * 3) % width === 5)
  )
}

test.each(Object.entries(TABLES))(
  '%s, with every kind of dirt at every place',
  async (file, table) => {
    const folder = folderWith(cleanFiles())
    const clean = await portfolio(folder)
    expect(clean.code).toBe(0)
    // Nothing but what is remarked on the data.
    expect(clean.stderr).toMatch(/^((Check|Note): .*\n)*$/)
    const seen = { same: 0, refused: 0, remarked: 0 }
    for (const pollution of pollutions(table)) {
      if (!ALL && !isChosen(pollution, table)) continue
      put(folder, { [file]: pollution.bytes })
      const dirty = await portfolio(folder)
      const what = `${pollution.kind}, ${pollution.place}\n${dirty.stderr}`
      expect([0, 3], what).toContain(dirty.code)
      if (dirty.code === 3) {
        seen.refused++
        expect(dirty.stderr, what).toContain(`adoption: ${file}`)
        expect(dirty.stderr, what).not.toMatch(/\n {4}at |\bundefined\b|\[object/)
        // Cells alone are many, and much alike here.
        if (!ALL && pollution.place.includes('column')) continue
        const lenient = await portfolio(folder, '--lenient')
        if (lenient.code === 0) {
          expect(
            lenient.remarks.some(remark => remark.includes('"rejected-rows"')),
            what,
          ).toBe(true)
        } else expect(lenient.code, what).toBe(3)
      } else if (dirty.figures === clean.figures) seen.same++
      else if (dirty.remarks.some(remark => !clean.remarks.includes(remark))) seen.remarked++
      else if (!saysSomethingElse(table, pollution)) expect.unreachable(`other figures, in silence: ${what}`)
    }
    expect(seen.refused).toBeGreaterThan(seen.remarked)
  },
  ALL ? 900_000 : 300_000,
)

test('a clean file that is dirty in one row gives the other rows with --lenient, and says so', async () => {
  const folder = folderWith(cleanFiles())
  const [header = [], ...rows] = TABLES['licences.csv'] ?? []
  const lines = [header, ...rows, ['x', ...(rows[0] ?? [])]].map(cells => `${cells.join()}\n`)
  put(folder, { 'licences.csv': lines.join('') })
  const strict = await portfolio(folder)
  expect(strict.code).toBe(3)
  const argv = [
    'portfolio',
    '--data',
    '.',
    '--format',
    'json',
    '--lenient',
    '--rejects',
    path.join(folder, 'rejects.csv'),
  ]
  const lenient = await inside(argv, folder)
  expect(lenient.code).toBe(0)
  const { rows: found, total, notes } = JSON.parse(lenient.stdout)
  put(folder, cleanFiles())
  expect(figuresOf(found, total)).toBe((await portfolio(folder)).figures)
  expect(notes).toContainEqual(
    expect.objectContaining({ code: 'rejected-rows', file: 'licences.csv', count: 1 }),
  )
})

test.each(['usage.csv', 'Adatum/active-users.csv'])(
  'both lanes for usage say the same of %s, however dirty',
  async file => {
    const table = TABLES[file] ?? []
    const folder = folderWith(cleanFiles())
    for (const pollution of pollutions(table)) {
      if (!ALL && (!isChosen(pollution, table) || pollution.place.includes('column'))) continue
      put(folder, { [file]: pollution.bytes })
      const [fast, careful] = await Promise.all(
        ['fast', 'csv'].map(lane =>
          inside(['portfolio', '--data', '.', '--format', 'json'], folder, { env: { ADOPTION_LANE: lane } }),
        ),
      )
      expect(fast, `${pollution.kind}, ${pollution.place}`).toEqual(careful)
    }
  },
  ALL ? 900_000 : 300_000,
)
