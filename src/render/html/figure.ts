// A chart on the page: a title, a legend that is not by colour alone, two drawings, and the same said in words.
import type { Messages } from '../messages/types.ts'
import type { Look, Size } from './chart/base.ts'
import type { ChartTone } from './chart/colours.ts'
import { html, Markup, type Part } from './markup.ts'

export interface LegendItem {
  readonly text: string
  readonly tone: ChartTone
  readonly shape:
    | 'bar'
    | 'tick'
    | 'circle'
    | 'dot'
    | 'triangle'
    | 'square-line'
    | 'circle-line'
    | 'diamond-line'
}

export interface FigureSpec {
  readonly title: string
  /** For those who do not see the drawing. */
  readonly text: string
  readonly legend: readonly LegendItem[]
  readonly drawing: (look: Look) => Markup
  readonly below?: Part
}

export function figure({ title, text, legend, drawing, below }: FigureSpec, { format }: Messages): Markup {
  const drawn = (size: Size) => drawing({ size, line: format.line })
  return html`<figure>
<figcaption class="vh">${title}</figcaption>
${legend.length > 0 ? html`<ul class="legend">${legend.map(item => html`<li>${swatch(item)}<span>${item.text}</span></li>`)}</ul>` : ''}
<div class="chart wide" role="img" aria-label="${title}. ${text}">${drawn('wide')}</div>
<div class="chart narrow" role="img" aria-label="${title}. ${text}">${drawn('narrow')}</div>
${below}</figure>`
}

const SHAPES: Readonly<Record<LegendItem['shape'], (tone: string) => string>> = {
  bar: tone => `<rect class="f-${tone}" y="3" width="22" height="10"/>`,
  tick: tone => `<rect class="f-${tone}" x="9.5" width="3" height="16"/>`,
  circle: tone => `<circle class="f-${tone}" cx="11" cy="8" r="6" fill-opacity="0.7"/>`,
  dot: tone => `<circle class="f-${tone}" cx="11" cy="8" r="3.5"/>`,
  triangle: tone => `<path class="f-${tone}" d="M11 2L18 14L4 14Z" fill-opacity="0.7"/>`,
  'square-line': tone =>
    `<path class="s-${tone}" d="M0 8L22 8" stroke-width="2"/><rect class="f-${tone}" x="7.5" y="4.5" width="7" height="7"/>`,
  'circle-line': tone =>
    `<path class="s-${tone}" d="M0 8L22 8" stroke-width="2"/><circle class="f-${tone}" cx="11" cy="8" r="3.5"/>`,
  'diamond-line': tone =>
    `<path class="s-${tone}" d="M0 8L22 8" stroke-width="2" stroke-dasharray="6,4"/><path class="f-${tone}" d="M11 3L16 8L11 13L6 8Z"/>`,
}

function swatch({ tone, shape }: LegendItem): Markup {
  return new Markup(
    `<svg class="swatch" viewBox="0 0 22 16" aria-hidden="true" focusable="false">${SHAPES[shape](tone)}</svg>`,
  )
}
