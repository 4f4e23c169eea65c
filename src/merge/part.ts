// One portfolio that is to become part of a larger one, out of its JSON.
import type { Check } from '../model/check.ts'
import {
  count,
  damaged,
  day,
  fields,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Place,
  type Read,
  text,
} from '../model/decode.ts'
import type { Note } from '../model/note.ts'
import { InputError } from '../model/problem.ts'
import { GROUPINGS, type Grouping, THRESHOLDS, type Thresholds } from '../model/terms.ts'
import { recordOf } from '../report/figures/counts.ts'
import type { Mergeable } from '../report/mergeable.ts'
import { type ListedUser, USER_MARKS } from '../report/people.ts'
import type { Heading, Only, SourceInfo } from '../report/types.ts'
import { MERGE_VERSION, SCHEMA_VERSION } from '../report/versions.ts'
import { type CustomerLevels, levelReader } from './levels.ts'
import type { PartRow } from './packed-rows.ts'
import { checks, notes } from './remarks.ts'
import { customer, money, rowReader } from './row.ts'
import { running } from './running-subscription.ts'

export interface Part {
  file: string
  by: Grouping
  heading: Omit<Heading, 'checks' | 'notes' | 'generatedFrom'>
  generatedFrom: SourceInfo[]
  checks: Check[]
  notes: Note[]
  /** All of them, also those beyond `--top`. */
  rows: PartRow[]
  customers: PartRow[]
  /** The rows of the other groupings; none where nobody asks for them. */
  levels: PartRow<CustomerLevels>[]
  users: ListedUser[] | null
  mergeable: Mergeable
}

/** Whether its rows are the customers' own, whatever the portfolio is grouped by. */
export function hasOwnRows({ by, heading }: Part): boolean {
  return by === 'customer' || heading.only !== undefined
}

/** The customers' own rows. */
export function ownRows(part: Part): PartRow[] {
  return hasOwnRows(part) ? part.rows : part.customers
}

const only: Read<Only> = object(({ maybe }) => {
  const product = maybe('product', text)
  return product === undefined
    ? { scope: 'workload', key: maybe('workload', text) ?? '' }
    : { scope: 'product', key: product }
})

const source = fields<SourceInfo>({
  file: text,
  format: text,
  customer: nullable(text),
  customerId: nullable(text),
  rows: count,
  rejected: count,
  reportDate: nullable(day),
})

const user = fields<ListedUser>({
  customer,
  list: oneOf(['unused', 'look']),
  key: ['scopeName', nullable(text)],
  user: ['userPrincipalName', text],
  displayName: text,
  department: text,
  people: count,
  concealed: flag,
  status: list(oneOf(USER_MARKS)),
  lastActivity: ['lastActivityDate', nullable(day)],
  daysIdle: nullable(number),
  licenceSince: ['licenseAssignedDate', nullable(day)],
  activity: ['workloads', list(fields({ workload: text, last: ['lastActivityDate', nullable(day)] }))],
  products: list(text),
  cost: ['monthlyCost', list(money)],
})

const thresholds = fields<Thresholds>(recordOf(Object.keys(THRESHOLDS) as (keyof Thresholds)[], () => number))

const mergeable = fields<Mergeable>({
  asOf: nullable(day),
  newest: nullable(day),
  prices: nullable(text),
  partner: nullable(fields({ id: nullable(text), names: list(text), alone: list(text) })),
  oldestLater: nullable(day),
  requests: nullable(fields({ count, digest, elsewhere: list(fields({ id: text, name: text, count })) })),
  leftOut: list(fields({ service: text, products: list(text) })),
  assumedTerms: list(text),
  unpriced: list(text),
  unknownProducts: list(text),
  unmatched: fields({ customers: list(text), words: list(text) }),
  spellings: fields({
    products: list(text),
    workloads: list(text),
    skus: list(fields({ sku: text, product: text })),
  }),
  knownAs: list(fields({ id: nullable(text), name: text, names: list(text), alone: list(text) })),
  running: list(running),
})

function digest(value: unknown, at: Place): string {
  const found = text(value, at)
  if (!/^[0-9a-f]{16}$/.test(found)) throw damaged(at)
  return found
}

/** Throws an InputError for what is no portfolio, one of another version, or damaged. */
export function partOf(file: string, value: unknown, withLevels = true): Part {
  return object(({ get, maybe }): Part => {
    if (maybe('kind', text) !== 'portfolio') throw notMergeable(file, 'stranger')
    const version = maybe(
      'forMerge',
      object(of => of.maybe('version', number)),
    )
    if (get('schemaVersion', number) !== SCHEMA_VERSION || version !== MERGE_VERSION) {
      throw notMergeable(file, 'other-version')
    }
    const { days: windowDays } = get('window', fields({ days: count }))
    const readRow = rowReader(windowDays)
    const row: Read<PartRow> = (one, at) => ({ row: readRow(one, at), text: JSON.stringify(one) })
    const merge = get(
      'forMerge',
      fields({
        thresholds,
        furtherRows: list(row),
        customers: list(row),
        levels: withLevels ? list(levelReader(windowDays)) : () => [],
      }),
    )
    const found = maybe('only', only)
    const partner = maybe('partner', text)
    return {
      file,
      by: get('by', oneOf(GROUPINGS)),
      heading: {
        windowDays,
        scope:
          get('scope', oneOf(['all', 'own'])) === 'own'
            ? { kind: 'own', partner: partner ?? '' }
            : { kind: 'all' },
        serviceFilter: get('services', services),
        ...(found ? { only: found } : {}),
        thresholds: merge.thresholds,
      },
      generatedFrom: get('generatedFrom', list(source)),
      checks: get('checks', checks),
      notes: get('notes', notes),
      rows: [...get('rows', list(row)), ...merge.furtherRows],
      customers: merge.customers,
      levels: merge.levels,
      users: maybe('users', list(user)) ?? null,
      mergeable: get('forMerge', mergeable),
    }
  })(value, { file })
}

const services: Read<string[] | 'all'> = (value, at) => (value === 'all' ? 'all' : list(text)(value, at))

function notMergeable(file: string, what: 'stranger' | 'other-version'): InputError {
  return new InputError([{ code: 'not-mergeable', file, params: { what } }])
}
