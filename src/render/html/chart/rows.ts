// Charts of rows, one under the other: names at the left, bars to the right, and what each comes to behind its end.
import { html, type Markup, type Part } from '../markup.ts'
import {
  type Frame,
  hundredLine,
  type Look,
  nameHeight,
  nameLabel,
  nameLines,
  nameRoom,
  percentScale,
  px,
  rule,
  type Scale,
  svg,
  uprightGrid,
  WIDTHS,
} from './base.ts'
import { textWidth } from './text-width.ts'

export interface ChartRow {
  readonly name: string
  /** In percent. */
  readonly values: readonly number[]
  /** What stands behind its bars. */
  readonly labels: readonly string[]
  /** What is drawn around the row's middle. */
  draw(scale: Scale, middle: number): Part
}

/** `pitch`: the least height of a row. */
export function rowsChart(rows: readonly ChartRow[], pitch: number, look: Look): Markup {
  const { size } = look
  const named = rows.map(row => ({ row, lines: nameLines[size](row.name) }))
  const heights = named.map(({ lines }) => Math.max(pitch, nameHeight(lines) + 12))
  const widest = Math.max(0, ...rows.flatMap(({ labels }) => labels.map(text => textWidth(text, 12))))
  const bottom = 4 + heights.reduce((sum, height) => sum + height, 0)
  const frame: Frame = {
    left: nameRoom(size),
    // Behind the longest bar there is room for the longest label.
    right: WIDTHS[size] - Math.max(24, px(widest) + 12),
    top: 4,
    bottom,
  }
  const scale = percentScale(
    rows.flatMap(({ values }) => values),
    look,
    frame.left,
    frame.right,
  )
  let end = frame.top
  const drawn = named.map(({ row, lines }, index) => {
    const height = heights[index] ?? pitch
    end += height
    return html`${nameLabel(lines, size, end - height / 2)}${row.draw(scale, end - height / 2)}`
  })
  const hundred = scale.at(100)
  return svg(WIDTHS[size], bottom + 26, [
    uprightGrid(scale, frame, look),
    rule('line', [frame.left, frame.top], [frame.left, bottom]),
    hundredLine([hundred, frame.top], [hundred, bottom]),
    drawn,
  ])
}
