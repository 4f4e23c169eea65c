// Figures over time as lines. Points stand at their true distance in time; where one is missing, the line breaks.

import type { LinePoint } from '../../../metrics/trend-line.ts'
import type { Day } from '../../../model/day.ts'
import { formatDay } from '../../../model/day.ts'
import { hundredLine, type Look, percentAxis, position, STILL, WIDTHS } from './base.ts'
import { type ChartTone, colour } from './colours.ts'
import type { Drawing } from './draw.ts'

type Metric = 'deployment' | 'usage' | 'adjusted'

/** Told apart by the shape of the points and the stroke, not by colour alone. */
export const STROKES: Readonly<
  Record<Metric, { tone: ChartTone; symbol: 'rect' | 'circle' | 'diamond'; dash: 'solid' | number[] }>
> = {
  deployment: { tone: 'calm', symbol: 'rect', dash: 'solid' },
  usage: { tone: 'accent', symbol: 'circle', dash: 'solid' },
  adjusted: { tone: 'ink', symbol: 'diamond', dash: [6, 4] },
}

/** `points` oldest first. */
export function lines(points: readonly LinePoint[], metrics: readonly Metric[], look: Look): Drawing {
  const { size } = look
  const first = points[0]?.day ?? 0
  const last = points.at(-1)?.day ?? 0
  const values = points.flatMap(point =>
    metrics.flatMap(metric => {
      const ratio = point[metric]
      return ratio ? [position(ratio)] : []
    }),
  )
  const margin = Math.max(1, (last - first) * 0.03)
  return {
    width: WIDTHS[size],
    height: size === 'wide' ? 300 : 240,
    option: {
      grid: { left: 52, right: size === 'wide' ? 36 : 34, top: 14, bottom: 30, outerBoundsMode: 'none' },
      xAxis: {
        type: 'value',
        min: first - margin,
        max: last + margin,
        axisLabel: {
          color: colour('muted'),
          fontSize: 12,
          customValues: labelled(points, size === 'wide' ? 7 : 3),
          formatter: (value: number) => formatDay(nearest(points, value)),
        },
        axisLine: { lineStyle: { color: colour('line') } },
        axisTick: { show: false },
        splitLine: { show: false },
      },
      yAxis: percentAxis(values, look),
      series: metrics.map((metric, index) => ({
        ...STILL,
        type: 'line',
        symbol: STROKES[metric].symbol,
        symbolSize: STROKES[metric].symbol === 'diamond' ? 10 : 7,
        connectNulls: false,
        lineStyle: { color: colour(STROKES[metric].tone), width: 2, type: STROKES[metric].dash },
        itemStyle: { color: colour(STROKES[metric].tone) },
        data: points.map(point => {
          const ratio = point[metric]
          return [point.day, ratio ? position(ratio) : null]
        }),
        ...(index === 0 && values.some(value => value >= 100) ? { markLine: hundredLine('yAxis') } : {}),
      })),
    },
  }
}

/** At most `most` of the days, the ends among them, that stand far enough apart to be read. */
function labelled(points: readonly LinePoint[], most: number): number[] {
  const days = points.map(point => point.day as number)
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined || first === last) return days.slice(0, 1)
  const apart = (last - first) / (most - 0.5)
  const chosen = [last]
  for (const day of days.toReversed()) {
    if ((chosen.at(-1) ?? 0) - day >= apart && (day === first || day - first >= apart)) chosen.push(day)
  }
  return chosen.includes(first) ? chosen : [...chosen, first]
}

function nearest(points: readonly LinePoint[], value: number): Day {
  const found = points.reduce((best, point) =>
    Math.abs(point.day - value) < Math.abs(best.day - value) ? point : best,
  )
  return found.day
}
