// Deployment and usage as bars, one pair for each product, workload or service.
import type { Ratio } from '../../../model/ratio.ts'
import type { Bars } from '../../document/chart.ts'
import { html, type Markup, type Part } from '../markup.ts'
import { box, type Look, plate, position, px, type Scale } from './base.ts'
import type { ChartTone } from './colours.ts'
import { rowsChart } from './rows.ts'

const THICKNESS = 13
const GAP = 4

/** The part of a bar above 100 % has a colour of its own; a tick on the usage bar marks the adjusted usage. */
export function bars(
  rows: readonly Bars[],
  withDeployment: boolean,
  look: Look,
  show: (ratio: Ratio | null) => string,
): Markup {
  const shift = withDeployment ? (THICKNESS + GAP) / 2 : 0
  const pitch = withDeployment ? 2 * THICKNESS + GAP + 26 : THICKNESS + 27
  return rowsChart(
    rows.map(({ name, deployment, usage, adjusted }) => ({
      name,
      values: [deployment, usage, adjusted].map(at),
      labels: [deployment, usage].map(show),
      draw: (scale, middle) => [
        withDeployment && bar(deployment, 'calm', scale, middle - shift, show),
        bar(usage, 'accent', scale, middle + shift, show),
        adjusted && tick(scale.at(at(adjusted)), middle + shift),
      ],
    })),
    pitch,
    look,
  )
}

function at(ratio: Ratio | null): number {
  return ratio ? position(ratio) : 0
}

/** One bar in two parts, up to 100 % and above, and its figure. */
function bar(
  value: Ratio | null,
  tone: ChartTone,
  scale: Scale,
  middle: number,
  show: (ratio: Ratio | null) => string,
): Part {
  const [start, hundred, end] = [scale.at(0), scale.at(100), scale.at(at(value))]
  const top = middle - THICKNESS / 2
  return [
    box(tone, start, top, Math.min(end, hundred) - start, THICKNESS),
    box('over', hundred, top, end - hundred, THICKNESS),
    plate(show(value), end + 7, middle),
  ]
}

function tick(x: number, middle: number): Markup {
  const height = THICKNESS + 6
  return html`<rect class="f-ink s-paper" x="${px(x - 1.5)}" y="${px(middle - height / 2)}" width="3" height="${height}"/>\n`
}
