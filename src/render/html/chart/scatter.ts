// The portfolio as a map: deployment to the right, usage upwards, a circle's area by the number of users.
import type { Ratio } from '../../../model/ratio.ts'
import { HALO, hundredLine, type Look, percentAxis, position, STILL, shortName, WIDTHS } from './base.ts'
import { colour } from './colours.ts'
import type { Drawing } from './draw.ts'

export interface ScatterPoint {
  readonly name: string
  readonly deployment: Ratio
  readonly usage: Ratio
  readonly users: number
  /** What a pointer that rests on the circle is told. */
  readonly title: string
}

/** Values beyond this are drawn on the edge, as triangles: one outlier must not press all others together. */
export const EDGE = 200

const NAMED = { wide: 12, narrow: 4 } as const

/** `axes` are the words beside the axes. */
export function scatter(
  points: readonly ScatterPoint[],
  axes: { readonly deployment: string; readonly usage: string },
  look: Look,
): Drawing {
  const { size } = look
  const ordered = points.toSorted((a, b) => b.users - a.users)
  const most = Math.max(1, ordered[0]?.users ?? 1)
  const radius = size === 'wide' ? 26 : 16
  const along = (metric: 'deployment' | 'usage') =>
    points.map(point => Math.min(EDGE, position(point[metric])))
  const name = { nameLocation: 'middle', nameTextStyle: { color: colour('muted'), fontSize: 13 } }
  return {
    width: WIDTHS[size],
    height: size === 'wide' ? 480 : 340,
    titles: (series, item) => (series === 0 ? ordered[item]?.title : undefined),
    option: {
      grid: { left: 66, right: 30, top: 16, bottom: 52, outerBoundsMode: 'none' },
      xAxis: percentAxis(along('deployment'), look, { ...name, name: axes.deployment, nameGap: 32 }),
      yAxis: percentAxis(along('usage'), look, { ...name, name: axes.usage, nameGap: 48 }),
      series: [
        {
          ...STILL,
          type: 'scatter',
          data: ordered.map(point => {
            const value = [position(point.deployment), position(point.usage)]
            const beyond = value.some(part => part > EDGE)
            return {
              value: [Math.min(value[0] ?? 0, EDGE), Math.min(value[1] ?? 0, EDGE)],
              label: beyond ? { position: 'right' } : {},
              symbol: beyond ? 'triangle' : 'circle',
              symbolSize: Math.max(6, 2 * radius * Math.sqrt(point.users / most)),
              itemStyle: { color: colour((value[1] ?? 0) > 100 ? 'over' : 'accent') },
            }
          }),
          itemStyle: { opacity: 0.55, borderColor: colour('paper'), borderWidth: 1 },
          label: {
            show: true,
            position: 'top',
            distance: 4,
            fontSize: 11,
            color: colour('ink'),
            ...HALO,
            opacity: 1,
            formatter: (item: { dataIndex: number }) =>
              item.dataIndex < NAMED[size] ? shortName(ordered[item.dataIndex]?.name ?? '', 24) : '',
          },
          labelLayout: { hideOverlap: true },
          markLine: hundredLine('both'),
        },
      ],
    },
  }
}
