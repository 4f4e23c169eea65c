// Names beside circles: each where it covers no other name and as little else as can be, or nowhere.
import { toTerminal } from '../../text/terminal.ts'
import type { Frame } from './base.ts'
import { textWidth } from './text-width.ts'
import { cutTo } from './wrap.ts'

export interface Circle {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly radius: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PlacedName {
  readonly text: string
  /** Where it begins, and its middle. */
  readonly x: number
  readonly y: number
}

const SIZE = 11
const HEIGHT = 14
/** Between a circle and its name, in pixels. */
const GAP = 3
const WIDEST = 150
/** The first ones are named even where that covers a part of another circle. */
const FIRST = 6

/**
 * The names of at most `most` circles, the first ones first, inside the frame; none lies over another name or crosses one
 * of the lines at `x` and `y`.
 */
export function placeNames(
  circles: readonly Circle[],
  frame: Frame,
  { x: upright, y: lying, most }: { x: number; y: number; most: number },
): PlacedName[] {
  const taken: Box[] = []
  const placed: PlacedName[] = []
  const lines = [
    { ...frame, left: upright, right: upright },
    { ...frame, top: lying, bottom: lying },
  ]
  for (const circle of circles) {
    if (placed.length >= most) break
    const text = cutTo(toTerminal(circle.name.slice(0, 500)), SIZE, WIDEST)
    const width = textWidth(text, SIZE)
    const free = placesAround(circle, width)
      .filter(box => isInside(box, frame) && ![...taken, ...lines].some(other => overlap(box, other)))
      .map(box => ({ box, covered: circles.filter(other => other !== circle && covers(box, other)).length }))
    const [best] = free.toSorted((a, b) => a.covered - b.covered)
    if (!best || best.covered > (placed.length < FIRST ? 1 : 0)) continue
    taken.push(best.box)
    placed.push({ text, x: best.box.left, y: (best.box.top + best.box.bottom) / 2 })
  }
  return placed
}

/** Parts of a name that may stand to the left of its circle's middle, where half of it cannot. */
const ASIDE = [0.25, 0.75, 0, 1]

/** Above, to the right, below, to the left; then above and below and to one side. */
function placesAround({ x, y, radius }: Circle, width: number): Box[] {
  const away = radius + GAP
  const boxAt = (left: number, middle: number): Box => ({
    left,
    right: left + width,
    top: middle - HEIGHT / 2,
    bottom: middle + HEIGHT / 2,
  })
  const [above, below] = [y - away - HEIGHT / 2, y + away + HEIGHT / 2]
  const centred = x - width / 2
  return [
    ...[boxAt(centred, above), boxAt(x + away, y), boxAt(centred, below), boxAt(x - away - width, y)],
    ...ASIDE.flatMap(part => [above, below].map(middle => boxAt(x - width * part, middle))),
  ]
}

function isInside(box: Box, frame: Frame): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top - HEIGHT &&
    box.bottom <= frame.bottom
  )
}

function overlap(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom
}

function covers(box: Box, { x, y, radius }: Circle): boolean {
  return overlap(box, { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
}
