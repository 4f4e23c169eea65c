// The way from usage to adjusted usage as a waterfall: each cause takes its points away.
import type { Ratio } from '../../../model/ratio.ts'
import type { Markup } from '../markup.ts'
import { box, type Look, plate, position } from './base.ts'
import type { ChartTone } from './colours.ts'
import { type ChartRow, rowsChart } from './rows.ts'

export interface BridgeStep {
  readonly name: string
  /** Share of all users that the step takes away. */
  readonly points: Ratio
  readonly label: string
}

export interface BridgeEnd {
  readonly name: string
  readonly value: Ratio
  readonly label: string
}

const THICKNESS = 20

/** Steps go down from `from`, in their order, and end at `to`. */
export function bridge(from: BridgeEnd, steps: readonly BridgeStep[], to: BridgeEnd, look: Look): Markup {
  let rest = position(from.value)
  const parts = steps.map(({ name, points, label }) => {
    const high = rest
    rest -= position(points)
    return part({ name, label }, 'drop', Math.max(0, rest), high)
  })
  const rows = [
    part(from, 'accent', 0, position(from.value)),
    ...parts,
    part(to, 'accent', 0, position(to.value)),
  ]
  return rowsChart(rows, 44, look)
}

function part(
  { name, label }: { name: string; label: string },
  tone: ChartTone,
  low: number,
  high: number,
): ChartRow {
  return {
    name,
    values: [high],
    labels: [label],
    draw: (scale, middle) => [
      box(tone, scale.at(low), middle - THICKNESS / 2, scale.at(high) - scale.at(low), THICKNESS),
      plate(label, scale.at(high) + 8, middle),
    ],
  }
}
