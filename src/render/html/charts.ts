// The charts of a document as figures: what is drawn, and its legend.
import { compareToPercent, type Ratio } from '../../model/ratio.ts'
import { METRICS, type Metric } from '../../report/figures/counts.ts'
import type { Chart } from '../document/chart.ts'
import type { ChartBlock } from '../document/document.ts'
import { capital } from '../messages/sentences.ts'
import type { Messages } from '../messages/types.ts'
import { bars } from './chart/bars.ts'
import { bridge } from './chart/bridge.ts'
import { lines, STROKES } from './chart/lines.ts'
import { CIRCLES, EDGE, isBeyond, scatter } from './chart/scatter.ts'
import { type FigureSpec, figure, type LegendItem } from './figure.ts'
import { html, type Markup } from './markup.ts'

type Drawn = Pick<FigureSpec, 'legend' | 'drawing' | 'below'>

export function chartFigure({ title, text, chart }: ChartBlock, messages: Messages): Markup {
  return figure({ title, text, ...drawn(chart, messages) }, messages)
}

function drawn(chart: Chart, messages: Messages): Drawn {
  switch (chart.kind) {
    case 'bars':
      return barsOf(chart, messages)
    case 'bridge':
      return bridgeOf(chart, messages)
    case 'lines':
      return linesOf(chart, messages)
    case 'scatter':
      return scatterOf(chart, messages)
  }
}

type Of<K extends Chart['kind']> = Extract<Chart, { kind: K }>

function nameOf(metric: Metric, { report, lang }: Messages): string {
  return capital(report.metrics[metric], lang)
}

const isOver = (value: Ratio | null): boolean => value !== null && compareToPercent(value, 100) > 0

function barsOf({ rows }: Of<'bars'>, messages: Messages): Drawn {
  const { page, html: words, format } = messages
  const withDeployment = rows.some(row => row.deployment)
  const legend: (LegendItem | false)[] = [
    withDeployment && { text: nameOf('deployment', messages), tone: 'calm', shape: 'bar' },
    { text: nameOf('usage', messages), tone: 'accent', shape: 'bar' },
    rows.some(row => isOver(row.deployment) || isOver(row.usage)) && {
      ...{ text: page.above100, tone: 'over', shape: 'bar' },
    },
    rows.some(row => row.adjusted) && { text: words.adjustedTick, tone: 'ink', shape: 'tick' },
  ]
  return {
    legend: legend.filter(item => item !== false),
    drawing: look => bars(rows, withDeployment, look, value => format.percent(value)),
  }
}

function bridgeOf({ usage, adjusted, steps }: Of<'bridge'>, messages: Messages): Drawn {
  const { format, bridge: words, causes, html: page } = messages
  const drawnSteps = (isShort: boolean) =>
    steps.flatMap(({ cause, points, users }) => {
      if (!points) return []
      const shown = format.percentNumber(points)
      return isShort
        ? [{ name: causes[cause].short, points, label: `−${shown}` }]
        : [{ name: causes[cause].name, points, label: page.step(shown, users) }]
    })
  return {
    legend: [],
    drawing: look =>
      bridge(
        { name: words.usage, value: usage, label: format.percent(usage) },
        drawnSteps(look.size === 'narrow'),
        { name: words.adjusted, value: adjusted, label: format.percent(adjusted) },
        look,
      ),
  }
}

const SHAPES = { rect: 'square-line', circle: 'circle-line', diamond: 'diamond-line' } as const

function linesOf({ points }: Of<'lines'>, messages: Messages): Drawn {
  const metrics = METRICS.filter(metric => points.some(point => point[metric]))
  return {
    legend: metrics.map(metric => ({
      text: nameOf(metric, messages),
      tone: STROKES[metric].tone,
      shape: SHAPES[STROKES[metric].symbol],
    })),
    drawing: look => lines(points, metrics, look),
  }
}

function scatterOf({ points, left }: Of<'scatter'>, messages: Messages): Drawn {
  const { page, html: words } = messages
  const usage = nameOf('usage', messages)
  const beyond = points.some(isBeyond)
  const legend: (LegendItem | false)[] = [
    { text: page.bubbleSize, tone: 'accent', shape: 'circle' },
    points.some(point => isOver(point.usage)) && {
      ...{ text: `${usage} ${page.above100}`, tone: 'over', shape: 'circle' },
    },
    beyond && { text: words.edge(EDGE), tone: 'over', shape: 'triangle' },
    points.length > CIRCLES && { text: words.crowd(points.length - CIRCLES), tone: 'calm', shape: 'dot' },
  ]
  return {
    legend: legend.filter(item => item !== false),
    drawing: look => scatter(points, { deployment: nameOf('deployment', messages), usage }, look),
    below: left > 0 ? html`<p class="small">${words.notDrawn(left)}</p>` : null,
  }
}
