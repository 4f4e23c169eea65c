// From a chart's description to plain SVG. The chart library is loaded by this room alone.
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { Markup } from '../markup.ts'
import { tidySvg } from './tidy.ts'

use([BarChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, LabelLayout, SVGRenderer])

export interface Drawing {
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly option: EChartsCoreOption
  /** What a pointer that rests on an item is told: by series and item. */
  readonly titles?: (series: number, item: number) => string | undefined
}

/** The same drawing gives the same markup, in every process and at every time. */
export function draw(drawing: Drawing): Markup {
  const { width, height, option, titles } = drawing
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ animation: false, ...option })
    return new Markup(tidySvg(chart.renderToSVGString(), titles))
  } finally {
    chart.dispose()
  }
}
