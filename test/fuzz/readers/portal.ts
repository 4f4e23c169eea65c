// Tables of the portal as it writes them in other languages, and what they say in English.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import type { Table } from './tables.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../../src/sources/languages')

interface Language {
  thousands: string[]
  headers: Record<string, string[]>
}

const LANGUAGES: readonly Language[] = readdirSync(FOLDER)
  .sort()
  .map(file => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')))
  .filter(({ headers }: Language) => headers['Product Title'] !== undefined)

const PRODUCTS: Table = [
  ['Product Title', 'Total Licenses', 'Expired Licenses', 'Assigned licenses'],
  ['Office 365 E3', '1320', '20', '1048'],
  ['Office 365 E1', '12', '0', '9'],
  ['Microsoft 365 Business Premium', '1000', '1000', '0'],
]

export interface PortalTable {
  /** With semicolons, as a portal writes it. */
  text: string
  /** What it says in English; null where a text of the same shape cannot be told to be right. */
  read(text: string): Table | null
}

/** A table in some language, with other numbers, some of which are none. */
export const portalTables: fc.Arbitrary<PortalTable> = fc
  .record({
    language: fc.constantFrom(...LANGUAGES),
    alias: fc.nat(5),
    groups: fc.nat(3),
    row: fc.integer({ min: 1, max: 3 }),
    column: fc.integer({ min: 1, max: 3 }),
    cell: fc.constantFrom(
      '',
      '7',
      '1.32',
      '13.20',
      '1.0480',
      '1,048',
      '1.048.320',
      '1 048',
      '-5',
      '1e3',
      '0',
    ),
    isChanged: fc.boolean(),
  })
  .map(({ language, alias, groups, row, column, cell, isChanged }) => {
    const marks = language.thousands.flatMap(mark => (/\s/.test(mark) ? [' ', '\u00a0', '\u202f'] : [mark]))
    const mark = marks[groups % Math.max(1, marks.length)] ?? ''
    const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark)
    const [header = [], ...rows] = PRODUCTS
    const localised = [
      header.map(name => {
        const names = language.headers[name] ?? [name]
        return names[alias % names.length] ?? name
      }),
      ...rows.map(cells => cells.map((one, index) => (index > 0 ? grouped(one) : one))),
    ]
    const changed = localised[row]
    if (isChanged && changed) changed[column] = cell
    return {
      text: localised.map(cells => `${cells.join(';')}\n`).join(''),
      read: text => inEnglish(text, language, [...marks, ',']),
    }
  })

function inEnglish(text: string, { headers }: Language, marks: readonly string[]): Table | null {
  const [header = [], ...rows] = text
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split(';'))
  // Capitals, spaces, `_` and `-` make no other header.
  const folded = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '')
  const known = header.map(name =>
    Object.keys(headers).find(key => headers[key]?.some(one => folded(one) === folded(name))),
  )
  const isWhole = (names: (string | undefined)[]): names is string[] => !names.includes(undefined)
  if (!isWhole(known) || rows.some(row => row.length !== header.length)) return null
  const number = (cell: string): string => {
    const mark = marks.find(one => one !== '' && new RegExp(`^\\d{1,3}(?:[${one}]\\d{3})+$`).test(cell))
    return mark === undefined ? cell : cell.replaceAll(mark, '')
  }
  return [known, ...rows.map(row => row.map((cell, index) => (index > 0 ? number(cell) : cell)))]
}
