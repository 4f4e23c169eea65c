// Lays a range of a file into the kernel's memory, in UTF-8.
import { readSync } from 'node:fs'
import type { Kernel } from './host/kernel.ts'
import type { Plan } from './plan.ts'

/** How far a line may reach beyond its range: longer ones are left to the careful reader. */
const LONGEST_LINE = 64 * 1024
const LF = 10

/** A range in the kernel's memory, from the first line that starts in it on, and where that begins in the file. */
export interface Loaded {
  at: number
  offset: number
  first: number
  stop: number
  length: number
  whole: boolean
}

type Place = { start: number; end: number }
type File = Pick<Plan, 'file' | 'size'>

export function loadRange(kernel: Kernel, { file, size }: File, { start, end }: Place): Loaded {
  // The byte before tells whether a line starts with the range.
  const offset = start - 1
  const length = Math.min(end + LONGEST_LINE, size) - offset
  const { bytes, at } = kernel.input(length)
  readFully(file, bytes, length, offset)
  bytes.fill(LF, length)
  const first = bytes.indexOf(LF) + 1
  // A line that has no end yet ends with the file, or is too long.
  const whole = offset + length >= size
  return { at, offset, first, stop: end - offset, length, whole }
}

/** The same of a file of UTF-16; null where a character is none. Range and file begin at even bytes. */
export function loadWideRange(kernel: Kernel, { file, size }: File, { start, end }: Place): Loaded | null {
  const offset = start - 2
  const length = Math.min(end + LONGEST_LINE * 2, size) - offset
  if (length % 2 !== 0) return null
  const wide = kernel.wideInput(length)
  readFully(file, wide.bytes, length, offset)
  const units = new Uint16Array(wide.bytes.buffer, wide.bytes.byteOffset, length / 2)
  const whole = offset + length >= size
  const found = units.indexOf(LF)
  const first = found < 0 ? units.length : found + 1
  // Neither the range nor what was read of it ends within a character of two units: a line may start with it.
  const last = units.length - (!whole && isHalf(units, units.length) ? 1 : 0)
  const edge = (end - offset) / 2
  const border = Math.min(Math.max(first, isHalf(units, edge) ? edge + 1 : edge), last)
  const narrowed = kernel.narrow(wide.at, first, border, last)
  return narrowed && { ...narrowed, offset: offset + first * 2, first: 0, whole }
}

/** Whether a character of two units has its first one before `end`, and its second one there. */
function isHalf(units: Uint16Array, end: number): boolean {
  return ((units[end - 1] ?? 0) & 0xfc00) === 0xd800
}

/** Throws an Error where there are no more. */
export function readFully(file: number, bytes: Uint8Array, length: number, offset: number): void {
  let done = 0
  while (done < length) {
    const count = readSync(file, bytes, done, length - done, offset + done)
    if (count === 0) throw new Error('the file ended early')
    done += count
  }
}
