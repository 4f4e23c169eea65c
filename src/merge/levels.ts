// The rows of the other groupings out of the JSON of a portfolio: a line of text for each customer.
import { bridgeOf, windowOf } from '../metrics/row.ts'
import type { Day } from '../model/day.ts'
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
  type Place,
  type Read,
  text,
} from '../model/decode.ts'
import { CAUSES, FLAGS, type Flag, WITHIN } from '../model/terms.ts'
import { levelLineOf } from '../render/json/levels.ts'
import { BLANK_ROW } from '../report/blank-row.ts'
import { COUNTS, METRICS, metricOf, recordOf } from '../report/figures/counts.ts'
import type { Row, SeatLine, WithinCustomer } from '../report/types.ts'
import type { PartRow } from './packed-rows.ts'
import { adviceOf, basis, change, cost, possible } from './row.ts'

/** What is of one customer. */
export interface CustomerLevels extends WithinCustomer {
  key: null
}

const amounts = list(nullable(count))
const percents = list(nullable(number))

const seatLine: Read<SeatLine> = (value, at) => {
  if (!Array.isArray(value)) throw damaged(at)
  const [paidSeats, line, reached, missing]: readonly unknown[] = value
  return {
    paidSeats: count(paidSeats, at),
    line: number(line, at),
    reached: flag(reached, at),
    missing: count(missing, at),
  }
}

/** Makes the rows of a customer from its line; `windowDays` is that of the whole portfolio. */
export function levelsFrom(windowDays: number): (line: string) => CustomerLevels {
  const read = levelsReader(windowDays)
  return line => read(JSON.parse(line), { file: '' })
}

/** A line as it is in the whole run, and whose it is. */
export interface LevelLine extends Pick<CustomerLevels, 'customer' | 'key'> {
  line: string
}

/**
 * Reads lines for a whole run. All that depends on the others of a run is whether a customer's figures are old beside theirs:
 * where they are as before, the line is too, and is not made again.
 */
export function linesFrom(
  windowDays: number,
  { isStale, inWhole }: { isStale(asOf: Day | null, isUndated: boolean): boolean; inWhole(row: Row): Row },
): (line: string) => LevelLine {
  const readAll = levelsReader(windowDays)
  return line => {
    const at = { file: '' }
    const value: unknown = JSON.parse(line)
    const { customer, isStill } = object(({ get, maybe }) => ({
      customer: { id: get('id', nullable(text)), name: get('name', text) },
      isStill:
        get('rows', list(isOld)).includes(true) ===
        isStale(get('asOf', nullable(day)), maybe('undated', flag) ?? false),
    }))(value, at)
    if (isStill) return { customer, key: null, line }
    return { customer, key: null, line: levelLineOf(readAll(value, at).rows.map(inWhole), customer) }
  }
}

const isOld: Read<boolean> = object(
  ({ maybe }) => maybe('flags', list(text))?.includes('stale' satisfies Flag) ?? false,
)

/** Reads a line as what it is of, beside the line itself. */
export function levelReader(windowDays: number): Read<PartRow<CustomerLevels>> {
  const read = levelsReader(windowDays)
  return (value, at) => {
    const line = text(value, at)
    // A line end could only stand between two values.
    return { row: read(parsed(line, at), at), text: line.replaceAll('\n', ' ') }
  }
}

function parsed(line: string, at: Place): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw damaged(at)
  }
}

function levelsReader(windowDays: number): Read<CustomerLevels> {
  return object(({ get, maybe }) => {
    const asOf = get('asOf', nullable(day))
    const ofAll = {
      customer: { id: get('id', nullable(text)), name: get('name', text) },
      asOf,
      ...(maybe('undated', flag) ? { undated: true as const } : {}),
      window: windowOf(asOf, windowDays),
    }
    return { customer: ofAll.customer, key: null, rows: get('rows', list(rowReader(ofAll))) }
  })
}

function rowReader(ofAll: Partial<Row>): Read<Row> {
  return (value, at) =>
    object(({ get, maybe, rest }) => {
      const [first] = rest([])
      const scope = oneOf(WITHIN)(first?.[0], at)
      const counted = get('counts', amounts)
      const counts = recordOf(COUNTS, each => counted[COUNTS.indexOf(each)] ?? null)
      const figures = { ...recordOf(METRICS, metric => metricOf(counts, metric)), support: null }
      const caused = maybe('causes', amounts) ?? []
      const causes = recordOf(CAUSES, cause => caused[CAUSES.indexOf(cause)] ?? null)
      const [deployment = null, usage = null] = maybe('reported', percents) ?? []
      return {
        ...{ ...BLANK_ROW, ...ofAll, ...counts, ...figures },
        scope,
        key: get(scope, nullable(text)),
        causes,
        basis: maybe('basis', basis) ?? null,
        flags: maybe('flags', list(oneOf(FLAGS))) ?? [],
        advice: maybe('advice', list(adviceOf(figures))) ?? [],
        bridge: bridgeOf(causes, counts.totalUsers, []),
        possible: maybe('possible', list(possible)) ?? [],
        reported: { deployment, usage },
        change: maybe('change', change) ?? null,
        cost: maybe('cost', cost) ?? null,
        seatLine: maybe('seatLine', seatLine) ?? null,
      }
    })(value, at)
}

/** Those of these groupings alone. */
export function* ofThese(
  all: Iterable<CustomerLevels>,
  of: readonly Row['scope'][],
): Generator<WithinCustomer> {
  for (const { customer, rows } of all)
    yield { customer, rows: rows.filter(({ scope }) => of.includes(scope)) }
}
