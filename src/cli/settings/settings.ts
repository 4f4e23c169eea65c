// From flags, environment and config to the settings of a run.
import path from 'node:path'
import { DEFAULT_SERVICES } from '../../catalog/words.ts'
import type { Config } from '../../config/config.ts'
import { formatDay } from '../../model/day.ts'
import { OLD_ENCODINGS, oldEncoding } from '../../model/old-encodings.ts'
import type { ConfigKey } from '../../model/option-names.ts'
import { DAY_ORDERS, THRESHOLDS } from '../../model/terms.ts'
import type { Settings } from '../../pipeline/types.ts'
import { partOfWhole } from '../cluster-part.ts'
import type { Job } from '../job.ts'
import { aliasesOf } from './aliases.ts'
import { byConfigPath } from './config-paths.ts'
import { dataOf, readsStdin } from './data.ts'
import {
  oneValue,
  readChoice,
  readDay,
  readDays,
  readServices,
  readValue,
  readWhole,
  servicesOf,
} from './values.ts'

/** The settings of a reading command; every value that cannot be carried out is noted in the job's choice. */
export function settingsOf(job: Job, ownOutputs: readonly string[]): Settings {
  const { world, line, found, choice } = job
  const { config } = found
  const data = dataOf(job)
  const asOf = readValue(line, 'as-of', choice, readDay, 'day')
  const window = readValue(line, 'window', choice, readDays, 'days')
  const dayOrder = readChoice(line, 'date-order', choice, DAY_ORDERS)
  const encoding = readValue(line, 'encoding', choice, oldEncoding, OLD_ENCODINGS.join(', '))
  const expected = readValue(line, 'expect', choice, readWhole, 'whole-number')
  const services = readValue(line, 'service', choice, readServices, 'service-list')
  return {
    data,
    cwd: world.cwd,
    asOf: choice.pick('as-of', { flag: asOf }, null, day => (day === null ? '–' : formatDay(day))),
    dayOrder: choice.pick(
      'date-order',
      { flag: dayOrder, config: config.dateOrder },
      null,
      shown => shown ?? '–',
    ),
    encodings: {
      every: choice.pick('encoding', { flag: encoding }, null, shown => shown ?? '–'),
      byPath: byConfigPath(job, fromConfig(job, 'encodings', config.encodings)),
    },
    windowDays: choice.pick('window', { flag: window, config: config.window }, 28, String),
    ...sellerOf(job),
    ...(expected === undefined ? {} : { expectedCustomers: expected }),
    services: choice.pick(
      'service',
      { flag: services, config: config.services && servicesOf(config.services) },
      [...DEFAULT_SERVICES],
      String,
    ),
    customers: byConfigPath(job, fromConfig(job, 'customers', config.customers)),
    // Of a part of the data most of the config is not.
    namesUnmatched: !line.values.has('data'),
    aliases: aliasesOf(fromConfig(job, 'aliases', config.aliases)),
    thresholds: { ...THRESHOLDS, ...fromConfig(job, 'thresholds', config.thresholds) },
    lenient: line.switches.has('lenient'),
    keepGoing: line.switches.has('keep-going'),
    keepRejects: line.values.has('rejects'),
    only: oneValue(line, 'only', choice) ?? null,
    users: line.switches.has('users'),
    ownOutputs: [...ownOutputs, ...world.redirects, ...(found.path === null ? [] : [found.path])].map(file =>
      path.resolve(world.cwd, file),
    ),
    ...laneOf(world.env),
    ...partOfWhole(world.env),
    // Touched only when asked for: to look at standard input is to wait for it.
    stdin: readsStdin(data) ? world.stdin() : null,
  }
}

/** For tests: `ADOPTION_LANE` forces large files into one lane, whatever their size. */
function laneOf(env: Job['world']['env']): Pick<Settings, 'lane'> {
  const lane = (['fast', 'csv'] as const).find(name => name === env['ADOPTION_LANE'])
  return lane === undefined ? {} : { lane: { lane } }
}

/** A partner on the command line asks for that partner's licences; one in the config only says who the user is. */
function sellerOf({ line, found: { config }, choice }: Job): Pick<Settings, 'scope' | 'partner'> {
  const partnerFlag = oneValue(line, 'partner', choice)
  const scopeFlag = readChoice(line, 'scope', choice, ['all', 'own'] as const)
  const scope = choice.pick(
    'scope',
    { flag: scopeFlag ?? (partnerFlag === undefined ? undefined : 'own'), config: config.scope },
    'all',
    String,
  )
  const partner = choice.pick(
    'partner',
    { flag: partnerFlag, config: config.partner },
    null,
    shown => shown ?? '–',
  )
  if (scope === 'own' && partner === null) choice.refuse('--scope', 'own', 'partner-with-own')
  return { scope, partner }
}

/** What only the config has; said with `--verbose` where it has it. */
function fromConfig<K extends ConfigKey & keyof Config>(
  { choice }: Job,
  key: K,
  value: Config[K],
): Config[K] | undefined {
  if (value !== undefined)
    choice.pick(key, { config: value }, value, one => Object.keys(one ?? {}).join(', '))
  return value
}
