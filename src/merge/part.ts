// One portfolio that is to become part of a larger one, out of its JSON.
import type { Check } from '../model/check.ts'
import type { Note } from '../model/note.ts'
import { InputError } from '../model/problem.ts'
import { GROUPINGS, type Grouping, THRESHOLDS, type Thresholds } from '../model/terms.ts'
import type { Mergeable } from '../report/mergeable.ts'
import { type ListedUser, USER_MARKS } from '../report/people.ts'
import type { Heading, Only, SourceInfo } from '../report/types.ts'
import { MERGE_VERSION, SCHEMA_VERSION } from '../report/versions.ts'
import {
  count,
  damaged,
  day,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Read,
  text,
} from './decode.ts'
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

const source: Read<SourceInfo> = object(({ get }) => ({
  file: get('file', text),
  format: get('format', text),
  customer: get('customer', nullable(text)),
  rows: get('rows', count),
  rejected: get('rejected', count),
  reportDate: get('reportDate', nullable(day)),
}))

const user: Read<ListedUser> = object(({ get }) => ({
  customer: get('customer', customer),
  list: get('list', oneOf(['unused', 'look'])),
  key: get('scopeName', nullable(text)),
  user: get('userPrincipalName', text),
  displayName: get('displayName', text),
  department: get('department', text),
  people: get('people', count),
  concealed: get('concealed', flag),
  status: get('status', list(oneOf(USER_MARKS))),
  lastActivity: get('lastActivityDate', nullable(day)),
  daysIdle: get('daysIdle', nullable(number)),
  licenceSince: get('licenseAssignedDate', nullable(day)),
  activity: get(
    'workloads',
    list(
      object(({ get: of }) => ({
        workload: of('workload', text),
        last: of('lastActivityDate', nullable(day)),
      })),
    ),
  ),
  products: get('products', list(text)),
  cost: get('monthlyCost', list(money)),
}))

const thresholds: Read<Thresholds> = object(({ get }) => {
  const names = Object.keys(THRESHOLDS) as (keyof Thresholds)[]
  return Object.fromEntries(names.map(name => [name, get(name, number)])) as Record<keyof Thresholds, number>
})

const mergeable: Read<Mergeable> = object(({ get }) => ({
  asOf: get('asOf', nullable(day)),
  newest: get('newest', nullable(day)),
  prices: get('prices', nullable(text)),
  partner: get(
    'partner',
    nullable(
      object(({ get: of }) => ({
        id: of('id', nullable(text)),
        names: of('names', list(text)),
        alone: of('alone', list(text)),
      })),
    ),
  ),
  oldestLater: get('oldestLater', nullable(day)),
  requests: get(
    'requests',
    nullable(
      object(({ get: of }) => ({
        count: of('count', count),
        digest: of('digest', digest),
        elsewhere: of(
          'elsewhere',
          list(
            object(({ get: its }) => ({
              id: its('id', text),
              name: its('name', text),
              count: its('count', count),
            })),
          ),
        ),
      })),
    ),
  ),
  leftOut: get(
    'leftOut',
    list(object(({ get: of }) => ({ service: of('service', text), products: of('products', list(text)) }))),
  ),
  assumedTerms: get('assumedTerms', list(text)),
  unpriced: get('unpriced', list(text)),
  unknownProducts: get('unknownProducts', list(text)),
  spellings: get(
    'spellings',
    object(({ get: of }) => ({
      products: of('products', list(text)),
      workloads: of('workloads', list(text)),
      skus: of(
        'skus',
        list(object(({ get: its }) => ({ sku: its('sku', text), product: its('product', text) }))),
      ),
    })),
  ),
  knownAs: get(
    'knownAs',
    list(
      object(({ get: of }) => ({
        id: of('id', nullable(text)),
        name: of('name', text),
        names: of('names', list(text)),
        alone: of('alone', list(text)),
      })),
    ),
  ),
  running: get('running', list(running)),
}))

function digest(value: unknown, at: { file: string; path: string }): string {
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
      object(({ maybe: its }) => its('version', number)),
    )
    if (get('schemaVersion', number) !== SCHEMA_VERSION || version !== MERGE_VERSION) {
      throw notMergeable(file, 'other-version')
    }
    const windowDays = get(
      'window',
      object(({ get: of }) => of('days', count)),
    )
    const readRow = rowReader(windowDays)
    const row: Read<PartRow> = (one, at) => ({ row: readRow(one, at), text: JSON.stringify(one) })
    const merge = <T>(key: string, read: Read<T>) =>
      get(
        'forMerge',
        object(({ get: of }) => of(key, read)),
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
        thresholds: merge('thresholds', thresholds),
      },
      generatedFrom: get('generatedFrom', list(source)),
      checks: get('checks', checks),
      notes: get('notes', notes),
      rows: [...get('rows', list(row)), ...merge('furtherRows', list(row))],
      customers: merge('customers', list(row)),
      levels: withLevels ? merge('levels', list(levelReader(windowDays))) : [],
      users: maybe('users', list(user)) ?? null,
      mergeable: get('forMerge', mergeable),
    }
  })(value, { file, path: '' })
}

const services: Read<string[] | 'all'> = (value, at) => (value === 'all' ? 'all' : list(text)(value, at))

function notMergeable(file: string, what: 'stranger' | 'other-version'): InputError {
  return new InputError([{ code: 'not-mergeable', file, params: { what } }])
}
