// The way from usage to adjusted usage as a waterfall: each cause takes its points away.
import type { Ratio } from '../../../model/ratio.ts'
import { HALO, hundredLine, type Look, nameAxis, percentAxis, position, STILL, WIDTHS } from './base.ts'
import { colour } from './colours.ts'
import type { Drawing } from './draw.ts'

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

/** Steps go down from `from`, in their order, and end at `to`. */
export function bridge(from: BridgeEnd, steps: readonly BridgeStep[], to: BridgeEnd, look: Look): Drawing {
  const { size } = look
  const names = [from.name, ...steps.map(step => step.name), to.name]
  const start = position(from.value)
  let rest = start
  const parts = steps.map(step => {
    const points = position(step.points)
    rest -= points
    return { base: Math.max(0, rest), height: points }
  })
  const end = position(to.value)
  const labels = [from.label, ...steps.map(step => step.label), to.label]
  const solid = [
    { base: 0, height: start, tone: colour('accent') },
    ...parts.map(part => ({ ...part, tone: colour('drop') })),
    { base: 0, height: end, tone: colour('accent') },
  ]
  const shared = { ...STILL, type: 'bar', stack: 'bridge', barWidth: 20 }
  return {
    width: WIDTHS[size],
    height: names.length * 44 + 30,
    option: {
      grid: {
        left: size === 'wide' ? 225 : 116,
        right: size === 'wide' ? 150 : 84,
        top: 4,
        bottom: 26,
        outerBoundsMode: 'none',
      },
      xAxis: percentAxis([start, end], look),
      yAxis: nameAxis(names, look),
      series: [
        { ...shared, itemStyle: { color: 'none' }, data: solid.map(part => part.base) },
        {
          ...shared,
          data: solid.map(part => ({ value: part.height, itemStyle: { color: part.tone } })),
          label: {
            show: true,
            position: 'right',
            distance: 8,
            fontSize: 12,
            lineHeight: 15,
            color: colour('ink'),
            ...HALO,
            formatter: (item: { dataIndex: number }) => labels[item.dataIndex] ?? '',
          },
          markLine: hundredLine('xAxis'),
        },
      ],
    },
  }
}
