// Names beside circles: each whole, where it covers no other name and as little else as can be; else a number for a key.
import { toTerminal } from '../../text/terminal.ts'
import type { Anchor, Frame, Size } from './base.ts'
import {
  type Box,
  covers,
  type Disc,
  gapTo,
  NAME_LINE,
  NAME_SIZE,
  overlap,
  type Place,
  placesAround,
  placesWithin,
} from './places.ts'
import { textWidth } from './text-width.ts'
import { evenLines } from './wrap.ts'

export interface Circle extends Disc {
  readonly name: string
}

/** Lines of text around a middle; `x` is where they begin, end, or have theirs. */
export interface PlacedName {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly anchor: Anchor
  /** A number that stands for a name in the key. */
  readonly isNumber: boolean
}

export interface Names {
  readonly placed: readonly PlacedName[]
  /** Names for which there was no room: the first one stands as 1 at its circle, and so on. */
  readonly key: readonly string[]
}

const WIDEST = { wide: 150, narrow: 110 } as const
/** Up to this width nothing is gained by a second line. */
const SHORT = 80
/** A name of more lines is in the way of too much. */
const MOST_LINES = 3
/** Between two names, so that they are not read as one. */
const APART = 4

/** What is drawn faintly: a name crosses it only where nothing better is free. */
interface Faint {
  /** Where lines stand upright, and at which heights they lie. */
  readonly upright: readonly number[]
  readonly lying: readonly number[]
  readonly dots: readonly Disc[]
}

export interface Ground {
  readonly size: Size
  readonly frame: Frame
  /** Where the lines at 100 % are. */
  readonly x: number
  readonly y: number
  readonly faint: Faint
}

/**
 * What is written at the first `most` circles that have room for it: the whole name, or else its number. None lies over
 * another or crosses one of the lines at 100 %.
 */
export function placeNames(circles: readonly Circle[], ground: Ground, most: number): Names {
  const { size, frame, x, y, faint } = ground
  const placed: PlacedName[] = []
  const taken: Box[] = []
  const key: string[] = []
  const lines = [
    { ...frame, left: x, right: x },
    { ...frame, top: y, bottom: y },
  ]
  for (const circle of circles) {
    if (placed.length >= most) break
    const others = circles.filter(other => other !== circle)
    const isFree = (box: Box): boolean =>
      isInside(box, frame) &&
      !lines.some(line => overlap(box, line)) &&
      !taken.some(other => overlap(box, other, APART)) &&
      // Nearest to its own circle, and over no other.
      others.every(other => gapTo(box, other) > Math.max(0, gapTo(box, circle)))
    const around = { ...circle, radius: radiusAround(circle, others) }
    const names = waysToWrite(circle.name, WIDEST[size]).flatMap(way => placesAround(around, way))
    const name = bestOf(names.filter(isFree), faint)
    const number = [String(key.length + 1)]
    const best =
      name ??
      placesWithin(circle, number).find(isFree) ??
      bestOf(placesAround(around, number).filter(isFree), faint)
    if (!best) continue
    if (!name) key.push(circle.name)
    taken.push(best)
    placed.push(textAt(best, !name))
  }
  return { placed, key }
}

/** A name in one line and in several, as far as it can stand there whole. */
function waysToWrite(name: string, width: number): string[][] {
  const text = toTerminal(name.slice(0, 500))
  const most = textWidth(text, NAME_SIZE) > SHORT ? MOST_LINES : 1
  return Array.from({ length: most }, (_, index) => index + 1).flatMap(count => {
    const lines = evenLines(text, NAME_SIZE, width, count)
    return lines?.length === count ? [lines] : []
  })
}

/** A line through the letters is worse than some dots behind them, or than one more line of text. */
const CROSSED = 4
const LONGER = 2

function bestOf(places: readonly Place[], { upright, lying, dots }: Faint): Place | undefined {
  const costOf = (place: Place): number => {
    const { left, right, top, bottom, lines } = place
    const crossed = [
      ...upright.filter(x => left <= x && x <= right),
      ...lying.filter(y => top <= y && y <= bottom),
    ]
    const behind = dots.filter(dot => covers(place, dot))
    return crossed.length * CROSSED + behind.length + lines.length * LONGER
  }
  const judged = places.map(place => ({ place, cost: costOf(place) }))
  return judged.toSorted((a, b) => a.cost - b.cost)[0]?.place
}

/** That of the largest circle in which this one lies: the name stands beside both. */
function radiusAround({ x, y, radius }: Circle, others: readonly Circle[]): number {
  const around = others.filter(other => Math.hypot(other.x - x, other.y - y) + radius <= other.radius)
  return Math.max(radius, ...around.map(other => other.radius))
}

function textAt({ left, right, top, bottom, lines, anchor }: Place, isNumber: boolean): PlacedName {
  const x = { start: left, middle: (left + right) / 2, end: right }[anchor]
  return { lines, x, y: (top + bottom) / 2, anchor, isNumber }
}

function isInside(box: Box, frame: Frame): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top - NAME_LINE &&
    box.bottom <= frame.bottom
  )
}
