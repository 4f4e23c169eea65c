// What all charts share: sizes, axes of percent, names beside an axis, and how numbers are written.
import { memoize } from '../../../model/lazy.ts'
import { percent, type Ratio } from '../../../model/ratio.ts'
import { toTerminal } from '../../text/terminal.ts'
import { html, type Markup, type Part } from '../markup.ts'
import type { ChartTone } from './colours.ts'
import { textWidth } from './text-width.ts'
import { linesOf } from './wrap.ts'

/** Two drawings of every chart: for a screen and for a phone; the page shows the one that fits. */
export const WIDTHS = { wide: 880, narrow: 340 } as const
export type Size = keyof typeof WIDTHS

/** How one drawing is to look. */
export interface Look {
  readonly size: Size
  /** A whole percentage in the words of the page's language: `25 %`. */
  readonly line: (percent: number) => string
}

/** The rectangle that the data stands in. */
export interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** From percent to pixels. */
export interface Scale {
  /** Where grid lines stand, in percent. */
  readonly lines: readonly number[]
  at(percent: number): number
}

export function svg(width: number, height: number, parts: readonly Part[]): Markup {
  return html`<svg viewBox="0 0 ${width} ${px(height)}" aria-hidden="true" focusable="false">
${parts}</svg>`
}

/** A length in pixels, the same on every machine. */
export function px(value: number): number {
  return Math.round(value * 10) / 10
}

/** Where a ratio stands on an axis of percent. */
export function position(ratio: Ratio): number {
  return percent(ratio, 2)
}

/** A scale from 0 to 100 percent, or to the next line of its grid above the largest value. */
export function percentScale(values: readonly number[], { size }: Look, from: number, to: number): Scale {
  const largest = Math.max(100, ...values)
  const step = gridStep(largest) * (size === 'wide' ? 1 : 2)
  const end = Math.ceil(largest / step) * step
  return {
    lines: Array.from({ length: end / step + 1 }, (_, index) => index * step),
    at: value => from + ((to - from) * value) / end,
  }
}

/** The distance of grid lines: 25, 50, 100, 200, 400 … so that there are never more than eight. */
function gridStep(largest: number): number {
  let step = 25
  while (largest / step > 8) step *= 2
  return step
}

export type Anchor = 'start' | 'middle' | 'end'

interface TextStyle {
  readonly size?: number
  readonly tone?: ChartTone
  readonly anchor?: Anchor
  /** With an edge in the colour of the page, where it crosses what is drawn. */
  readonly halo?: boolean
  readonly strong?: boolean
}

/** One line of text whose middle is at `y`. */
export function label(
  text: string,
  x: number,
  y: number,
  { size = 12, tone = 'ink', anchor = 'start', halo = false, strong = false }: TextStyle = {},
): Markup {
  const at = html`x="${px(x)}" y="${px(y + size * 0.35)}" font-size="${size}"${anchor === 'start' ? '' : html` text-anchor="${anchor}"`}${strong ? html` font-weight="600"` : ''}`
  return halo
    ? html`<text class="f-${tone} s-paper" ${at} stroke-width="3" paint-order="stroke">${text}</text>\n`
    : html`<text class="f-${tone}" ${at}>${text}</text>\n`
}

/** A label on a ground of its own, which hides the lines that it would stand on. */
export function plate(text: string, x: number, y: number): Markup {
  const width = px(textWidth(text, 12) + 6)
  return html`<rect class="f-paper" x="${px(x - 3)}" y="${px(y - 8)}" width="${width}" height="16"/>${label(text, x, y)}`
}

export function box(tone: ChartTone, x: number, y: number, width: number, height: number): Part {
  return px(width) <= 0
    ? null
    : html`<rect class="f-${tone}" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"/>\n`
}

/** A straight line; thin ones are moved to the middle of a pixel. */
export function rule(
  tone: ChartTone,
  from: readonly [number, number],
  to: readonly [number, number],
  dash = '',
): Markup {
  const [x1, y1, x2, y2] = [...from, ...to].map(value => Math.round(value) + 0.5)
  return html`<path class="s-${tone}" d="M${x1} ${y1}L${x2} ${y2}"${dash === '' ? '' : html` stroke-dasharray="${dash}"`}/>\n`
}

/** Grid lines of percent that stand upright, with their numbers below. */
export function uprightGrid(scale: Scale, { top, bottom }: Frame, { line }: Look): Markup[] {
  return scale.lines.map(value => {
    const x = scale.at(value)
    return html`${rule('rule', [x, top], [x, bottom])}${label(line(value), x, bottom + 14, { tone: 'muted', anchor: 'middle' })}`
  })
}

/** Grid lines of percent that lie, with their numbers at the left. */
export function lyingGrid(scale: Scale, { left, right }: Frame, { line }: Look): Markup[] {
  return scale.lines.map(value => {
    const y = scale.at(value)
    return html`${rule('rule', [left, y], [right, y])}${label(line(value), left - 8, y, { tone: 'muted', anchor: 'end' })}`
  })
}

/** A thin line at 100 %. */
export function hundredLine(from: readonly [number, number], to: readonly [number, number]): Markup {
  return rule('ink', from, to, '4,3')
}

const NAME = { size: 13, height: 16, most: 10 } as const

/** The room at the left that names of rows take. */
export function nameRoom(size: Size): number {
  return size === 'wide' ? 225 : 116
}

/** The name of a row: harmless, and in lines that fit into their room. */
export const nameLines: Readonly<Record<Size, (name: string) => string[]>> = {
  wide: memoize(name => linesOfName(name, 'wide')),
  narrow: memoize(name => linesOfName(name, 'narrow')),
}

function linesOfName(name: string, size: Size): string[] {
  return linesOf(toTerminal(name.slice(0, 1000)), NAME.size, nameRoom(size) - 14, NAME.most)
}

/** How high a row must be for its name. */
export function nameHeight(lines: readonly string[]): number {
  return lines.length * NAME.height
}

/** The lines of a name, to the left of an axis, around `y`. */
export function nameLabel(lines: readonly string[], size: Size, y: number): Markup[] {
  const first = y - ((lines.length - 1) * NAME.height) / 2
  return lines.map((line, index) =>
    label(line, nameRoom(size) - 12, first + index * NAME.height, { size: NAME.size, anchor: 'end' }),
  )
}
