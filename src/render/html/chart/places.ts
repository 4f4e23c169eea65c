// Where a text may stand at a circle, and what it would lie over there.
import type { Anchor } from './base.ts'
import { textWidth } from './text-width.ts'

export interface Disc {
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A box with what is written in it, from its left, its right or its middle. */
export interface Place extends Box {
  readonly lines: readonly string[]
  readonly anchor: Anchor
}

export const NAME_SIZE = 11
export const NAME_LINE = 14
/** Between a circle and its name, in pixels. */
const GAP = 3
/** Parts of a name that may stand to the left of its circle's middle, where half of it cannot. */
const ASIDE = [0.25, 0.75, 0, 1]

/** Above, to the right, below, to the left; then above and below and to one side, or at a corner, clear of both lines. */
export function placesAround({ x, y, radius }: Disc, lines: readonly string[]): Place[] {
  const { width, height } = sizeOf(lines)
  const away = radius + GAP
  const placeAt = (left: number, middle: number, anchor: Anchor): Place => ({
    ...{ left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 },
    ...{ lines, anchor },
  })
  const [above, below] = [y - away - height / 2, y + away + height / 2]
  const corner = radius * Math.SQRT1_2 + GAP
  const corners = [y - corner - height / 2, y + corner + height / 2].flatMap(middle => [
    placeAt(x + corner, middle, 'start'),
    placeAt(x - corner - width, middle, 'end'),
  ])
  return [
    placeAt(x - width / 2, above, 'middle'),
    placeAt(x + away, y, 'start'),
    placeAt(x - width / 2, below, 'middle'),
    placeAt(x - away - width, y, 'end'),
    ...ASIDE.flatMap(part => [above, below].map(middle => placeAt(x - width * part, middle, 'middle'))),
    ...corners,
  ]
}

/** In the middle of a circle, where that is large enough. */
export function placesWithin({ x, y, radius }: Disc, lines: readonly string[]): Place[] {
  const { width, height } = sizeOf(lines)
  const [left, top] = [x - width / 2, y - height / 2]
  return Math.hypot(width, NAME_SIZE) / 2 + GAP > radius
    ? []
    : [{ left, right: left + width, top, bottom: top + height, lines, anchor: 'middle' }]
}

function sizeOf(lines: readonly string[]): { width: number; height: number } {
  const widths = lines.map(line => textWidth(line, NAME_SIZE))
  return { width: Math.max(...widths), height: lines.length * NAME_LINE }
}

/** `apart`: so many pixels have to be between the two. */
export function overlap(a: Box, b: Box, apart = 0): boolean {
  return (
    a.left <= b.right + apart &&
    b.left <= a.right + apart &&
    a.top <= b.bottom + apart &&
    b.top <= a.bottom + apart
  )
}

export function covers(box: Box, disc: Disc): boolean {
  return gapTo(box, disc) < 0
}

/** From a box to the edge of a circle; below 0 where the box lies over the circle. */
export function gapTo(box: Box, { x, y, radius }: Disc): number {
  const aside = Math.max(box.left - x, 0, x - box.right)
  const away = Math.max(box.top - y, 0, y - box.bottom)
  return Math.hypot(aside, away) - radius
}
