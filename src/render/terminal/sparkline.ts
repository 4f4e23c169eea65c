// A trend in as many cells as it has points.
import { glyphs } from './glyphs.ts'
import type { Terminal } from './terminal.ts'

/**
 * Draws one step for each value, a space where there is none. The lowest value is the lowest step and the
 * highest the highest. Values that are all the same stand in the middle.
 */
export function sparkline(values: readonly (number | null)[], terminal: Terminal): string {
  const { steps } = glyphs(terminal)
  const known = values.filter(value => value !== null)
  const low = Math.min(...known)
  const high = Math.max(...known)
  const step = (value: number) => {
    const share = high > low ? (value - low) / (high - low) : 0.5
    return steps[Math.round(share * (steps.length - 1))] ?? ''
  }
  return values.map(value => (value === null ? ' ' : step(value))).join('')
}
