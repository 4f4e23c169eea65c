// Moves between two portfolios: who is who, what changed, and in which order.
import { describe, expect, it } from 'vitest'
import { type DiffRow, movesBetween } from '../../src/metrics/diff.ts'
import { percent, type Ratio } from '../../src/model/ratio.ts'
import { type Counts, sampleRow } from '../support/samples/row.ts'

const of = (id: string | null, name: string, counts: Counts, key: string | null = null): DiffRow => ({
  customer: { id, name },
  key,
  figures: sampleRow('customer', { id, name }, null, counts),
  isUnread: false,
})
const some = { sold: 10, assigned: 5, total: 10, entitled: 5 }
const summary = (before: DiffRow[], after: DiffRow[]) =>
  movesBetween(before, after).map(({ customer, kind }) => `${customer.name} ${kind}`)
const points = (value: Ratio | null) => (value === null ? null : percent(value, 2))

describe('who is who', () => {
  it('is told by id first, whatever the name says by now', () => {
    const [move] = movesBetween([of('C1', 'Contoso', some)], [of('c1', 'Contoso Ltd', some)])
    expect(move).toMatchObject({ kind: 'same', customer: { id: 'c1', name: 'Contoso Ltd' } })
  })

  it('is told by an id that a program has put into braces, or taken its dashes from', () => {
    const plain = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
    for (const id of [`{${plain.toUpperCase()}}`, plain.replaceAll('-', '')]) {
      expect(summary([of(id, 'Contoso', some)], [of(plain, 'Contoso', some)])).toEqual(['Contoso same'])
      expect(summary([of(id, 'Elm', some), of('c2', 'Elm', some)], [of(plain, 'Elm', some)])).toEqual([
        'Elm went',
        'Elm same',
      ])
    }
  })

  it('is told by name where one side has no id', () => {
    expect(summary([of(null, ' CONTOSO', some)], [of('c1', 'Contoso', some)])).toEqual(['Contoso same'])
    expect(summary([of('c1', 'Contoso', some)], [of(null, 'contoso', some)])).toEqual(['contoso same'])
  })

  it('keeps two ids apart that bear one name', () => {
    expect(summary([of('c1', 'Contoso', some)], [of('c2', 'Contoso', some)])).toEqual([
      'Contoso came',
      'Contoso went',
    ])
  })

  it('gives an earlier row to one later row only', () => {
    const moves = summary(
      [of('c1', 'Contoso', some)],
      [of('c1', 'Fabrikam', some), of(null, 'Contoso', some)],
    )
    expect(moves).toEqual(['Contoso came', 'Fabrikam same'])
  })

  it('goes by the service, product or workload too', () => {
    const before = [of('c1', 'Contoso', some, 'Teams'), of('c1', 'Contoso', some, 'Exchange')]
    const moves = movesBetween(before, [of('c1', 'Contoso', some, 'Exchange')])
    expect(moves.map(({ key, kind }) => [key, kind])).toEqual([
      ['Teams', 'went'],
      ['Exchange', 'same'],
    ])
  })
})

describe('a move', () => {
  const before = of('c1', 'Contoso', { ...some, causes: { trial: 4 } })
  const after = of('c1', 'Contoso', {
    sold: 10,
    assigned: 8,
    total: 12,
    entitled: 6,
    causes: { trial: 1, yammer: 2 },
  })
  const [move] = movesBetween([before], [after])

  it('is in points of each percentage', () => {
    // Usage 9/12 − 9/10, adjusted 6/12 − 5/10, deployment 8/10 − 5/10.
    expect([move?.usage, move?.adjusted, move?.deployment].map(value => points(value ?? null))).toEqual([
      -15, 0, 30,
    ])
  })

  it('names what changed, with before and after', () => {
    expect(move?.reasons).toEqual([
      { what: 'assignedLicenses', before: 5, after: 8 },
      { what: 'totalUsers', before: 10, after: 12 },
      { what: 'entitledActiveUsers', before: 5, after: 6 },
      { what: 'trial', before: 4, after: 1 },
      { what: 'yammer', before: 0, after: 2 },
    ])
  })

  it('is none where every number is the same, and one where a percentage stays', () => {
    expect(summary([before], [before])).toEqual(['Contoso same'])
    const doubled = of('c1', 'Contoso', { sold: 20, assigned: 10, total: 20, entitled: 10 })
    expect(summary([of('c1', 'Contoso', some)], [doubled])).toEqual(['Contoso moved'])
  })

  it('has no points where one side is not available', () => {
    const [gained] = movesBetween(
      [of('c1', 'Contoso', { sold: 10, assigned: 5 })],
      [of('c1', 'Contoso', some)],
    )
    expect(gained).toMatchObject({ kind: 'moved', usage: null, adjusted: null })
    expect(points(gained?.deployment ?? null)).toBe(0)
  })
})

it('lists the largest move of any percentage first, up or down; then who came, went, stayed', () => {
  const base = { sold: 100, assigned: 50, total: 100, entitled: 50 }
  const at = (name: string, counts: Counts) => of(name, name, { ...base, ...counts })
  const before = ['a', 'b', 'c', 'd', 'same', 'went', 'z'].map(name => at(name, {}))
  const after = [
    at('came', {}),
    at('same', {}),
    at('a', { entitled: 51 }),
    at('b', { entitled: 30 }),
    at('c', { assigned: 69 }),
    at('d', { entitled: 51 }),
    // No percentage moves: last of those that moved.
    at('z', { sold: 200, assigned: 100 }),
  ]
  expect(summary(before, after)).toEqual([
    'b moved',
    'c moved',
    'a moved',
    'd moved',
    'z moved',
    'came came',
    'went went',
    'same same',
  ])
})

describe('whose exports could not be read when one of the portfolios was made', () => {
  const unread = (id: string | null, name: string): DiffRow => ({ ...of(id, name, {}), isUnread: true })

  it('neither came nor went', () => {
    expect(summary([of('1', 'a', some), unread('2', 'b')], [unread('1', 'a'), of('2', 'b', some)])).toEqual([
      'a unread',
      'b unread',
    ])
    expect(movesBetween([of('1', 'a', some)], [unread('1', 'a')])).toMatchObject([
      { before: null, after: null, usage: null, reasons: [] },
    ])
  })

  it('is told once where its products are compared, also by its name alone', () => {
    const before = [of('1', 'a', some, 'E1'), of('1', 'a', some, 'E3'), of('2', 'b', some, 'E3')]
    expect(summary(before, [unread(null, 'a'), of('2', 'b', some, 'E3')])).toEqual(['a unread', 'b same'])
  })
})

it('compares nothing with nothing', () => {
  expect(movesBetween([], [])).toEqual([])
})
