// What is known of the days of a customer's exports, and that asking for it takes no longer the more customers there are.
import { describe, expect, test } from 'vitest'
import { asDay, type Day } from '../../../src/model/day.ts'
import type { CustomerCells } from '../../../src/model/rows.ts'
import { Survey } from '../../../src/sources/days/survey.ts'

const customer = (name: string, id = ''): CustomerCells => ({ id, name })
const file = (label: string, days: Record<string, number[]>) => ({
  label,
  met: { days: () => new Map(Object.entries(days).map(([key, of]) => [key, new Set(of.map(asDay))])) },
})
const day = asDay

describe('a survey of the days of exports', () => {
  const survey = new Survey([
    file('a.csv', { contoso: [10, 20], c1: [25] }),
    file('b.csv', { contoso: [30], fabrikam: [40] }),
  ])

  test('knows the newest day of a customer between two, by its id or its name', () => {
    expect(survey.newestOf(customer('Contoso'), day(0), day(29))).toBe(20)
    expect(survey.newestOf(customer('Contoso', 'C1'), day(0), day(29))).toBe(25)
    expect(survey.newestOf(customer('Contoso'), day(0), day(30))).toBe(30)
  })

  test('knows none of a customer without rows between them, or without rows at all', () => {
    expect(survey.newestOf(customer('Contoso'), day(11), day(19))).toBeNull()
    expect(survey.newestOf(customer('Adatum'), day(0), day(99))).toBeNull()
    expect(survey.newestOf(customer(''), day(0), day(99))).toBeNull()
  })

  test('takes another file of up to 40 days before or after for near, and never the file itself', () => {
    const near = (label: string, of: string, at: number): boolean => survey.isNear(label, [of], day(at))
    expect(near('c.csv', 'Fabrikam', 80)).toBe(true)
    expect(near('c.csv', 'Fabrikam', 81)).toBe(false)
    expect(near('b.csv', 'Fabrikam', 40)).toBe(false)
    expect(near('b.csv', 'Contoso', 40)).toBe(true)
  })

  test('looks at no file of another customer', () => {
    let looks = 0
    const days: ReadonlyMap<string, ReadonlySet<Day>> = new Map([['other', new Set([day(1)])]])
    const watched = new Proxy(days, {
      get(target, key) {
        looks++
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    const large = new Survey(
      Array.from({ length: 100 }, (_, at) => ({ label: `${at}.csv`, met: { days: () => watched } })),
    )
    const before = looks
    for (let row = 0; row < 100; row++) large.newestOf(customer('Contoso'), day(0), day(99))
    expect(looks).toBe(before)
  })
})
