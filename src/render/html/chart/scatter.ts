// The portfolio as a map: deployment to the right, usage upwards, a circle's area by the number of users.
import { compareToPercent } from '../../../model/ratio.ts'
import type { Circle as Point } from '../../document/chart.ts'
import { html, type Markup } from '../markup.ts'
import { named } from '../text.ts'
import {
  type Frame,
  hundredLine,
  type Look,
  label,
  lyingGrid,
  percentScale,
  position,
  px,
  svg,
  uprightGrid,
  WIDTHS,
} from './base.ts'
import { type Crowd, crowds } from './crowds.ts'
import { type Circle, type PlacedName, placeNames } from './names.ts'
import { NAME_LINE, NAME_SIZE } from './places.ts'

/** Values beyond this are drawn on the edge, as triangles: one outlier must not press all others together. */
export const EDGE = 200

/** So many have circles of their own, those with the most users; the others are dots in a crowd. */
export const CIRCLES = 100

const LARGEST = { wide: 26, narrow: 16 } as const
const SMALLEST = 3
/** The part of the map that circles may cover. */
const COVERED = 0.08

/** So many circles have a name or a number. */
const NAMED = { wide: 24, narrow: 12 } as const

/** `axes` are the words beside the axes. Below the map stand the names that have only a number on it. */
export function scatter(
  points: readonly Point[],
  axes: { readonly deployment: string; readonly usage: string },
  look: Look,
): Markup {
  const { size } = look
  const width = WIDTHS[size]
  const height = size === 'wide' ? 480 : 340
  const frame: Frame = { left: 66, right: width - 30, top: LARGEST[size] + 4, bottom: height - 52 }
  const along = (metric: 'deployment' | 'usage') =>
    points.map(point => Math.min(EDGE, position(point[metric])))
  const right = percentScale(along('deployment'), look, frame.left, frame.right)
  const up = percentScale(along('usage'), look, frame.bottom, frame.top)
  const ordered = points.toSorted((a, b) => b.users - a.users)
  const radius = radiusBy(ordered.slice(0, CIRCLES), frame, LARGEST[size])
  const circles = ordered.map((point): Circle & { point: Point } => ({
    point,
    name: point.name,
    x: right.at(Math.min(EDGE, position(point.deployment))),
    y: up.at(Math.min(EDGE, position(point.usage))),
    radius: radius(point.users),
  }))
  const large = circles.slice(0, CIRCLES)
  const dots = crowds(circles.slice(CIRCLES), size === 'wide' ? 9 : 7)
  const [x, y] = [right.at(100), up.at(100)]
  const names = placeNames(
    large,
    {
      ...{ size, x, y, frame: { ...frame, right: width - 2 } },
      faint: { upright: right.lines.map(right.at), lying: up.lines.map(up.at), dots },
    },
    NAMED[size],
  )
  const map = svg(width, height, [
    uprightGrid(right, frame, look),
    lyingGrid(up, frame, look),
    hundredLine([x, frame.top], [x, frame.bottom]),
    hundredLine([frame.left, y], [frame.right, y]),
    label(axes.deployment, (frame.left + frame.right) / 2, height - 11, {
      size: 13,
      tone: 'muted',
      anchor: 'middle',
    }),
    html`<g transform="translate(9 ${px((frame.top + frame.bottom) / 2)}) rotate(-90)">${label(axes.usage, 0, 0, { size: 13, tone: 'muted', anchor: 'middle' })}</g>\n`,
    dots.map(dot),
    large.map(circle => mark(circle)),
    names.placed.map(nameMarkup),
  ])
  return names.key.length === 0
    ? map
    : html`${map}
<ol class="key">${names.key.map(name => html`<li>${named(name)}</li>`)}</ol>`
}

function nameMarkup({ lines, x, y, anchor, isNumber }: PlacedName): Markup[] {
  const first = y - ((lines.length - 1) * NAME_LINE) / 2
  return lines.map((line, index) =>
    label(line, x, first + index * NAME_LINE, { size: NAME_SIZE, anchor, halo: true, strong: isNumber }),
  )
}

/** Areas by users; the circles together leave the map readable, however many there are. */
function radiusBy(points: readonly Point[], frame: Frame, largest: number): (users: number) => number {
  const most = Math.max(1, ...points.map(({ users }) => users))
  const shares = points.reduce((sum, { users }) => sum + users / most, 0)
  const room = (frame.right - frame.left) * (frame.bottom - frame.top) * COVERED
  const whole = Math.min(largest, Math.sqrt(room / Math.max(1, shares) / 3))
  return users => Math.max(SMALLEST, whole * Math.sqrt(users / most))
}

function mark({ point, x, y, radius }: Circle & { point: Point }): Markup {
  const { usage, title } = point
  const tone = compareToPercent(usage, 100) > 0 ? 'over' : 'accent'
  const look = html`class="f-${tone} s-paper" fill-opacity="0.6"`
  if (isBeyond(point)) {
    const r = Math.max(5, radius)
    return html`<path ${look} d="M${px(x)} ${px(y - r)}l${px(r)} ${px(2 * r)}l${px(-2 * r)} 0Z"><title>${title}</title></path>\n`
  }
  return html`<circle ${look} cx="${px(x)}" cy="${px(y)}" r="${px(radius)}"><title>${title}</title></circle>\n`
}

/** Whether it is drawn on the edge. */
export function isBeyond({ deployment, usage }: Point): boolean {
  return [deployment, usage].some(value => compareToPercent(value, EDGE) > 0)
}

/** A dot for everybody who stands at about one place: larger where there are more. */
function dot({ x, y, radius, names }: Crowd): Markup {
  return html`<circle class="f-calm" cx="${px(x)}" cy="${px(y)}" r="${px(radius)}"><title>${names}</title></circle>\n`
}
