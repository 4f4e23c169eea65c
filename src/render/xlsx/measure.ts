// How wide the columns of a sheet are and how high its rows, so that nothing is cut and what is printed can be read.
import { memoize } from '../../model/lazy.ts'
import { displayWidth } from '../terminal/width.ts'
import { type Content, DAY_FORMAT, type Digits } from './cells.ts'

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
/** Rows that decide how wide a column is. */
const MEASURED = 10_000
/** The highest row has 409 points. */
const MOST_LINES = 27

export interface Measures {
  widths: readonly number[]
  /** Lines of text in the header. */
  headLines: number
  /** Lines of text in a row. */
  linesIn(row: readonly Content[]): number
}

export interface Grid {
  head: readonly string[]
  /** Made as they are asked for: of a long sheet more would lie about than its bytes. */
  rows: Rows
  total: readonly Content[] | undefined
  /** So many columns, those after which stand beside what is printed; all of them where none is left out. */
  printed: number
}

export interface Rows extends Iterable<readonly Content[]> {
  readonly count: number
}

export function measured({ head, rows, total, printed }: Grid): Measures {
  // All of a sheet: what makes a column wide is met again when the lines of its row are counted.
  const widthOf = memoize(displayWidth, Number.POSITIVE_INFINITY)
  const widths = widthsOf({ head, rows, total, printed }, widthOf)
  return {
    widths,
    headLines: Math.max(...head.map((label, at) => headLines(label, widths[at] ?? WIDEST))),
    linesIn(row) {
      let most = 1
      for (let at = 0; at < row.length; at++)
        most = Math.max(most, linesOf(row[at] ?? null, widths[at] ?? WIDEST, widthOf))
      return most
    },
  }
}

/** Bold words, of which none is broken; the arrow lies over the last line. */
function headLines(label: string, width: number): number {
  let [lines, used] = [1, 0]
  for (const word of label.split(' ').map(displayWidth)) {
    if (used > 0 && used + 1 + word > width - BESIDE) [lines, used] = [lines + 1, 0]
    used += word + (used > 0 ? 1 : 0)
    lines += Math.floor(used / width)
    used %= width
  }
  return lines
}

/** Words break before the end of a line: each has a little less than its width. */
function linesOf(cell: Content, width: number, widthOf: (text: string) => number): number {
  if (typeof cell !== 'string' || cell.length < width / 2) return 1
  return Math.min(MOST_LINES, Math.ceil(widthOf(cell.slice(0, MOST_LINES * width)) / (width - BESIDE)))
}

/** As wide as what is in them; text breaks into lines, and sooner the less room the printed columns have. */
function widthsOf({ head, rows, total, printed }: Grid, widthOf: (text: string) => number): number[] {
  const columns = head.map(label => {
    const words = label.split(' ').map(displayWidth)
    const least = Math.max(NARROWEST, displayWidth(label) / HEAD_LINES + ARROW, Math.max(...words) + ARROW)
    return { least, text: 0 }
  })
  const take = (row: readonly Content[]): void => {
    for (const [at, column] of columns.entries()) {
      const cell = row[at] ?? null
      if (cell === null) continue
      // No letter takes more than two cells: most are short enough not to be measured.
      if (typeof cell === 'string' && cell.length * 2 + BESIDE > column.text)
        column.text = Math.max(column.text, widthOf(cell.slice(0, WIDEST)) + BESIDE)
      else if (typeof cell !== 'string') column.least = Math.max(column.least, widthOfNumber(cell))
    }
  }
  if (total) take(total)
  let left = MEASURED
  for (const row of rows) {
    if (left-- === 0) break
    take(row)
  }
  const within = (widest: number): number[] =>
    columns.map(({ least, text }, at) =>
      Math.round(Math.max(least, Math.min(text, at < printed ? widest : WIDEST_ASIDE))),
    )
  const takes = (widest: number): number =>
    within(widest)
      .slice(0, printed)
      .reduce((sum, width) => sum + width, 0)
  let widest = WIDEST
  while (widest > WIDEST_AT_LEAST && takes(widest) > PAGE) widest--
  return within(widest)
}

/** About as it is shown: a day, or digits with what parts and surrounds them. */
function widthOfNumber({ value, format }: Digits): number {
  if (format === DAY_FORMAT) return format.length + AROUND
  const whole = String(Math.trunc(Math.abs(format.endsWith('%') ? value * 100 : value))).length
  return whole + Math.floor((whole - 1) / 3) + aroundOf(format) + AROUND
}

/** What stands beside the whole digits of a number: a currency, a point and what follows it, signs. */
const aroundOf = memoize(
  format => (/\[\$(.*?)\]/.exec(format)?.[1]?.length ?? 0) + (format.includes('.00') ? 4 : 2),
)
