// The names and values that figures have in files: English in every language, the same in CSV, TSV, JSON and NDJSON.
import { exactAmount } from '../metrics/money.ts'
import { type Day, formatDay } from '../model/day.ts'
import { percent, type Ratio } from '../model/ratio.ts'
import { BLANK_ROW } from '../report/blank-row.ts'
import { METRICS, metricOf, recordOf } from '../report/figures/counts.ts'
import type { Tellers } from '../report/figures/figure.ts'
import { CSV_FIGURES, FIGURES, type Figure } from '../report/figures/index.ts'
import type { Advice, Money, PointFigures, Reason, Row } from '../report/types.ts'

/** The figures that a point in time has, and CSV: those that are counted, without what is concluded from them. */
export const POINT_FIGURES: readonly Figure[] = CSV_FIGURES.filter(({ group }) =>
  ['figures', 'causes'].includes(group),
)

export const POINT_NAMES: readonly string[] = POINT_FIGURES.map(({ field = '' }) => field)

/** Percent with two decimals, as the shortest number that says it: 50, 66.67. */
export function percentField(value: Ratio | null): number | null {
  return value && percent(value, 2)
}

export function dayField(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}

/** Amounts as numbers; the exact one beside it where a number cannot say it. */
export function amountFields(amounts: readonly Money[]) {
  return amounts.map(money => amountField(money, !isNumber(money)))
}

/** The same, with what they are rounded from where a sum of them would be another. */
export function moneyFields(amounts: readonly Money[]) {
  return amounts.map(money => amountField(money, money.exact !== undefined || !isNumber(money)))
}

function amountField(money: Money, saysExact: boolean) {
  const { currency, amount } = money
  const exact = saysExact ? { exact: fractionField(exactAmount(money)) } : {}
  return { currency, amount: Number(amount), ...exact }
}

/** Whether a number keeps every hundredth of it, as far as some 90 thousand billion. */
export function isNumber({ amount }: Pick<Money, 'amount'>): boolean {
  return Number(amount).toFixed(2) === amount
}

/** `2/3`: an exact fraction, for whoever goes on counting with it. */
export function fractionField(value: Ratio): string {
  return `${value.numerator}/${value.denominator}`
}

/** How values are said in a cell of CSV: lists are joined. */
const IN_CELLS: Tellers<string | number | null> = {
  ...{ percent: percentField, points: percentField, perHundred: percentField, day: dayField },
  ...{ count: asItIs, signed: asItIs, line: asItIs, text: asItIs, basis: asItIs },
  ...{ names: joined, flags: joined, advice: value => joined(codesOf(value)) },
  money: value => joined(value.map(({ amount }) => amount)),
  reached: ({ reached }) => String(reached),
}

/** How they are said in JSON. */
const IN_JSON: Tellers<unknown> = {
  ...IN_CELLS,
  ...{ names: asItIs, flags: asItIs, advice: codesOf, money: amountFields },
  reached: ({ reached }) => reached,
}

function asItIs<T>(value: T): T {
  return value
}

function joined(words: readonly string[]): string {
  return words.join(LIST_SEPARATOR)
}

function codesOf(advice: readonly Advice[]): string[] {
  return advice.map(({ code }) => code)
}

/** A figure in JSON; what is a list stays one where it is empty. */
export function fieldOf(figure: Figure): (row: Row) => unknown {
  const field = figure.told(IN_JSON)
  return LISTS.has(figure.kind) ? row => field(row) ?? [] : field
}

const LISTS: ReadonlySet<string> = new Set(['money', 'names', 'flags', 'advice'])

/** The same in a cell of CSV. */
export function csvField(figure: Figure): (row: Row) => string | number | null {
  return figure.told(IN_CELLS)
}

export const LIST_SEPARATOR = ';'

/** The figures of a point in time in CSV. */
export const POINT_CELLS = POINT_FIGURES.map(csvField)

/** A point in time as a row: its percentages follow from its counts. */
export function pointRow(point: PointFigures): Row {
  return { ...BLANK_ROW, ...point, ...recordOf(METRICS, metric => metricOf(point, metric)) }
}

/** What changed between two exports, as the field that says it. */
export function reasonField({ what }: Reason): string {
  return FIGURES.find(({ id }) => id === what)?.field ?? what
}
