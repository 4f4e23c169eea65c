// Cells of a workbook: real numbers with a format, days that sort, text that is never a formula.
import { quotient, type Ratio } from '../../model/ratio.ts'
import type { Tellers } from '../../report/figures/figure.ts'
import type { Cell } from '../document/cell.ts'
import { toSpreadsheet } from '../text/spreadsheet.ts'

/** Takes what the cells of a column hold, one after the other. */
export interface Holder {
  number(value: number, format: string): void
  /** A fraction, shown in percent, or as a hundred times itself. */
  share(value: Ratio, times: 1 | 100): void
  /** As it is written; a cell with an empty one holds nothing. */
  text(text: string): void
}

export const DAY_FORMAT = 'yyyy-mm-dd'
/** Of what a bar from 0 to 100 % stands behind. */
export const PERCENT_FORMAT = '0.0%'
/** Day 0 of a workbook is 1899-12-30. */
const EPOCH = 25_569
/** As many characters fit into a cell. */
const MOST = 32_767

/** How a value of each kind is held; `toText` has the words of lists, in the language of the run. */
export function tellersTo(to: Holder, toText: (cell: Exclude<Cell, null>) => string): Tellers<void> {
  const inWords = (cell: Exclude<Cell, null>): void => to.text(toText(cell))
  return {
    count: value => to.number(value, '#,##0'),
    signed: value => to.number(value, '+#,##0;-#,##0;0'),
    percent: value => to.share(value, 1),
    points: value => to.number(quotient(value) * 100, '+0.0;-0.0;0.0'),
    perHundred: value => to.share(value, 100),
    line: value => to.number(value / 100, PERCENT_FORMAT),
    day: value => to.number(value + EPOCH, DAY_FORMAT),
    money: value => money(value, to),
    text: value => to.text(words(value)),
    names: value => inWords({ kind: 'names', value }),
    basis: value => inWords({ kind: 'basis', value }),
    flags: value => inWords({ kind: 'flags', value }),
    advice: value => inWords({ kind: 'advice', value }),
    reached: value => inWords({ kind: 'reached', value }),
  }
}

/** What a cell says to them; what is no value of a figure is words. */
export function tell(cell: Exclude<Cell, null>, as: Tellers<void>, inWords: (cell: Cell) => void): void {
  switch (cell.kind) {
    case 'count':
      as.count(cell.value)
      break
    case 'signed':
      as.signed(cell.value)
      break
    case 'percent':
      as.percent(cell.value)
      break
    case 'points':
      as.points(cell.value)
      break
    case 'perHundred':
      as.perHundred(cell.value)
      break
    case 'line':
      as.line(cell.value)
      break
    case 'day':
      as.day(cell.value)
      break
    case 'money':
      as.money(cell.value)
      break
    case 'text':
    case 'name':
    case 'tag':
      as.text(cell.value)
      break
    default:
      inWords(cell)
  }
}

/** A workbook keeps 15 digits of a number and makes zeros of all others. */
const KEPT = 15

/** One amount is a number in its currency; several stay side by side, since they must not be added. */
function money(amounts: readonly { currency: string; amount: string }[], to: Holder): void {
  const [first, ...others] = amounts
  const isKept = first && Number(Number(first.amount).toPrecision(KEPT)).toFixed(2) === first.amount
  if (isKept && others.length === 0 && /^[A-Z]{3}$/.test(first.currency))
    to.number(Number(first.amount), `[$${first.currency}] #,##0.00`)
  else to.text(words(amounts.map(({ currency, amount }) => `${currency} ${amount}`).join(' + ')))
}

/** Texts that are written as they are, as most are: no formula, nothing hidden, no escape. */
const BARE = /^[A-Za-z0-9][ -^`-~]*$/

/** Disarmed, as long as a cell can be, and without what XML or the workbook's own escapes would change. */
export function words(value: string): string {
  if (value.length <= MOST && BARE.test(value)) return value
  return cutText(
    toSpreadsheet(value)
      .replace(/[\uFFFE\uFFFF]/g, '')
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'),
  )
}

function cutText(value: string): string {
  if (value.length <= MOST) return value
  return `${value.slice(0, MOST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
