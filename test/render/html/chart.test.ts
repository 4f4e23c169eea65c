// Charts: what is drawn where, and that the drawing fits a page with a strict policy.
import { describe, expect, test } from 'vitest'
import { asDay } from '../../../src/model/day.ts'
import type { Ratio } from '../../../src/model/ratio.ts'
import { bars } from '../../../src/render/html/chart/bars.ts'
import type { Look } from '../../../src/render/html/chart/base.ts'
import { bridge } from '../../../src/render/html/chart/bridge.ts'
import { lines } from '../../../src/render/html/chart/lines.ts'
import { type Ground, placeNames } from '../../../src/render/html/chart/names.ts'
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

describe('a name at its circle', () => {
  const circle = { name: 'Contoso', x: 200, y: 200, radius: 10 }
  const none: Ground['faint'] = { upright: [], lying: [], dots: [] }
  const ground: Ground = {
    ...{ size: 'wide', x: 0, y: 399, faint: none },
    frame: { left: 0, right: 400, top: 0, bottom: 400 },
  }

  test('stands where no line of the grid and no dot is, where such a place is free', () => {
    const place = (faint: Partial<Ground['faint']>) =>
      placeNames([circle], { ...ground, faint: { ...none, ...faint } }, 1).placed[0]
    // Above the circle, which is the first choice.
    expect(place({})?.y).toBe(180)
    // The line at 180 and a dot to the right leave the place below.
    expect(place({ lying: [180], dots: [{ x: 230, y: 200, radius: 2 }] })?.y).toBe(220)
    // A line through its middle leaves the place beside it.
    expect(place({ upright: [200] })).toMatchObject({ x: 213, y: 200, anchor: 'start' })
    // Lines at every place leave the first one.
    expect(place({ lying: [180, 200, 220] })?.y).toBe(180)
  })

  test.each([
    ['Latin', 'Northwind Traders Holding (Deutschland) GmbH & Co. KG'],
    ['Cyrillic', 'Управление взаимоотношениями с клиентами ООО'],
    ['Japanese', '株式会社日本総合情報通信システム技術研究所'],
    ['Arabic', 'شركة الخليج العربي لتقنية المعلومات'],
  ])('that is long is broken into lines and stays whole: %s', (_script, name) => {
    const { placed, key } = placeNames([{ ...circle, name }], ground, 1)
    expect(placed[0]?.lines.length).toBeGreaterThan(1)
    expect(placed[0]?.lines.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''))
    expect(key).toEqual([])
  })

  test.each([
    ['a word wider than a line', 'Donaudampfschifffahrtsgesellschaftskapitänsversorgungswerk'],
    [
      'more than three lines',
      'The Association of Independent Veterinary Practitioners of Greater Manchester and Lancashire',
    ],
  ])('that has no room there whole is a number, and stands in the key: %s', (_what, name) => {
    const { placed, key } = placeNames(
      [
        { ...circle, name },
        { ...circle, x: 100 },
      ],
      ground,
      2,
    )
    expect(placed.map(({ lines, isNumber }) => [lines, isNumber])).toEqual([
      [['1'], true],
      [['Contoso'], false],
    ])
    expect(key).toEqual([name])
  })

  test('is nearer to it than to any other circle, or is a number within it', () => {
    const names = (others: { x: number; y: number; radius: number }[]) =>
      placeNames([{ ...circle, radius: 20 }, ...others.map(other => ({ ...other, name: 'x' }))], ground, 1)
    const around = [0, 60, 120, 180, 240, 300].map(angle => ({
      x: 200 + 32 * Math.cos((angle * Math.PI) / 180),
      y: 200 + 32 * Math.sin((angle * Math.PI) / 180),
      radius: 10,
    }))
    expect(names(around.slice(1, 2)).key).toEqual([])
    expect(names(around)).toMatchObject({ placed: [{ lines: ['1'], x: 200, y: 200 }], key: ['Contoso'] })
  })

  test('of which there is no more room is not written', () => {
    const many = Array.from({ length: 9 }, () => ({ ...circle }))
    expect(placeNames(many, ground, 9)).toEqual({ placed: [], key: [] })
    expect(placeNames([], ground, 9)).toEqual({ placed: [], key: [] })
  })
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

  test('names without room on the map stand below it by their numbers, escaped', () => {
    const long = 'Gesellschaft<b>fürDonaudampfschifffahrtsversicherungswesen'
    const source = scatter([point(10, 5, long), point(80, 6, 'Contoso')], axes, look).source
    expect(source).toContain('font-weight="600" stroke-width="3" paint-order="stroke">1</text>')
    expect(source).toContain(
      '<ol class="key"><li><bdi>Gesellschaft&lt;b&gt;fürDonaudampfschifffahrtsversicherungswesen</bdi></li></ol>',
    )
    expect(scatter([point(80, 6, 'Contoso')], axes, look).source).not.toContain('<ol')
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
