// Lists that a program has laid out as columns with numbers: `assignedLicenses.0.skuId`, `assignedLicenses.1.skuId`.
import { foldHeader } from '../../model/fold.ts'
import { groupBy } from '../../model/group.ts'

/** The licences of a user, in each format that has a column of them. */
const LISTS: ReadonlySet<string> = new Set([
  'assignedlicenses',
  'licenses',
  'assignedproducts',
  'directassignedlicenses',
])
/** Of a licence that is a record: what names it, the surest first. */
const NAMES = ['skuid', 'skupartnumber', 'accountskuid', 'name', 'displayname']

const LONGEST = 80

/** What joins a list, its number and what of a record it is. */
const JOINT = '(?:->|[\\s.:/\\\\|~>_[(-])+'
const LIST = '^(?<list>\\D*[^\\d\\W_])'
const NUMBER = `${JOINT}(?<number>\\d{1,3})[\\])]?`
const PART = `${JOINT}(?<part>[^\\d\\W_]+)[\\])]?`
/** `assignedProducts.0`, `assignedLicenses[0].skuId`, `assignedLicenses.skuId.0`, and of a single record `assignedLicenses.skuId`. */
const SHAPES = [NUMBER, `${NUMBER}${PART}`, `${PART}${NUMBER}`, `${JOINT}(?<part>skuId|skuPartNumber)`].map(
  shape => new RegExp(`${LIST}${shape}$`, 'iu'),
)

interface Numbered {
  place: number
  list: string
  /** null where there is none. */
  number: number | null
  part: string
}

/** A header in which such columns are one, in the place of the first of them, and the cells of a row so. */
export interface JoinedLists {
  header: string[]
  /** A column that is missing between others; null where none is. */
  missing: string | null
  join(cells: readonly string[]): string[]
}

/** null where a header has no such columns. The list as it is, where that stands beside them, is one of them. */
export function joinedLists(header: readonly string[]): JoinedLists | null {
  const found = header.flatMap(numberedIn)
  if (found.length === 0) return null
  // What was one of several columns is none any more.
  const joined = header.map((name, place) => (found.some(column => column.place === place) ? '' : name))
  const places = [...groupBy(found, ({ list }) => foldHeader(list))].flatMap(([name, columns]) => {
    const ofPart = ofOnePart(columns)
    const [first] = ofPart
    if (first === undefined) return []
    const whole = header.findIndex(other => foldHeader(other) === name)
    if (whole < 0) joined[first.place] = first.list
    const all = ofPart.map(({ place }) => place)
    return [{ places: whole < 0 ? all : [whole, ...all], missing: missingIn(ofPart, whole >= 0) }]
  })
  if (places.length === 0) return null
  const missing = places.map(list => list.missing).find(name => name !== null) ?? null
  const join = (cells: readonly string[]): string[] =>
    places.reduce((row, list) => joinOne(row, list.places), [...cells])
  return { header: joined, missing, join }
}

/** The row with all of these cells in the place of the first one. */
function joinOne(row: string[], places: readonly number[]): string[] {
  const [first = 0] = places
  const items = places.map(place => row[place] ?? '').filter(cell => cell.trim() !== '')
  if (first < row.length) row[first] = [...new Set(items)].join(';')
  return row
}

function numberedIn(name: string, place: number): Numbered[] {
  // Lines that are no header may be long.
  if (name.length > LONGEST) return []
  for (const shape of SHAPES) {
    const { list = '', number, part = '' } = shape.exec(name)?.groups ?? {}
    if (LISTS.has(foldHeader(list)))
      return [{ place, list, number: number === undefined ? null : Number(number), part: foldHeader(part) }]
  }
  return []
}

/** Of the parts of a record the one that names the licence; of a list of names the names. */
function ofOnePart(columns: readonly Numbered[]): Numbered[] {
  const part = ['', ...NAMES].find(one => columns.some(column => column.part === one))
  return columns.filter(column => column.part === part).sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
}

/** Numbers follow each other from 0 or 1 on, or behind the list as it is: where one is missing, somebody has left out licences. */
function missingIn(columns: readonly Numbered[], hasWhole: boolean): string | null {
  const numbers = columns.map(({ number }) => number ?? 0)
  const [first = 0] = numbers
  const start = first === 0 || (hasWhole && first === 2) ? first : 1
  const at = numbers.findIndex((number, index) => number !== start + index)
  return at < 0 ? null : `${columns[0]?.list ?? ''} ${start + at}`
}
