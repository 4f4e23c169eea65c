// The calendar of renewals, read back with another library than the one that wrote it.
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { renderIcs } from '../../../src/render/ics/index.ts'
import type { Renewal, RenewalsReport } from '../../../src/report/types.ts'
import { portfolioReport, renewalsReport } from '../../support/sample-reports.ts'
import { contextOf } from '../context.ts'

const [first, second] = renewalsReport.rows
if (!first || !second) throw new Error('the sample has two rows')

async function written(report: RenewalsReport = renewalsReport, lang: 'en' | 'ja' = 'en'): Promise<string> {
  return String(await renderIcs(report, await contextOf(lang)))
}

async function events(
  rows: readonly Renewal[] = renewalsReport.rows,
  lang: 'en' | 'ja' = 'en',
  from = renewalsReport.from,
) {
  const text = await written({ ...renewalsReport, from, rows: [...rows] }, lang)
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map(event => {
    const property = (name: string): string => String(event.getFirstPropertyValue(name))
    return {
      uid: property('uid'),
      dtstamp: property('dtstamp'),
      dtstart: property('dtstart'),
      dtend: property('dtend'),
      summary: property('summary'),
      description: property('description'),
      transp: property('transp'),
      sequence: Number(event.getFirstPropertyValue('sequence')),
      isDay: event.getFirstProperty('dtstart')?.type === 'date',
      alarms: event
        .getAllSubcomponents('valarm')
        .map(alarm => String(alarm.getFirstPropertyValue('trigger'))),
    }
  })
}

describe('an event', () => {
  it('is there for each customer and day, on that day alone, and blocks nobody', async () => {
    expect(await events()).toMatchObject([
      { dtstart: '2026-09-30', dtend: '2026-10-01', isDay: true, transp: 'TRANSPARENT' },
      { dtstart: '2026-10-14', dtend: '2026-10-15', isDay: true },
    ])
  })

  it('says what ends, who uses it, what could go and what that saves', async () => {
    const [event] = await events()
    expect(event).toMatchObject({
      summary: 'Renewal: Lindqvist Bygg AB, Office 365 E3 (20 seats to drop)',
      description:
        'Office 365 E3: 100 seats, 75 of 90 users of the product active; 20 seats could go, which saves EUR 4,800.00 and USD 5,520.00 over 1 year; renews by itself',
    })
  })

  it('has one line for each subscription of the day', async () => {
    const found = await events([
      first,
      { ...first, product: 'Visio', seatsToDrop: 3, cost: null, autoRenew: false },
    ])
    expect(found.map(({ summary }) => summary)).toEqual([
      'Renewal: Lindqvist Bygg AB, 2 subscriptions (23 seats to drop)',
    ])
    expect(found[0]?.description.split('\n')).toEqual([
      expect.stringContaining('Office 365 E3: 100 seats'),
      'Visio: 100 seats, 75 of 90 users of the product active; 3 seats could go; does not renew by itself',
    ])
  })

  it('is told in Japanese, and its text comes back as it was', async () => {
    const [, event] = await events(undefined, 'ja')
    expect(event).toMatchObject({
      summary: '更新: ふぐ商事、Dynamics 365 Sales, Enterprise; "old"',
      description: 'Dynamics 365 Sales, Enterprise; "old": 7 シート、製品の使用状況は不明',
    })
  })

  it('keeps its identity whatever has become of its seats, and a later run comes after an earlier one', async () => {
    const [before] = await events([first])
    const [after] = await events([{ ...first, soldLicenses: 1, seatsToDrop: 0 }], 'en', first.ends)
    const [other] = await events([{ ...first, customer: second.customer }])
    expect(after?.uid).toBe(before?.uid)
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
    expect(other?.uid).not.toBe(before?.uid)
  })

  it('is the same one whatever a program has put around the id of the customer', async () => {
    const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
    const [plain] = await events([{ ...first, customer: { id, name: 'Elm' } }])
    const [dressed] = await events([{ ...first, customer: { id: `{${id.toUpperCase()}}`, name: 'Elm' } }])
    expect(dressed?.uid).toBe(plain?.uid)
  })

  it.each([
    [31, ['-P29DT15H']],
    [30, ['-P6DT15H']],
    [7, ['-PT15H']],
    [1, []],
    [0, []],
  ])('with %i days left reminds at nine on a day to come: %s', async (daysLeft, alarms) => {
    expect(await events([{ ...first, daysLeft }])).toMatchObject([{ alarms }])
  })
})

describe('the file', () => {
  it('has lines of at most 75 bytes that end in CRLF, cut between characters', async () => {
    const name = '株式会社'.repeat(40)
    const text = await written({ ...renewalsReport, rows: [{ ...first, customer: { id: null, name } }] })
    const lines = text.split('\r\n')
    expect(Math.max(...lines.map(line => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(text).not.toMatch(/[^\r]\n|\uFFFD/)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    const [event] = await events([{ ...first, customer: { id: null, name } }])
    expect(event?.summary).toContain(name)
  })

  it('is the same in every run, and of the day of the data', async () => {
    const text = await written()
    expect(await written()).toBe(text)
    const [event] = await events()
    expect(event?.dtstamp).toBe('2026-08-31T00:00:00Z')
  })

  it('lets no name add lines or properties', async () => {
    const name = 'Evil\r\nATTACH:https://x.example/\u0007\nEND:VEVENT'
    const text = await written({ ...renewalsReport, rows: [{ ...first, customer: { id: null, name } }] })
    expect(text.split('\r\n').filter(line => /^(ATTACH|END:VEVENT)/.test(line))).toEqual(['END:VEVENT'])
    expect(text).not.toContain('\u0007')
  })

  it('without renewals is a calendar all the same', async () => {
    expect(await events([])).toEqual([])
  })
})

it('holds renewals alone', async () => {
  const context = await contextOf('en')
  expect(() => renderIcs(portfolioReport, context)).toThrow('renewals alone')
})
