// Figures over time as lines. Points stand at their true distance in time; where one is missing, the line breaks.
import type { LinePoint } from '../../../metrics/trend-line.ts'
import { formatDay } from '../../../model/day.ts'
import type { Metric } from '../../../report/figures/counts.ts'
import { html, type Markup } from '../markup.ts'
import {
  type Frame,
  hundredLine,
  type Look,
  label,
  lyingGrid,
  percentScale,
  position,
  px,
  rule,
  svg,
  WIDTHS,
} from './base.ts'
import type { ChartTone } from './colours.ts'
import { textWidth } from './text-width.ts'

/** Told apart by the shape of the points and the stroke, not by colour alone. */
export const STROKES: Readonly<
  Record<Metric, { tone: ChartTone; symbol: 'rect' | 'circle' | 'diamond'; dash: string }>
> = {
  deployment: { tone: 'calm', symbol: 'rect', dash: '' },
  usage: { tone: 'accent', symbol: 'circle', dash: '' },
  adjusted: { tone: 'ink', symbol: 'diamond', dash: '6,4' },
}

const SYMBOLS: Readonly<
  Record<'rect' | 'circle' | 'diamond', (tone: string, x: number, y: number) => Markup>
> = {
  rect: (tone, x, y) =>
    html`<rect class="f-${tone}" x="${px(x - 3.5)}" y="${px(y - 3.5)}" width="7" height="7"/>\n`,
  circle: (tone, x, y) => html`<circle class="f-${tone}" cx="${px(x)}" cy="${px(y)}" r="3.5"/>\n`,
  diamond: (tone, x, y) => html`<path class="f-${tone}" d="M${px(x)} ${px(y - 5)}l5 5l-5 5l-5 -5Z"/>\n`,
}

/** `points` oldest first. */
export function lines(points: readonly LinePoint[], metrics: readonly Metric[], look: Look): Markup {
  const { size } = look
  const width = WIDTHS[size]
  const height = size === 'wide' ? 300 : 240
  const frame: Frame = { left: 52, right: width - 36, top: 14, bottom: height - 30 }
  const first = points[0]?.day ?? 0
  const last = points.at(-1)?.day ?? 0
  const margin = (frame.right - frame.left) * 0.03
  const along = (day: number): number =>
    last === first
      ? (frame.left + frame.right) / 2
      : frame.left + margin + ((day - first) / (last - first)) * (frame.right - frame.left - 2 * margin)
  const values = points.flatMap(point => metrics.flatMap(metric => ratioAt(point, metric) ?? []))
  const scale = percentScale(values, look, frame.bottom, frame.top)
  const hundred = scale.at(100)
  return svg(width, height, [
    lyingGrid(scale, frame, look),
    rule('line', [frame.left, frame.bottom], [frame.right, frame.bottom]),
    dates(points, along, width).map(({ text, x }) =>
      label(text, x, frame.bottom + 15, { tone: 'muted', anchor: 'middle' }),
    ),
    values.some(value => value >= 100) && hundredLine([frame.left, hundred], [frame.right, hundred]),
    metrics.map(metric => {
      const { tone, symbol, dash } = STROKES[metric]
      const places = points.map(point => {
        const value = ratioAt(point, metric)
        return value === null ? null : { x: along(point.day), y: scale.at(value) }
      })
      const path = pathOf(places)
      return [
        path !== '' &&
          html`<path class="s-${tone}" d="${path}" fill="none" stroke-width="2" stroke-linejoin="round"${dash === '' ? '' : html` stroke-dasharray="${dash}"`}/>\n`,
        places.map(place => place && SYMBOLS[symbol](tone, place.x, place.y)),
      ]
    }),
  ])
}

function ratioAt(point: LinePoint, metric: Metric): number | null {
  const ratio = point[metric]
  return ratio ? position(ratio) : null
}

/** Places in a line; behind a missing one it begins anew. */
function pathOf(places: readonly ({ x: number; y: number } | null)[]): string {
  return places
    .map((place, index) => place && `${places[index - 1] ? 'L' : 'M'}${px(place.x)} ${px(place.y)}`)
    .filter(Boolean)
    .join('')
}

/** Days below the axis: the last, the first, and of those between them as many as can be read; none is cut. */
function dates(
  points: readonly LinePoint[],
  along: (day: number) => number,
  width: number,
): { text: string; x: number }[] {
  const all = points.map(({ day }) => {
    const text = formatDay(day)
    const half = textWidth(text, 12) / 2
    return { text, half, x: Math.min(width - half, Math.max(half, along(day))) }
  })
  const chosen: typeof all = []
  for (const one of [all.at(-1), all[0], ...all.slice(1, -1).toReversed()]) {
    if (one && chosen.every(({ x, half }) => Math.abs(one.x - x) >= one.half + half + 14)) chosen.push(one)
  }
  return chosen.sort((a, b) => a.x - b.x)
}
