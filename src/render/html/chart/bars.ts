// Deployment and usage as bars, one pair for each product, workload or service.
import type { Ratio } from '../../../model/ratio.ts'
import { HALO, hundredLine, type Look, nameAxis, percentAxis, position, STILL, WIDTHS } from './base.ts'
import { type ChartTone, colour } from './colours.ts'
import type { Drawing } from './draw.ts'

export interface BarRow {
  readonly name: string
  readonly deployment: Ratio | null
  readonly usage: Ratio | null
  readonly adjusted: Ratio | null
}

const THICKNESS = 13
const GAP = 4

/** The part of a bar above 100 % has a colour of its own; a tick on the usage bar marks the adjusted usage. */
export function bars(
  rows: readonly BarRow[],
  withDeployment: boolean,
  look: Look,
  show: (ratio: Ratio | null) => string,
): Drawing {
  const { size } = look
  const names = rows.map(row => row.name)
  const values = rows.flatMap(row => [row.deployment, row.usage, row.adjusted]).map(at)
  const pitch = withDeployment ? 2 * THICKNESS + GAP + 26 : THICKNESS + 27
  const shift = withDeployment ? (THICKNESS + GAP) / 2 : 0
  const line = hundredLine('xAxis')
  return {
    width: WIDTHS[size],
    height: rows.length * pitch + 30,
    option: {
      grid: {
        left: size === 'wide' ? 225 : 116,
        right: size === 'wide' ? 64 : 56,
        top: 4,
        bottom: 26,
        outerBoundsMode: 'none',
      },
      xAxis: percentAxis(values, look),
      yAxis: nameAxis(names, look, withDeployment ? 3 : 2),
      series: [
        ...(withDeployment
          ? bar(
              'deployment',
              'calm',
              rows.map(row => row.deployment),
              show,
            )
          : []),
        ...bar(
          'usage',
          'accent',
          rows.map(row => row.usage),
          show,
        ),
        {
          ...STILL,
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [3, THICKNESS + 6],
          symbolOffset: [0, shift],
          itemStyle: { color: colour('ink'), opacity: 1, borderColor: colour('paper'), borderWidth: 1 },
          z: 5,
          data: rows.flatMap((row, index) => (row.adjusted ? [[at(row.adjusted), index]] : [])),
          markLine: line,
        },
      ],
    },
  }
}

function at(ratio: Ratio | null): number {
  return ratio ? position(ratio) : 0
}

/** One bar in two parts: up to 100 % and above. */
function bar(
  stack: string,
  tone: ChartTone,
  values: readonly (Ratio | null)[],
  show: (ratio: Ratio | null) => string,
): object[] {
  const shared = { ...STILL, type: 'bar', stack, barWidth: THICKNESS, barGap: `${(GAP / THICKNESS) * 100}%` }
  return [
    { ...shared, itemStyle: { color: colour(tone) }, data: values.map(value => Math.min(100, at(value))) },
    {
      ...shared,
      itemStyle: { color: colour('over') },
      data: values.map(value => Math.max(0, at(value) - 100)),
      label: {
        show: true,
        position: 'right',
        distance: 7,
        fontSize: 12,
        color: colour('ink'),
        ...HALO,
        formatter: (item: { dataIndex: number }) => show(values[item.dataIndex] ?? null),
      },
    },
  ]
}
