// One row of figures from the JSON of a portfolio: what follows from other fields is made anew, so that it is exact.
import { moneyOf } from '../metrics/money.ts'
import { windowOf } from '../metrics/row.ts'
import { ratio } from '../model/ratio.ts'
import { ADVICE, CAUSES, FLAGS, GROUPINGS } from '../model/terms.ts'
import { COUNTS, METRICS, metricOf, recordOf } from '../report/figures/counts.ts'
import type {
  Advice,
  Change,
  Cost,
  CustomerRef,
  Evidence,
  Money,
  PossibleCause,
  Row,
} from '../report/types.ts'
import {
  count,
  day,
  flag,
  fraction,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Read,
  text,
  whole,
} from './decode.ts'

/** How somebody went. */
const WAYS = ['removed', 'deleted', 'vanished'] as const

const amount = nullable(count)
const name = nullable(text)

export const customer: Read<CustomerRef> = object(({ get }) => ({
  id: get('id', name),
  name: get('name', text),
}))

export const money: Read<Money> = object(({ get, maybe }) => {
  const currency = get('currency', text)
  const exact = maybe('exact', fraction)
  return exact ? moneyOf(currency, exact) : { currency, amount: get('amount', number).toFixed(2) }
})

const evidence: Read<Evidence> = object(({ get }) => {
  const product = get('product', name)
  const subscriptionId = get('subscriptionId', name)
  const state = get('state', name)
  const how = get('how', nullable(oneOf(WAYS)))
  const from = get('from', nullable(day))
  const to = get('to', nullable(day))
  return {
    users: get('users', count),
    ...(product === null ? {} : { product }),
    ...(subscriptionId === null ? {} : { subscriptionId }),
    ...(state === null ? {} : { state }),
    ...(how === null ? {} : { how }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  }
})

export const cost: Read<Cost> = object(({ get }) => ({
  unassigned: get('unassigned', list(money)),
  unused: get('unused', list(money)),
  unpriced: get('unpricedProducts', list(text)),
}))

/** What the amounts of a cost are rounded from, where they are. */
const exactCost: Read<Pick<Cost, 'unassigned' | 'unused'>> = object(({ get }) => ({
  unassigned: get('unassigned', list(money)),
  unused: get('unused', list(money)),
}))

function exactly(shown: Cost | null, exact: Partial<Cost> | undefined): Cost | null {
  return shown && { ...shown, ...exact }
}

const counts = object(({ get }) => recordOf(COUNTS, field => get(field, amount)))

export const change: Read<Change> = object(({ get }) => ({
  since: get('since', day),
  ...get(
    'exact',
    object(({ get: exact }) => ({
      deployment: exact('deployment', nullable(fraction)),
      usage: exact('usage', nullable(fraction)),
      adjusted: exact('adjustedUsage', nullable(fraction)),
    })),
  ),
  activeUsers: get('activeUsers', nullable(whole)),
  before: get('before', nullable(counts)),
  customers: get(
    'customers',
    object(({ get: of }) => ({
      deployment: of('deployment', count),
      usage: of('usage', count),
      adjusted: of('adjustedUsage', count),
      activeUsers: of('activeUsers', count),
    })),
  ),
}))

/** The figures of a row that its advice speaks of. */
type Figures = Pick<Row, 'deployment' | 'usage' | 'adjusted' | 'support'>

export function adviceOf(figures: Figures): Read<Advice> {
  return object(({ get }) => {
    const code = get('code', oneOf(ADVICE))
    return {
      code,
      evidence: get(
        'evidence',
        object(({ maybe }) => {
          const there = <K extends keyof Advice['evidence']>(key: K, value: Advice['evidence'][K] | null) =>
            value === undefined || value === null ? {} : { [key]: value }
          const shown = figures.adjusted ?? figures.usage
          const hasUsage = maybe('usagePercent', number) !== undefined
          return {
            ...there(
              'deployment',
              maybe('deploymentPercent', number) === undefined ? null : figures.deployment,
            ),
            ...there('usage', hasUsage ? shown : null),
            ...there('usageOf', hasUsage ? (figures.adjusted ? 'adjusted' : 'usage') : null),
            ...there('deploymentLine', maybe('deploymentLinePercent', number)),
            ...there('usageLine', maybe('usageLinePercent', number)),
            ...there('missingUsers', maybe('missingUsers', count)),
            ...there('missingSeats', maybe('missingSeats', count)),
            ...there('unassignedSeats', maybe('unassignedSeats', count)),
            ...there('unusedSeats', maybe('unusedSeats', count)),
            ...there('unpriced', maybe('unpricedProducts', list(text))),
            ...there('users', maybe('users', count)),
            ...there('howTo', maybe('howTo', count)),
            ...there('requests', maybe('requests', count)),
            ...there(
              'perHundred',
              maybe('howToPer100Users', number) === undefined ? null : figures.support?.perUser,
            ),
            ...there('products', maybe('products', list(text))),
            ...there('cost', maybe('monthlyCost', list(money))),
          }
        }),
      ),
    }
  })
}

export const basis = oneOf(['users', 'counts', 'mixed'])

export const possible: Read<PossibleCause> = object(({ get }) => ({
  cause: get('cause', oneOf(CAUSES)),
  most: get('most', amount),
}))

/** `windowDays` is that of the whole portfolio. */
export function rowReader(windowDays: number): Read<Row> {
  return object(({ get, maybe }) => {
    const scope = get('scope', oneOf(GROUPINGS))
    const asOf = get('asOf', nullable(day))
    const counts = recordOf(COUNTS, each => get(each, amount))
    const causes = recordOf(CAUSES, cause => get(`${cause}Users`, amount))
    const support = get(
      'support',
      nullable(
        object(({ get: of }) => {
          const howTo = of('howTo', count)
          return { requests: of('requests', count), howTo, perUser: ratio(howTo, counts.totalUsers) }
        }),
      ),
    )
    const figures = {
      ...recordOf(METRICS, metric => metricOf(counts, metric)),
      support,
    }
    return {
      scope,
      customer: get('customer', customer),
      key: scope === 'customer' ? null : get(scope, name),
      asOf,
      ...(maybe('undated', flag) ? { undated: true as const } : {}),
      window: windowOf(asOf, windowDays),
      ...counts,
      ...figures,
      causes,
      basis: get('basis', nullable(basis)),
      flags: get('flags', list(oneOf(FLAGS))),
      advice: get('adviceDetails', list(adviceOf(figures))),
      bridge: get(
        'bridge',
        list(
          object(({ get: of }) => {
            const users = of('users', count)
            const cause = of('cause', oneOf(CAUSES))
            return {
              cause,
              users,
              points: ratio(users, counts.totalUsers),
              evidence: of('evidence', list(evidence)),
            }
          }),
        ),
      ),
      possible: get('possibleCauses', list(possible)),
      reported: {
        deployment: get('reportedDeploymentPercent', nullable(number)),
        usage: get('reportedUsagePercent', nullable(number)),
      },
      change: get('change', nullable(change)),
      cost: exactly(get('cost', nullable(cost)), maybe('exactCost', exactCost)),
      seatLine: get(
        'seatLine',
        nullable(
          object(({ get: of }) => ({
            paidSeats: of('paidSeats', count),
            line: of('linePercent', number),
            reached: of('reached', flag),
            missing: of('missingUsers', count),
          })),
        ),
      ),
    }
  })
}

/** Makes a row from its JSON again. */
export function rowFrom(windowDays: number): (text: string) => Row {
  const read = rowReader(windowDays)
  return text => read(JSON.parse(text), { file: '', path: '' })
}
