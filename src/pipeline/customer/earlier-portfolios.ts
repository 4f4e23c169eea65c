// Earlier portfolio exports as points of a customer: they serve trend and change, never the figures of today.
import { windowOf } from '../../metrics/row.ts'
import { compareCodePoints } from '../../model/code-points.ts'
import { type Day, formatDay } from '../../model/day.ts'
import { foldName } from '../../model/fold.ts'
import { memoizePerObject } from '../../model/lazy.ts'
import type { Problem } from '../../model/problem.ts'
import type { PointRow } from '../../model/rows.ts'
import { CAUSES } from '../../model/terms.ts'
import { BLANK_ROW } from '../../report/blank-row.ts'
import { COUNTS, METRICS, metricOf, recordOf } from '../../report/figures/counts.ts'
import { toldApart } from '../../report/namesakes.ts'
import type { Row } from '../../report/types.ts'
import { stampOf } from '../../sources/days/stamp.ts'
import type { Placed } from '../../tally/intake/placed.ts'
import { customerRef, type Data, namesakesOf } from '../data.ts'
import { isScopeOf } from '../named/find-partner.ts'

/** Days of the earlier exports that were made with the same settings, oldest first. */
export function pointDays(data: Data, customer: number): Day[] {
  return [...usablePoints(data, customer).keys()].sort((a, b) => a - b)
}

/** The customer's row of the earlier export of that day; null where there is none. */
export function pointRowAt(data: Data, customer: number, day: Day): Row | null {
  const point = usablePoints(data, customer).get(day)
  return point ? rowOfPoint(point.values, customerRef(data, customer), day, data.settings.windowDays) : null
}

/** Earlier exports of one customer and day that do not agree, and of which none is known to be the later. */
export function pointConflicts(data: Data, customer: number): Problem[] {
  const points = data.grouped.points[customer] ?? NONE
  if (points.length === 0) return []
  return [...sameDays(data, points).values()].flatMap((same): Problem[] => {
    const [first, ...others] = latest(same)
    const other = others.find(({ row }) => first && !saysSame(row, first.row))
    if (!first || !other || first.row.asOf === null) return []
    const params = {
      customer: toldApart(customerRef(data, customer), namesakesOf(data)()),
      day: formatDay(first.row.asOf),
      other: `${other.file}:${other.line}`,
    }
    return [{ code: 'conflicting-points', file: first.file, line: first.line, params }]
  })
}

/** One export of each day: of several the one whose file name has the latest day. */
function usablePoints(data: Data, customer: number): ReadonlyMap<Day, PointRow> {
  return usableOf(data.grouped.points[customer] ?? NONE, data)
}

type Points = readonly Placed<PointRow>[]
const NONE: Points = []

/** Each point of a trend asks for them. */
const usableOf = memoizePerObject(
  (points: Points, data: Data): ReadonlyMap<Day, PointRow> =>
    new Map(
      [...sameDays(data, points)].flatMap(([day, same]) => {
        const [first] = latest(same)
        return first ? [[day, first.row]] : []
      }),
    ),
)

/** Those with the latest day in the name of their file, in an order that does not depend on that of the files. */
function latest(same: readonly Placed<PointRow>[]): Placed<PointRow>[] {
  const dayOf = ({ file }: Placed<PointRow>): number => stampOf([], file)?.day ?? Number.NEGATIVE_INFINITY
  const newest = Math.max(...same.map(dayOf))
  return same
    .filter(point => dayOf(point) === newest)
    .sort((a, b) => compareCodePoints(a.file, b.file) || a.line - b.line)
}

function saysSame(a: PointRow, b: PointRow): boolean {
  return [...new Set([...Object.keys(a.values), ...Object.keys(b.values)])].every(
    name => (a.values[name] ?? null) === (b.values[name] ?? null),
  )
}

/** By as-of day. Exports of another grouping, window, scope or service list say something else. */
function sameDays({ settings, partner }: Data, points: Points): Map<Day, Placed<PointRow>[]> {
  const services = settings.services === 'all' ? 'all' : settings.services.join(';')
  const isScope = (scope: string): boolean =>
    partner === null ? foldName(scope) === 'all' : isScopeOf(scope, partner)
  const days = new Map<Day, Placed<PointRow>[]>()
  for (const point of points) {
    const { by, asOf, windowDays, ...said } = point.row
    if (by !== 'customer' || asOf === null || (settings.asOf !== null && asOf > settings.asOf)) continue
    if (windowDays !== null && windowDays !== settings.windowDays) continue
    if (said.scope !== null && !isScope(said.scope)) continue
    if (said.services !== null && said.services !== services) continue
    days.set(asOf, [...(days.get(asOf) ?? []), point])
  }
  return days
}

/** A row with the figures that an export carries, and nothing that it does not. */
export function rowOfPoint(
  values: Readonly<Record<string, number | null>>,
  customer: Row['customer'],
  day: Day | null,
  windowDays: number,
): Row {
  const value = (name: string): number | null => values[name] ?? null
  const counts = recordOf(COUNTS, value)
  return {
    ...BLANK_ROW,
    customer,
    asOf: day,
    window: windowOf(day, windowDays),
    ...counts,
    ...recordOf(METRICS, metric => metricOf(counts, metric)),
    causes: recordOf(CAUSES, cause => value(`${cause}Users`)),
  }
}
