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
/** The first ones are named even where that covers a part of another circle, which its middle must not be in. */
const FIRST = 6

/** What is drawn faintly: a name crosses it only where nothing better is free. */
interface Faint {
  /** Heights of lines across the frame. */
  readonly lines: readonly number[]
  readonly dots: readonly Omit<Circle, 'name'>[]
}

/**
 * The names of at most `most` circles, the first ones first, inside the frame; none lies over another name or crosses one
 * of the lines at `x` and `y`.
 */
export function placeNames(
  circles: readonly Circle[],
  frame: Frame,
  { x: upright, y: lying, most, faint }: { x: number; y: number; most: number; faint: Faint },
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
    const free = placesAround({ ...circle, radius: radiusAround(circle, circles) }, width)
      .filter(box => isInside(box, frame) && ![...taken, ...lines].some(other => overlap(box, other)))
      .filter(box => !circles.some(other => other !== circle && covers(box, other, 0.5)))
      .map(box => ({
        ...{ box, crossed: crossedBy(box, faint) },
        covered: circles.filter(other => other !== circle && covers(box, other)).length,
      }))
    const [best] = free.toSorted((a, b) => a.covered - b.covered || a.crossed - b.crossed)
    if (!best || best.covered > (placed.length < FIRST ? 1 : 0)) continue
    taken.push(best.box)
    placed.push({ text, x: best.box.left, y: (best.box.top + best.box.bottom) / 2 })
  }
  return placed
}

/** A line through the letters is worse than some dots behind them. */
const LIKE_DOTS = 4

function crossedBy(box: Box, { lines, dots }: Faint): number {
  const crossed = lines.filter(y => box.top <= y && y <= box.bottom)
  return crossed.length * LIKE_DOTS + dots.filter(dot => covers(box, dot)).length
}

/** That of the largest circle in which this one lies: the name stands beside both. */
function radiusAround({ x, y, radius }: Circle, circles: readonly Circle[]): number {
  const around = circles.filter(other => Math.hypot(other.x - x, other.y - y) + radius <= other.radius)
  return Math.max(radius, ...around.map(other => other.radius))
}

/** Parts of a name that may stand to the left of its circle's middle, where half of it cannot. */
const ASIDE = [0.25, 0.75, 0, 1]

/** Above, to the right, below, to the left; then above and below and to one side, or at a corner, clear of both lines. */
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
  const corner = radius * Math.SQRT1_2 + GAP
  const [left, right] = [x - corner - width, x + corner]
  const corners = [y - corner - HEIGHT / 2, y + corner + HEIGHT / 2].flatMap(middle => [
    boxAt(right, middle),
    boxAt(left, middle),
  ])
  return [
    ...[boxAt(centred, above), boxAt(x + away, y), boxAt(centred, below), boxAt(x - away - width, y)],
    ...ASIDE.flatMap(part => [above, below].map(middle => boxAt(x - width * part, middle))),
    ...corners,
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

/** `part` of the circle's radius counts. */
function covers(box: Box, { x, y, radius }: Omit<Circle, 'name'>, part = 1): boolean {
  const aside = Math.max(box.left - x, 0, x - box.right)
  const away = Math.max(box.top - y, 0, y - box.bottom)
  return Math.hypot(aside, away) < radius * part
}
