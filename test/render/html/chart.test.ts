// Charts: what is drawn where, and that the drawing fits a page with a strict policy.
import { describe, expect, test } from 'vitest'
import { asDay } from '../../../src/model/day.ts'
import type { Ratio } from '../../../src/model/ratio.ts'
import { bars } from '../../../src/render/html/chart/bars.ts'
import type { Look } from '../../../src/render/html/chart/base.ts'
import { bridge } from '../../../src/render/html/chart/bridge.ts'
import { lines } from '../../../src/render/html/chart/lines.ts'
import { placeNames } from '../../../src/render/html/chart/names.ts'
import { scatter } from '../../../src/render/html/chart/scatter.ts'
import { HOSTILE_NAMES } from '../../support/sample-reports.ts'

const look: Look = { size: 'wide', line: percent => `${percent} %` }
const of = (numerator: number, denominator = 100): Ratio => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
})
const show = (ratio: Ratio | null) => (ratio ? `${Number(ratio.numerator)} %` : '–')

/** Left edges and widths of the rectangles of one class. */
function rectangles(svg: string, tone: string): { x: number; width: number }[] {
  const found = svg.matchAll(
    new RegExp(`<rect class="f-${tone}" x="([\\d.]+)" y="[\\d.]+" width="([\\d.]+)"`, 'gu'),
  )
  return [...found].map(([, x, width]) => ({ x: Number(x), width: Number(width) }))
}

describe('bars', () => {
  const row = { name: 'Teams', deployment: null, usage: of(150), adjusted: of(60) }

  test('the part above 100 % begins where the other ends and has its true length', () => {
    const svg = bars([row], false, look, show).source
    const [below] = rectangles(svg, 'accent').filter(({ width }) => width > 0)
    const [above] = rectangles(svg, 'over').filter(({ width }) => width > 0)
    expect(above?.x).toBeCloseTo((below?.x ?? 0) + (below?.width ?? 0), 0)
    expect((above?.width ?? 0) / (below?.width ?? 1)).toBeCloseTo(0.5, 2)
  })

  test('what is not available is said and takes no length', () => {
    const svg = bars([{ ...row, usage: null, adjusted: null }], false, look, show).source
    expect(svg).toContain('>–</text>')
    expect(rectangles(svg, 'accent').filter(({ width }) => width > 0)).toEqual([])
  })
})

test('a name stands where no line of the grid and no dot is, where such a place is free', () => {
  const frame = { left: 0, right: 400, top: 0, bottom: 400 }
  const circle = { name: 'Contoso', x: 200, y: 200, radius: 10 }
  const place = (faint: Parameters<typeof placeNames>[2]['faint']) =>
    placeNames([circle], frame, { x: 0, y: 399, most: 1, faint })[0]
  // Above the circle, which is the first choice.
  expect(place({ lines: [], dots: [] })?.y).toBe(180)
  // The line at 180 and a dot to the right leave the place below.
  expect(place({ lines: [180], dots: [{ x: 230, y: 200, radius: 2 }] })?.y).toBe(220)
  // Lines at every place leave the first one.
  expect(place({ lines: [180, 200, 220], dots: [] })?.y).toBe(180)
})

test('the bridge goes down by each cause and ends at the adjusted usage', () => {
  const end = { name: 'Usage', value: of(120), label: 'from' }
  const steps = [
    { name: 'a', points: of(30), label: 'x' },
    { name: 'b', points: of(10), label: 'y' },
  ]
  const svg = bridge(end, steps, { name: 'Adjusted', value: of(80), label: 'to' }, look).source
  const [usage, adjusted] = rectangles(svg, 'accent')
  const [first, second] = rectangles(svg, 'drop')
  const right = (part: { x: number; width: number } | undefined) => (part?.x ?? 0) + (part?.width ?? 0)
  expect(right(first)).toBeCloseTo(right(usage), 0)
  expect(right(second)).toBeCloseTo(first?.x ?? 0, 0)
  expect(right(adjusted)).toBeCloseTo(second?.x ?? 0, 0)
})

test('a missing point breaks the line: nothing is interpolated', () => {
  const at = (day: number, value: number | null) => ({
    day: asDay(day),
    deployment: null,
    usage: value === null ? null : of(value),
    adjusted: null,
  })
  const path = (values: (number | null)[]) => {
    const svg = lines(
      values.map((value, index) => at(20_000 + index * 30, value)),
      ['usage'],
      look,
    ).source
    return [...svg.matchAll(/<path class="s-accent" d="([^"]*)"/gu)].map(([, d]) => d).join('')
  }
  expect(path([10, 20, 30, 40]).match(/M/gu)).toHaveLength(1)
  expect(path([10, 20, null, 40, 50]).match(/M/gu)).toHaveLength(2)
})

describe('scatter', () => {
  const point = (usage: number, users: number, name = 'x') => ({
    name,
    deployment: of(50),
    usage: of(usage),
    users,
    title: name,
  })
  const axes = { deployment: 'Deployment', usage: 'Usage' }

  test('every point says what it is', () => {
    const svg = scatter([point(10, 5, 'one'), point(20, 6, '<two>')], axes, look).source
    expect([...svg.matchAll(/<title>(.*?)<\/title>/gu)].map(([, title]) => title)).toEqual([
      '&lt;two&gt;',
      'one',
    ])
  })

  test('one outlier does not press the others together', () => {
    const svg = scatter([point(10, 5), point(5_000, 6)], axes, look).source
    expect(svg).toContain('>200 %</text>')
    expect(svg).not.toContain('>300 %</text>')
  })

  test('of many, the hundred with the most users have circles, and all others are dots that say who is there', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => point(index % 100, 2_000 - index, `No ${index}`))
    const svg = scatter(many, axes, look).source
    expect(svg.match(/<circle class="f-accent/gu)).toHaveLength(100)
    const dots = svg.match(/<circle class="f-calm"[\s\S]*?<\/circle>/gu) ?? []
    expect(dots.length).toBeGreaterThan(0)
    expect(dots.length).toBeLessThan(200)
    expect(dots.join('')).toContain('No 100')
  })
})

test.each(Object.entries(HOSTILE_NAMES))('a name stays text in a drawing: %s', (_kind, name) => {
  const rows = [{ name, deployment: of(50), usage: of(150), adjusted: of(40) }]
  const svg = bars(rows, true, look, show).source
  const tags = svg.match(/<[^>]*>/gu)?.join('') ?? ''
  expect(svg).not.toMatch(/<(?!\/?(?:svg|g|path|text|title|rect|circle)\b)/u)
  expect(tags).not.toMatch(/style=|url\(|#[\da-f]{3}|\son\w+=/u)
  expect(bars(rows, true, look, show).source).toBe(svg)
})
