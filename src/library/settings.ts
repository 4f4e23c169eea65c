// What a program may say to a run, all of it optional, and what counts where it says nothing: as on the command line.
import path from 'node:path'
import { DEFAULT_SERVICES, SERVICES, type Service } from '../catalog/words.ts'
import { nearestName } from '../config/nearest.ts'
import { type Day, dayOf } from '../model/day.ts'
import { type Problem, UsageError } from '../model/problem.ts'
import {
  DAY_ORDERS,
  type DayOrder,
  GROUPINGS,
  MOST_DAYS,
  THRESHOLDS,
  type Thresholds,
} from '../model/terms.ts'
import type { Aliases, Settings } from '../pipeline/types.ts'

/** Settings of every run. */
export interface AdoptionSettings {
  /** Files, folders or globs, `Name=path` to name the customer, `-` for `stdin`; `./exports` where nothing is said. */
  data?: string | readonly string[]
  /** The folder that paths start from; the working folder where nothing is said. */
  cwd?: string
  /** `YYYY-MM-DD`: exports dated later are ignored. */
  asOf?: string
  /** How dates are to be read where a file does not show it. */
  dateOrder?: DayOrder
  /** Days of the window; 28 where nothing is said. */
  window?: number
  /** `own`: only what `partner` sold; so it is where a partner is named and nothing else is said. */
  scope?: 'all' | 'own'
  /** Id or name. */
  partner?: string
  /** Office 365 and Dynamics 365, and products that no catalogue knows, where nothing is said. */
  services?: readonly Service[] | 'all'
  /** Folder, file or name → the customer that it belongs to. */
  customers?: Readonly<Record<string, { id?: string; name?: string }>>
  /** Further words: as the exports write it → what it means. */
  aliases?: Partial<Aliases>
  thresholds?: Partial<Thresholds>
  /** With fewer customers than this there is no report. */
  expect?: number
  /** Product or workload that alone is asked for. */
  only?: string
  /** Whether licensed users who were not active are listed by name. */
  users?: boolean
  /** Whether rows that cannot be read are left out; `onRejected` is told of each. */
  lenient?: boolean
  /** Whether customers are shown although exports of others cannot be read; `onUnread` is told what. */
  keepGoing?: boolean
  /** What `-` in `data` reads. */
  stdin?: AsyncIterable<Uint8Array>
}

const NAMES = [
  ...(['data', 'cwd', 'asOf', 'dateOrder', 'window', 'scope', 'partner', 'services', 'customers'] as const),
  ...(['aliases', 'thresholds', 'expect', 'only', 'users', 'lenient', 'keepGoing', 'stdin'] as const),
] satisfies readonly (keyof AdoptionSettings)[]

/** What can be asked for. */
const COMMANDS = ['portfolio', 'report', 'trend', 'renewals', 'sources', 'diff'] as const

/** What only some reports can be asked for: from any other it would be left out in silence. */
const OF_SOME: Readonly<Record<string, readonly (typeof COMMANDS)[number][]>> = {
  by: ['portfolio', 'trend'],
  customer: ['report', 'trend', 'renewals'],
  within: ['renewals'],
  old: ['diff'],
  new: ['diff'],
  only: ['portfolio', 'report', 'renewals'],
  users: ['portfolio', 'report'],
}

/** What an asked report may add to the settings. */
const ASKED = ['command', ...Object.keys(OF_SOME), 'onProgress', 'onRejected', 'onUnread']

/** What a program without types may have said of a question, beside its settings. */
type Given = AdoptionSettings & { command?: unknown; by?: unknown; within?: unknown }

/** The settings of the pipeline. Throws UsageError with everything that cannot be carried out. */
export function settingsFrom(given: Given): Settings {
  const problems = [...unknownNames(given), ...wrongValues(given)]
  if (problems.length > 0) throw new UsageError(problems)
  const { data = './exports', partner = null, aliases, asOf } = given
  return {
    data: typeof data === 'string' ? [data] : [...data],
    cwd: path.resolve(given.cwd ?? '.'),
    asOf: asOf === undefined ? null : (dayFrom(asOf) ?? null),
    dayOrder: given.dateOrder ?? null,
    windowDays: given.window ?? 28,
    scope: given.scope ?? (partner === null ? 'all' : 'own'),
    partner,
    services: given.services === 'all' ? 'all' : [...(given.services ?? DEFAULT_SERVICES)],
    expectedCustomers: given.expect ?? null,
    customers: { ...given.customers },
    aliases: { products: {}, workloads: {}, states: {}, services: {}, headers: {}, ...aliases },
    thresholds: { ...THRESHOLDS, ...given.thresholds },
    lenient: given.lenient ?? false,
    keepGoing: given.keepGoing ?? false,
    keepRejects: given.lenient ?? false,
    only: given.only ?? null,
    users: given.users ?? false,
    ownOutputs: [],
    stdin: given.stdin ?? null,
  }
}

function unknownNames(given: Given): Problem[] {
  const { command = 'portfolio' } = given
  const isOfAnother = (name: string): boolean =>
    COMMANDS.some(one => one === command) && OF_SOME[name]?.some(one => one === command) === false
  const known = [...NAMES, ...ASKED].filter(name => !isOfAnother(name))
  return Object.entries(given)
    .filter(([name, value]) => !known.includes(name) && !(isOfAnother(name) && !value))
    .map(([option]) => ({
      code: 'unknown-option',
      params: { option, nearest: nearestName(option, known) },
    }))
}

function wrongValues(given: Given): Problem[] {
  const { data, asOf, window, within, expect, scope, partner, services } = given
  const wrong = (option: string, found: unknown, expected: string): Problem => ({
    code: 'bad-option',
    params: { option, found: String(found), expected },
  })
  const isWhole = (value: unknown, most: number): boolean =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most
  const oneOf = (option: string, found: unknown, words: readonly string[]): Problem[] =>
    found === undefined || words.some(word => word === found) ? [] : [wrong(option, found, words.join(', '))]
  return [
    ...(asOf !== undefined && dayFrom(asOf) === undefined ? [wrong('asOf', asOf, 'day')] : []),
    ...(window !== undefined && !isWhole(window, MOST_DAYS) ? [wrong('window', window, 'days')] : []),
    ...(within !== undefined && !isWhole(within, MOST_DAYS) ? [wrong('within', within, 'days')] : []),
    ...(expect !== undefined && !isWhole(expect, 999_999_999)
      ? [wrong('expect', expect, 'whole-number')]
      : []),
    ...(scope === 'own' && partner === undefined ? [wrong('scope', scope, 'partner-with-own')] : []),
    ...(data !== undefined && [data].flat().some(value => typeof value !== 'string' || value.trim() === '')
      ? [wrong('data', data, 'named-path')]
      : []),
    ...(services !== undefined && services !== 'all' && !isServices(services)
      ? [wrong('services', services, 'service-list')]
      : []),
    ...oneOf('scope', scope, ['all', 'own']),
    ...oneOf('dateOrder', given.dateOrder, DAY_ORDERS),
    ...oneOf('command', given.command, COMMANDS),
    ...oneOf('by', given.by, given.command === 'trend' ? ['customer'] : GROUPINGS),
  ]
}

function isServices(services: readonly string[]): boolean {
  return (
    Array.isArray(services) &&
    services.length > 0 &&
    services.every(one => SERVICES.some(known => known === one))
  )
}

function dayFrom(text: unknown): Day | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(text)) ?? []
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(date))
}
