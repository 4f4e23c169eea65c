import { describe, expect, it } from 'vitest'
import { addDays, dayOf } from '../../../src/model/day.ts'
import { difference, percent, ratio } from '../../../src/model/ratio.ts'
import { messagesFor } from '../../../src/render/messages/index.ts'

const en = (await messagesFor('en')).format
const ja = (await messagesFor('ja')).format

describe('numbers', () => {
  it('groups thousands', () => {
    expect(en.count(1234567)).toBe('1,234,567')
    expect(ja.count(1234567)).toBe('1,234,567')
    expect(en.count(0)).toBe('0')
  })

  it('shows percentages with one decimal, also a zero, rounded half up', () => {
    expect(en.percent(ratio(2, 3))).toBe('66.7 %')
    expect(en.percent(ratio(1, 2))).toBe('50.0 %')
    expect(en.percent(ratio(1, 2000))).toBe('0.1 %')
    expect(en.percent(ratio(12, 1))).toBe('1,200.0 %')
    expect(ja.percent(ratio(2, 3))).toBe('66.7%')
    expect(en.percentNumber(ratio(2, 3), 2)).toBe('66.67')
  })

  it('writes numbers as Intl does', () => {
    const numbers = [0, 1, 9, 10, 99, 100, 999, 1000, 12345, 999999, 1e6, 123456789, 4.5e15]
    for (const [lang, format] of Object.entries({ en, ja })) {
      const intl = (value: number, options: Intl.NumberFormatOptions) =>
        new Intl.NumberFormat(lang, options).format(value)
      for (const value of numbers.flatMap(n => [n, -n || 0])) {
        const none = { maximumFractionDigits: 0 }
        expect(format.count(value)).toBe(intl(value, none))
        expect(format.signed(value)).toBe(intl(value, { ...none, signDisplay: 'exceptZero' }))
      }
      for (const value of [0, 0.000001, 0.1, 33.333333, 40, 99.5, 1234.25])
        expect(format.line(value)?.replace(/ ?%/, '')).toBe(intl(value, { maximumFractionDigits: 6 }))
      for (const part of [-123456, -1999, -501, -500, -499, -1, 0, 1, 499, 500, 501, 2000, 123456]) {
        const value = ratio(part, 1000)
        const shown = value && percent(value, 1)
        const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
        expect(format.percentNumber(value)).toBe(intl(shown ?? Number.NaN, one))
        expect(format.points(value)).toBe(intl(shown ?? Number.NaN, { ...one, signDisplay: 'exceptZero' }))
      }
    }
  })

  it('keeps a line as it was set', () => {
    expect(en.line(40)).toBe('40 %')
    expect(ja.line(37.5)).toBe('37.5%')
  })

  it('gives changes their sign, and none to no change', () => {
    const half = ratio(1, 2)
    const third = ratio(1, 3)
    if (!half || !third) throw new Error('not available')
    expect(en.points(difference(half, third))).toBe('+16.7')
    expect(en.points(difference(third, half))).toBe('-16.7')
    expect(en.points(difference(half, half))).toBe('0.0')
    expect(ja.signed(1200)).toBe('+1,200')
    expect(ja.signed(0)).toBe('0')
    expect(en.signed(-3)).toBe('-3')
  })

  it('shows a dash for what is not available', () => {
    for (const format of [en, ja]) {
      const shown = [format.count(null), format.percent(null), format.points(null), format.day(null)]
      expect(shown).toEqual(['–', '–', '–', '–'])
    }
  })

  it('counts cases per hundred', () => {
    expect(en.perHundred(ratio(1, 8))).toBe('12.5')
  })
})

describe('money', () => {
  it('keeps the digits of the amount and groups them', () => {
    expect(en.money({ currency: 'EUR', amount: '1234567.50' })).toBe('EUR 1,234,567.50')
    expect(en.money({ currency: 'EUR', amount: '12.00' })).toBe('EUR 12.00')
    expect(en.money({ currency: 'USD', amount: '90071992547409931234.10' })).toBe(
      'USD 90,071,992,547,409,931,234.10',
    )
  })

  it('drops decimals where the currency has none, and only zeros', () => {
    expect(ja.money({ currency: 'JPY', amount: '12000.00' })).toBe('JPY 12,000')
    expect(ja.money({ currency: 'JPY', amount: '12000.50' })).toBe('JPY 12,000.50')
  })

  it('knows such currencies whatever Node says of them, in any letters', () => {
    expect(en.money({ currency: 'jpy', amount: '12000.00' })).toBe('jpy 12,000')
    expect(en.money({ currency: 'HUF', amount: '12000.00' })).toBe('HUF 12,000')
  })

  it('bears a currency that is none', () => {
    expect(en.money({ currency: 'points', amount: '5.00' })).toBe('points 5.00')
  })
})

describe('words', () => {
  it('has a form for one and a form for many', () => {
    const user = { one: 'user', other: 'users' }
    expect(en.plural(1, user)).toBe('1 user')
    expect(en.plural(2, user)).toBe('2 users')
    expect(en.plural(0, user)).toBe('0 users')
    expect(en.plural(1001, user)).toBe('1,001 users')
    expect(ja.plural(1, { other: '人' })).toBe('1 人')
  })

  it('joins names as Intl does', () => {
    for (const [lang, format] of Object.entries({ en, ja })) {
      for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']]) {
        const intl = (type: 'conjunction' | 'disjunction') =>
          new Intl.ListFormat(lang, { type }).format(items)
        expect(format.list(items)).toBe(intl('conjunction'))
        expect(format.choice(items)).toBe(intl('disjunction'))
      }
    }
  })

  it('joins names as the language does', () => {
    expect(en.list(['a', 'b', 'c'])).toBe('a, b, and c')
    expect(en.choice(['a', 'b'])).toBe('a or b')
    expect(ja.list(['a', 'b', 'c'])).toBe('a、b、c')
    expect(en.list([])).toBe('')
  })

  it('writes days as ISO and a single day once', () => {
    const day = dayOf(2026, 8, 4)
    if (day === undefined) throw new Error('no such day')
    expect(en.day(day)).toBe('2026-08-04')
    expect(en.span(day, addDays(day, 27))).toBe('2026-08-04 to 2026-08-31')
    expect(ja.span(day, addDays(day, 27))).toBe('2026-08-04 ～ 2026-08-31')
    expect(en.span(day, day)).toBe('2026-08-04')
  })
})
