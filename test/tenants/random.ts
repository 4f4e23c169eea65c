// Random tenants over few names and days, so that everything collides with everything.
import fc from 'fast-check'
import { distinct } from './basics.ts'
import {
  type Bool,
  type CountsExport,
  type Dating,
  FORMATS,
  type LicenceExport,
  type LicenceFormat,
  type Options,
  type PeopleExport,
  type SeatLine,
  type Tenant,
  type UsageExport,
  type UsageFormat,
  type UsageLine,
  WIDE,
} from './model.ts'
import { PRODUCTS, type Product } from './products.ts'
import { workloadOf } from './usage.ts'

const DAY = '2026-08-31'

/** A value out of a list in which the first ones are likelier: each stands as often as its weight says. */
function often<T>(...choices: [weight: number, value: T][]): fc.Arbitrary<T> {
  return fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })))
}
const any = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

/** Around the edges of the window that ends on DAY, and of the seven days for which a snapshot is good. */
const reportDay = often(
  [8, DAY],
  [2, '2026-08-30'],
  [1, '2026-08-24'],
  [1, '2026-08-23'],
  [1, '2026-08-04'],
  [1, '2026-08-03'],
)
const activityDay = any(
  '',
  '2026-08-03',
  '2026-08-04',
  '2026-08-20',
  '2026-08-24',
  DAY,
  DAY,
  '2026-09-01',
  '2026-07-28',
)
const deletionDay = often(
  [6, ''],
  [1, '2026-08-03'],
  [1, '2026-08-04'],
  [2, '2026-08-24'],
  [1, DAY],
  [1, '2026-09-01'],
)

/** The people of a tenant: the same in both styles of names; three guests among them, one in clear only. */
const CLEAR = [
  'u1@a.example',
  'u2@a.example',
  'u3@a.example',
  'u4@a.example',
  'u5@a.example',
  'u6@a.example',
  'u7@a.example',
]
const GUESTS = ['g1_b.example#EXT#@a.example', 'g2@b.example']
const NAMELESS = ['', 'NULL', '(Unknown)', '-', '??']
/** Two people of other tenants, as far as a report says so. */
const ELSEWHERE = 5
const EXTERNAL = 6
const PEOPLE = CLEAR.length + GUESTS.length

function nameOf(person: number, isConcealed: boolean, isUpper: boolean): string {
  if (person >= PEOPLE) return NAMELESS[person - PEOPLE] ?? ''
  const clear = [...CLEAR, ...GUESTS][person] ?? ''
  const name = isConcealed ? `${person}`.repeat(31).concat('a').slice(0, 32) : clear
  return isUpper ? name.toUpperCase() : name
}

const person = fc.oneof(
  { weight: 20, arbitrary: fc.nat(CLEAR.length - 1) },
  { weight: 4, arbitrary: fc.integer({ min: CLEAR.length, max: PEOPLE - 1 }) },
  { weight: 2, arbitrary: fc.integer({ min: PEOPLE, max: PEOPLE + NAMELESS.length - 1 }) },
)

const WEIGHTS: Record<string, number> = { ENTERPRISEPACK: 10, O365_BUSINESS_ESSENTIALS: 4 }
const product: fc.Arbitrary<Product> = often(
  ...PRODUCTS.map((one): [number, Product] => [WEIGHTS[one.part] ?? 2, one]),
)
/** What a person holds: mostly one thing, and written in one of the ways in which it is written. */
const holding = fc
  .array(fc.tuple(product, fc.nat(2)), { maxLength: 3 })
  .map(list => list.map(([one, spelling]) => one.spellings[spelling] ?? one.name))

const flag: fc.Arbitrary<Bool> = often([5, 'True'], [2, 'False'])

/** What a line has before it is known which person's usual products stand in it. */
interface RawLine {
  person: number
  isUpper: boolean
  isOdd: boolean
  own: string[] | null
  isDeleted: boolean
  deletedDate: string
  flags: (Bool | 'fits')[]
  days: string[]
}

const rawLine: fc.Arbitrary<RawLine> = fc.record({
  person,
  isUpper: often([9, false], [1, true]),
  isOdd: often([19, false], [1, true]),
  own: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: holding }),
  isDeleted: often([11, false], [1, true]),
  deletedDate: deletionDay,
  flags: fc.array(
    fc.oneof({ weight: 4, arbitrary: fc.constant('fits' as const) }, { weight: 1, arbitrary: flag }),
    {
      minLength: 6,
      maxLength: 6,
    },
  ),
  days: fc.array(activityDay, { minLength: 6, maxLength: 6 }),
})

const format: fc.Arbitrary<UsageFormat> = often(
  [8, 'wide'],
  [3, 'teams'],
  [1, 'sharepoint'],
  [1, 'onedrive'],
  [1, 'email'],
  [2, 'yammer'],
  [1, 'apps'],
  [1, 'copilot'],
)

interface RawExport {
  format: UsageFormat
  date: string
  isConcealed: boolean
  hasTenant: boolean
  hasExternal: boolean
  hasFlag: boolean
  raw: RawLine[]
}

const rawExport: fc.Arbitrary<RawExport> = fc.record({
  format,
  date: reportDay,
  isConcealed: often([9, false], [1, true]),
  hasTenant: any(true, false),
  hasExternal: often([3, false], [1, true]),
  hasFlag: any(true, false),
  raw: fc.array(rawLine, { minLength: 1, maxLength: 9 }),
})

/** A flag that fits what the person holds. */
function fitting(products: readonly string[], column: string): Bool {
  const carries = PRODUCTS.some(
    one =>
      one.spellings.some(s => products.includes(s)) &&
      (one.workloads.includes(workloadOf(column)) || !one.known),
  )
  return carries ? 'True' : 'False'
}

function exportOf(raw: RawExport, isConcealed: boolean, usual: readonly string[][]): UsageExport {
  const { format: kind } = raw
  const { columns, products: lists, deletion } = FORMATS[kind]
  const hasFlag = kind === 'wide' || (raw.hasFlag && kind !== 'yammer')
  const lines = raw.raw.map((line): UsageLine => {
    const products = line.own ?? usual[line.person] ?? []
    return {
      user: nameOf(line.person, (isConcealed !== raw.isConcealed) !== line.isOdd, line.isUpper),
      isDeleted: !deletion ? '' : line.isDeleted ? 'True' : 'False',
      deletedDate: deletion && line.isDeleted ? line.deletedDate : '',
      products: lists ? products : [],
      tenant: kind === 'teams' && raw.hasTenant ? (line.person === ELSEWHERE ? 'Woodgrove' : 'Contoso') : '',
      isExternal: kind === 'teams' && raw.hasExternal ? (line.person === EXTERNAL ? 'True' : 'False') : '',
      uses: columns.map((column, i) => {
        const own = line.flags[i] ?? 'fits'
        return {
          column,
          flag: !hasFlag ? '' : own === 'fits' ? fitting(products, column) : own,
          day: line.days[i] ?? '',
        }
      }),
    }
  })
  return { format: kind, date: raw.date, lines }
}

const dating: fc.Arbitrary<Dating> = often([5, 'undated'], [2, 'file'], [1, 'column'], [1, 'month'])
const licenceDay = often([6, DAY], [1, '2026-08-24'], [1, '2026-08-23'], [1, '2026-07-20'], [1, '2026-09-01'])
const seats = any(0, 1, 4, 5, 9, 10)

const seatLine = (part: fc.Arbitrary<string>): fc.Arbitrary<SeatLine> =>
  fc.record({
    part,
    id: any('1', '2', '3'),
    status: often(
      [8, 'Enabled'],
      [2, 'Warning'],
      [1, 'Suspended'],
      [1, 'Deleted'],
      [1, 'LockedOut'],
      [1, 'Converted'],
      [1, 'Pending'],
    ),
    isTrial: often([9, false], [1, true]),
    total: seats,
    expired: often([4, 0], [1, 1], [1, 10]),
    enabled: seats,
    warning: often([4, 0], [1, 3]),
    suspended: often([6, 0], [1, 3]),
    lockedOut: often([8, 0], [1, 3]),
    appliesTo: fc.constant('User' as const),
    assigned: seats,
  })

const licenceExport: fc.Arbitrary<LicenceExport> = fc
  .record({
    format: any<LicenceFormat>('directory', 'skus', 'list'),
    dating,
    date: licenceDay,
    lines: fc.array(seatLine(product.map(one => one.part)), { minLength: 1, maxLength: 5 }),
    blank: often([4, false], [1, true]),
    company: fc.option(product, { freq: 3 }),
  })
  .map(one => (one.dating === 'month' && one.date > DAY ? { ...one, date: '2026-07-20' } : one))
  .map(({ blank, company, ...one }) => ({
    ...one,
    lines: one.lines.map(
      (line): SeatLine => ({
        ...line,
        total: Math.max(line.total, line.expired),
        appliesTo: line.part === company?.part ? 'Company' : 'User',
        assigned: blank && one.format === 'list' ? null : line.assigned,
      }),
    ),
  }))
  .map(one => (one.format === 'directory' ? { ...one, lines: oncePerId(one.lines) } : one))

/** No two exports of one format that could turn out to be of one day: whichever is in a folder of a month stays alone. */
function apart(exports: LicenceExport[]): LicenceExport[] {
  const month = ({ date }: LicenceExport) => date.slice(0, 7)
  return exports.filter(
    one =>
      one.dating === 'month' ||
      one.dating === 'undated' ||
      !exports.some(
        other => other.dating === 'month' && other.format === one.format && month(other) === month(one),
      ),
  )
}

/** A subscription is of one product, in every export, and has one line in each. */
function oncePerId(lines: SeatLine[]): SeatLine[] {
  return lines
    .map(line => ({ ...line, id: `${line.part} ${line.id}` }))
    .filter((line, i, all) => all.findIndex(other => other.id === line.id) === i)
}

interface RawPeople {
  dating: Dating
  date: string
  raw: { person: number; own: string[] | null; blocked: boolean; softDeleted: string; isGuest: boolean }[]
}

const peopleExport: fc.Arbitrary<RawPeople> = fc.record({
  dating,
  date: any(DAY, '2026-08-30', '2026-08-24'),
  raw: fc.uniqueArray(
    fc.record({
      person: fc.nat(PEOPLE - 1),
      own: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: holding }),
      blocked: often([5, false], [1, true]),
      softDeleted: fc.oneof({ weight: 6, arbitrary: fc.constant('') }, { weight: 1, arbitrary: deletionDay }),
      isGuest: often([9, false], [1, true]),
    }),
    { minLength: 1, maxLength: 9, selector: line => line.person },
  ),
})

function peopleOf({ raw, ...one }: RawPeople, usual: readonly string[][]): PeopleExport {
  return {
    ...one,
    lines: raw.map(line => ({
      user: nameOf(line.person, false, false),
      products: line.own ?? usual[line.person] ?? [],
      blocked: line.blocked,
      softDeleted: line.softDeleted,
      guest: line.isGuest || line.person >= CLEAR.length,
    })),
  }
}

const countsExport: fc.Arbitrary<CountsExport> = fc.record({
  date: reportDay,
  counts: fc.tuple(
    ...['Office 365', ...WIDE].map(column =>
      fc.record({ column: fc.constant(column), active: fc.nat(9), inactive: fc.nat(9) }),
    ),
  ),
})

const NAMES = ['Contoso', 'Fabrikam', 'Northwind']

function tenant(name: string): fc.Arbitrary<Tenant> {
  return fc
    .record({
      known: any(null, { id: `${name}-id`, domain: `${name.toLowerCase()}.example` }),
      byDomain: any(true, false),
      usual: fc.array(holding, { minLength: PEOPLE + NAMELESS.length, maxLength: PEOPLE + NAMELESS.length }),
      isConcealed: often([4, false], [1, true]),
      usage: fc.array(rawExport, { maxLength: 4 }),
      licences: fc.uniqueArray(licenceExport, {
        maxLength: 3,
        selector: ({ format: kind, dating: how, date }) =>
          `${kind} ${how === 'undated' ? '' : how === 'month' ? date.slice(0, 7) : date}`,
      }),
      people: fc.array(peopleExport, { maxLength: 1 }),
      counts: fc.uniqueArray(countsExport, { maxLength: 2, selector: ({ date }) => date }),
      usesCounts: often([8, 'no'], [1, 'alone'], [1, 'beside']),
    })
    .filter(
      one => one.usage.length + one.licences.length + (one.usesCounts === 'no' ? 0 : one.counts.length) > 0,
    )
    .map(({ known, byDomain, usual, isConcealed, usage, licences, people, counts, usesCounts }) => ({
      name,
      known,
      folder: known !== null && byDomain ? known.domain : name,
      usage: usesCounts === 'alone' ? [] : usage.map(one => exportOf(one, isConcealed, usual)),
      licences: apart(licences),
      people: people.map(one => peopleOf(one, usual)),
      counts: usesCounts === 'no' ? [] : counts,
    }))
    .filter(one => one.usage.length + one.licences.length + one.counts.length > 0)
}

export const tenants: fc.Arbitrary<Tenant[]> = fc
  .subarray(NAMES, { minLength: 1 })
  .chain(names => fc.tuple(...distinct(names).map(tenant)))

export const options: fc.Arbitrary<Options> = fc
  .record({
    asOf: often([6, ''], [1, DAY], [1, '2026-08-30'], [1, '2026-08-24'], [1, '2026-09-15']),
    window: often([6, 0], [1, 7], [1, 90]),
    services: often<Options['services'] | null>(
      [6, null],
      [1, 'all'],
      [1, ['office365']],
      [1, ['office365', 'other']],
      [1, ['dynamics365']],
    ),
    by: any<Options['by']>('customer', 'customer', 'service', 'product', 'workload'),
  })
  .map(({ asOf, window, services, by }) => ({
    by,
    ...(asOf === '' ? {} : { asOf }),
    ...(window === 0 ? {} : { window }),
    ...(services === null || services === undefined ? {} : { services }),
  }))
