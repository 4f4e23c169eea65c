// A percentage as a bar. Above 100 % it goes on past its end with another mark.
import { glyphs } from './glyphs.ts'
import type { Terminal } from './terminal.ts'

/** Cells kept free to the right of 100 %, so that the 100 % of all bars of a column stand in one line. */
function overflowCells(width: number): number {
  return Math.min(Math.floor(width / 5), 3) || Number(width > 2)
}

/**
 * Draws `percent` (0–100, more is allowed) in exactly `width` cells (at least 3), uncoloured: `█████▌░░`, `####>`.
 * Something is never drawn as nothing, nor something short of 100 as full; dashes where it is not available.
 */
export function bar(percent: number | null, width: number, terminal: Terminal): string {
  const glyph = glyphs(terminal)
  const over = overflowCells(width)
  const cells = width - over
  if (percent === null || Number.isNaN(percent)) return glyph.dash.repeat(cells) + ' '.repeat(over)
  if (percent > 100) {
    const marks = Math.min(over, Math.max(1, Math.round(((percent - 100) / 100) * cells)))
    return glyph.full.repeat(cells) + glyph.over.repeat(marks) + ' '.repeat(over - marks)
  }
  const stepsPerCell = glyph.parts.length + 1
  const steps = drawnSteps(percent, cells * stepsPerCell)
  const full = Math.floor(steps / stepsPerCell)
  const part = glyph.parts[(steps % stepsPerCell) - 1] ?? ''
  const track = glyph.track.repeat(cells - full - part.length)
  return glyph.full.repeat(full) + part + track + ' '.repeat(over)
}

function drawnSteps(percent: number, most: number): number {
  if (percent <= 0) return 0
  if (percent >= 100) return most
  return Math.min(most - 1, Math.max(1, Math.round((percent / 100) * most)))
}
