// Cells of JSON that was made of a text that had been decoded twice.
import { undone } from '../../model/decoded-twice.ts'

/**
 * Undoes cells that were decoded twice where a key shows it, which begins with the mark of a text that became the value of
 * JSON: as letters, or as their numbers.
 */
export function mending(header: readonly string[]): {
  cells(cells: string[]): string[]
  isMended(): boolean
} {
  let isMended = false
  if (!header.some(key => key.startsWith('ï»¿'))) return { cells: cells => cells, isMended: () => false }
  const mend = (cell: string): string => {
    const whole = undone(cell)
    isMended ||= whole !== cell
    return whole
  }
  return { cells: cells => cells.map(mend), isMended: () => isMended }
}
