// How wide the columns of a sheet are and how high its rows, so that nothing is cut and what is printed can be read.
import { memoize } from '../../model/lazy.ts'
import { displayWidth } from '../terminal/width.ts'
import { isPlain } from '../text/plain.ts'
import { DAY_FORMAT } from './cells.ts'
import { type Grid, KINDS } from './grid.ts'
import type { Strings } from './strings.ts'

const NARROWEST = 9
/** Room around a number, which is never cut: a cell shows signs in its place. Totals are bold. */
const AROUND = 3
/** Text stands so far from the left, and from the next cell. */
const BESIDE = 2
/** Room for the arrow of the filter beside a header, which may break into lines. */
const ARROW = 4
const HEAD_LINES = 3
/** Text has so much room at most, and no less than the last where that is what it takes to fit a page. */
const WIDEST = 60
const WIDEST_AT_LEAST = 24
/** What is not printed: an id stands on one line. */
const WIDEST_ASIDE = 40
/** What fits the width of a page in letters that can be read: about 7 points. */
const PAGE = 185
/** The highest row has 409 points. */
const MOST_LINES = 27

/** As many rows decide how wide a column is, and the total. */
export const MEASURED = 10_000

/** What makes a column wide. */
export class ColumnWidth {
  #least: number
  #text = 0
  /** What was measured last: digits that are no more need no more room. */
  #format = ''
  #most = 0

  constructor(head: string) {
    const words = head.split(' ').map(displayWidth)
    this.#least = Math.max(NARROWEST, displayWidth(head) / HEAD_LINES + ARROW, Math.max(...words) + ARROW)
  }

  takeText(text: string): void {
    // No letter takes more than two cells: most are short enough not to be measured.
    if (text.length * 2 + BESIDE > this.#text)
      this.#text = Math.max(this.#text, widthOf(text.slice(0, WIDEST)) + BESIDE)
  }

  takeNumber(value: number, format: string): void {
    const size = Math.abs(value)
    if (format === this.#format && size <= this.#most) return
    this.#format = format
    this.#most = size
    this.#least = Math.max(this.#least, widthOfNumber(value, format))
  }

  within(widest: number): number {
    return Math.round(Math.max(this.#least, Math.min(this.#text, widest)))
  }
}

/** As wide as what is in them; text breaks into lines, and sooner the less room the printed columns, the first ones, have. */
export function widthsOf(columns: readonly ColumnWidth[], printed: number): number[] {
  const within = (widest: number): number[] =>
    columns.map((column, at) => column.within(at < printed ? widest : WIDEST_ASIDE))
  const takes = (widest: number): number =>
    within(widest)
      .slice(0, printed)
      .reduce((sum, width) => sum + width, 0)
  let widest = WIDEST
  while (widest > WIDEST_AT_LEAST && takes(widest) > PAGE) widest--
  return within(widest)
}

/** Lines of text in a header. Its words are bold, of which none is broken; the arrow lies over the last line. */
export function headLines(label: string, width: number): number {
  let [lines, used] = [1, 0]
  for (const word of label.split(' ').map(displayWidth)) {
    if (used > 0 && used + 1 + word > width - BESIDE) [lines, used] = [lines + 1, 0]
    used += word + (used > 0 ? 1 : 0)
    lines += Math.floor(used / width)
    used %= width
  }
  return lines
}

/** Lines of text in a row. */
export function linesIn(
  { kinds, values, columns }: Grid,
  row: number,
  widths: readonly number[],
  strings: Strings,
): number {
  let most = 1
  for (let column = 0, at = row * columns; column < columns; column++, at++) {
    if (kinds[at] !== KINDS.text) continue
    const lines = linesOf(strings.text(values[at] ?? 0), widths[column] ?? WIDEST)
    if (lines > most) most = lines
  }
  return most
}

/** Words break before the end of a line: each has a little less than its width. */
function linesOf(text: string, width: number): number {
  if (text.length < width / 2) return 1
  return Math.min(MOST_LINES, Math.ceil(widthOf(text.slice(0, MOST_LINES * width)) / (width - BESIDE)))
}

/** What makes a column wide is met again in many rows, and when the lines of its row are counted. */
function widthOf(text: string): number {
  return isPlain(text) ? text.length : widthOfOther(text)
}

const widthOfOther = memoize(displayWidth)

/** About as it is shown: a day, or digits with what parts and surrounds them. */
function widthOfNumber(value: number, format: string): number {
  if (format === DAY_FORMAT) return format.length + AROUND
  const whole = String(Math.trunc(Math.abs(format.endsWith('%') ? value * 100 : value))).length
  return whole + Math.floor((whole - 1) / 3) + aroundOf(format) + AROUND
}

/** What stands beside the whole digits of a number: a currency, a point and what follows it, signs. */
const aroundOf = memoize(
  format => (/\[\$(.*?)\]/.exec(format)?.[1]?.length ?? 0) + (format.includes('.00') ? 4 : 2),
)
