// A trend in as many cells as it has points.
import { glyphs } from './glyphs.ts'
import type { Terminal } from './terminal.ts'

/**
 * Draws one step for each value, a space where there is none. The lowest value is the lowest step and the
 * highest the highest, unless `range` fixes both (`[0, 100]` compares percentages with each other).
 * Values that are all the same stand in the middle.
 */
export function sparkline(
  values: readonly (number | null)[],
  terminal: Terminal,
  range?: readonly [number, number],
): string {
  const { steps } = glyphs(terminal)
  const known = values.filter(value => value !== null)
  const [low, high] =
    range ?? known.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, -Infinity])
  const top = steps.length - 1
  const step = (value: number) => {
    const share = high > low ? (value - low) / (high - low) : 0.5
    return steps[Math.round(Math.min(1, Math.max(0, share)) * top)] ?? ''
  }
  return values.map(value => (value === null ? ' ' : step(value))).join('')
}
