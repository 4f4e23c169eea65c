// What all charts share: sizes, axes, and how a name is made short enough for a label.
import type { Ratio } from '../../../model/ratio.ts'
import { percent } from '../../../model/ratio.ts'
import { cut } from '../../terminal/width.ts'
import { toTerminal } from '../../text/terminal.ts'
import { colour } from './colours.ts'

/** Two drawings of every chart: for a screen and for a phone; the page shows the one that fits. */
export const WIDTHS = { wide: 880, narrow: 340 } as const
export type Size = keyof typeof WIDTHS

/** How one drawing is to look. */
export interface Look {
  readonly size: Size
  /** A whole percentage in the words of the page's language: `25 %`. */
  readonly line: (percent: number) => string
}

/** A name for a label: harmless, and cut to `width` cells, of which a Japanese character takes two. */
export function shortName(name: string, width: number): string {
  return cut(toTerminal(name.slice(0, width * 20)), width, '…')
}

/** Where a ratio stands on an axis of percent. */
export function position(ratio: Ratio): number {
  return percent(ratio, 2)
}

/** An axis of percent from 0 to 100, or to the next line of its grid above the largest value. */
export function percentAxis(values: readonly number[], { size, line }: Look, extra: object = {}): object {
  const largest = Math.max(100, ...values)
  const step = gridStep(largest) * (size === 'wide' ? 1 : 2)
  return {
    type: 'value',
    min: 0,
    max: Math.ceil(largest / step) * step,
    interval: step,
    axisLabel: { color: colour('muted'), fontSize: 12, formatter: line },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colour('rule') } },
    ...extra,
  }
}

/** The distance of grid lines: 25, 50, 100, 200, 400 … so that there are never more than eight. */
function gridStep(largest: number): number {
  let step = 25
  while (largest / step > 8) step *= 2
  return step
}

/** An axis of names, of at most `lines` lines each on a phone. */
export function nameAxis(names: readonly string[], { size }: Look, lines = 2): object {
  return {
    type: 'category',
    inverse: true,
    data: names.map(name => shortName(name, size === 'wide' ? 54 : 13 * lines)),
    axisLabel: {
      color: colour('ink'),
      fontSize: 13,
      interval: 0,
      // Narrower than the room that is left: the reader's font is not known and may be wider than the estimate.
      width: size === 'wide' ? 180 : 88,
      overflow: 'break',
      lineHeight: 16,
      margin: 12,
    },
    axisLine: { lineStyle: { color: colour('line') } },
    axisTick: { show: false },
  }
}

/** A thin line at 100 %. */
export function hundredLine(axis: 'xAxis' | 'yAxis' | 'both'): object {
  const data = axis === 'both' ? [{ xAxis: 100 }, { yAxis: 100 }] : [{ [axis]: 100 }]
  return {
    silent: true,
    symbol: 'none',
    label: { show: false },
    z: 1,
    lineStyle: { color: colour('ink'), width: 1, type: [4, 3] },
    emphasis: { disabled: true },
    data,
  }
}

/** Text that stays readable where it crosses a line. */
export const HALO = { textBorderColor: colour('paper'), textBorderWidth: 3 } as const

/** Nothing reacts to a pointer or is clipped, so that no rules and no numbered ids get into the drawing. */
export const STILL = { silent: true, clip: false, emphasis: { disabled: true } } as const
