// A bar of a few pixels beside a percentage in a table, so that a column can be read at a glance.
import type { Ratio } from '../../model/ratio.ts'
import { position } from './chart/base.ts'
import { Markup } from './markup.ts'

/** Where 100 % stands, and where the bar ends whatever the value, in pixels. */
const HUNDRED = 30
const END = 44

/** The part above 100 % has a colour of its own, as in the charts. Nothing is drawn where nothing is known. */
export function gauge(value: Ratio | null): Markup {
  const at = value === null ? 0 : Math.min(END, (position(value) / 100) * HUNDRED)
  const parts = [
    value && part('rule', 0, HUNDRED),
    value && part('accent', 0, Math.min(at, HUNDRED)),
    at > HUNDRED && part('over', HUNDRED, at),
  ]
  return new Markup(
    `<svg class="gauge" viewBox="0 0 ${END} 8" aria-hidden="true" focusable="false">${parts.filter(Boolean).join('')}</svg>`,
  )
}

function part(tone: string, from: number, to: number): string {
  return `<rect class="f-${tone}" x="${from}" width="${Number((to - from).toFixed(1))}" height="8"/>`
}
