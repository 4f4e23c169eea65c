// One row of figures from the JSON of a portfolio: what follows from other fields is made anew, so that it is exact.
import { moneyOf } from '../metrics/money.ts'
import { windowOf } from '../metrics/row.ts'
import {
  count,
  day,
  fields,
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
} from '../model/decode.ts'
import { ratio } from '../model/ratio.ts'
import { ADVICE, CAUSES, FLAGS, GROUPINGS } from '../model/terms.ts'
import { COUNTS, type Counts, METRICS, metricOf, recordOf } from '../report/figures/counts.ts'
import type {
  Advice,
  Change,
  Cost,
  CustomerRef,
  Evidence,
  Money,
  PossibleCause,
  Row,
  SeatLine,
} from '../report/types.ts'

/** How somebody went. */
const WAYS = ['removed', 'deleted', 'vanished'] as const

const amount = nullable(count)
const name = nullable(text)

export const customer = fields<CustomerRef>({ id: name, name: text })

export const money: Read<Money> = object(({ get, maybe }) => {
  const currency = get('currency', text)
  const exact = maybe('exact', fraction)
  return exact ? moneyOf(currency, exact) : { currency, amount: get('amount', number).toFixed(2) }
})

const shownEvidence = fields({
  users: count,
  product: name,
  subscriptionId: name,
  state: name,
  how: nullable(oneOf(WAYS)),
  from: nullable(day),
  to: nullable(day),
})

/** What says nothing is null in the file, and left out of a row. */
const evidence: Read<Evidence> = (value, at) => {
  const { users, ...found } = shownEvidence(value, at)
  return { users, ...Object.fromEntries(Object.entries(found).filter(([, said]) => said !== null)) }
}

export const cost = fields<Cost>({
  unassigned: list(money),
  unused: list(money),
  unpriced: ['unpricedProducts', list(text)],
})

/** What the amounts of a cost are rounded from, where they are. */
const exactCost = fields<Pick<Cost, 'unassigned' | 'unused'>>({
  unassigned: list(money),
  unused: list(money),
})

function exactly(shown: Cost | null, exact: Partial<Cost> | undefined): Cost | null {
  return shown && { ...shown, ...exact }
}

const counts = fields<Counts>(recordOf(COUNTS, () => amount))

const exactChange = fields<Pick<Change, 'deployment' | 'usage' | 'adjusted'>>({
  deployment: nullable(fraction),
  usage: nullable(fraction),
  adjusted: ['adjustedUsage', nullable(fraction)],
})

export const change: Read<Change> = object(({ get }) => ({
  since: get('since', day),
  ...get('exact', exactChange),
  activeUsers: get('activeUsers', nullable(whole)),
  before: get('before', nullable(counts)),
  customers: get(
    'customers',
    fields({ deployment: count, usage: count, adjusted: ['adjustedUsage', count], activeUsers: count }),
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

export const possible = fields<PossibleCause>({ cause: oneOf(CAUSES), most: amount })

const seatLine = fields<SeatLine>({
  paidSeats: count,
  line: ['linePercent', number],
  reached: flag,
  missing: ['missingUsers', count],
})

/** `windowDays` is that of the whole portfolio. */
export function rowReader(windowDays: number): Read<Row> {
  return object(({ get, maybe }) => {
    const scope = get('scope', oneOf(GROUPINGS))
    const asOf = get('asOf', nullable(day))
    const counts = recordOf(COUNTS, each => get(each, amount))
    const causes = recordOf(CAUSES, cause => get(`${cause}Users`, amount))
    const requests = get('support', nullable(fields({ howTo: count, requests: count })))
    const support = requests && { ...requests, perUser: ratio(requests.howTo, counts.totalUsers) }
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
        list(fields({ cause: oneOf(CAUSES), users: count, evidence: list(evidence) })),
      ).map(line => ({ ...line, points: ratio(line.users, counts.totalUsers) })),
      possible: get('possibleCauses', list(possible)),
      reported: {
        deployment: get('reportedDeploymentPercent', nullable(number)),
        usage: get('reportedUsagePercent', nullable(number)),
      },
      change: get('change', nullable(change)),
      cost: exactly(get('cost', nullable(cost)), maybe('exactCost', exactCost)),
      seatLine: get('seatLine', nullable(seatLine)),
    }
  })
}

/** Makes a row from its JSON again. */
export function rowFrom(windowDays: number): (text: string) => Row {
  const read = rowReader(windowDays)
  return text => read(JSON.parse(text), { file: '' })
}
