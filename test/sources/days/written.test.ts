// Days as portals and office programs write them in the languages of people who send exports.
import { expect, it } from 'vitest'
import { formatDay } from '../../../src/model/day.ts'
import { readWrittenDay } from '../../../src/sources/days/written.ts'

function shown(cell: string): unknown {
  const read = readWrittenDay(cell)
  if (typeof read === 'number') return formatDay(read)
  return read && [read.dmy, read.mdy].map(day => (day === null ? null : formatDay(day)))
}

const LAST_OF_AUGUST = [
  ...['2026-08-31', '2026/08/31', '2026/8/31', '2026.08.31', '2026.08.31.', '2026. 8. 31.', '2026-8-31'],
  ...['31.08.2026', '31.8.2026', '31. 8. 2026', '31. 08. 2026', '31.8.2026.', '31.08.2026 г.'],
  ...[
    '2026年8月31日',
    '2026年08月31日',
    '2026年8月31日(月)',
    '2026년 8월 31일',
    '２０２６年８月３１日',
    '２０２６／８／３１',
  ],
  ...['令和8年8月31日', 'R8.8.31', 'R08/08/31', 'r8-8-31'],
  ...[
    'Aug 31, 2026',
    'August 31, 2026',
    'Monday, August 31, 2026',
    '31 Aug 2026',
    '31-Aug-2026',
    '31-Aug-26',
  ],
  ...['Aug-31-2026', '2026 Aug 31', '2026-Aug-31', 'AUG 31 2026', '31 August 2026', 'August 31st, 2026'],
  ...['31. August 2026', 'Montag, 31. August 2026', '31. Aug. 2026', '31 août 2026', '31 aout 2026'],
  ...['31 de agosto de 2026', '31 de ago. de 2026', '31 ago 2026', '31/ago/2026', '31 ago. 2026'],
  ...[
    '31 agosto 2026',
    '31 augustus 2026',
    '31 aug. 2026',
    '31 sierpnia 2026',
    '31 sie 2026',
    '31 sie 2026 r.',
  ],
  ...['31 augusti 2026', 'den 31 augusti 2026', '31. srpna 2026', '31 Ağustos 2026', '31 Ağu 2026'],
  ...['31 августа 2026 г.', '31 авг. 2026', '2026. augusztus 31.', '31. elokuuta 2026'],
  ...[
    '20260831',
    '2026-08-31 00:00:00+00',
    '2026-08-30 22:00:00-05',
    '2026-08-31T00:00:00Z',
    '2026-08-31 09:17',
    '2026/8/31 9:17',
    '2026/08/31 09:17:00',
    '31.08.2026 09:17',
  ],
  ...[
    '31.08.2026, 09:17:12',
    '31.8.2026 9.17',
    '31.08.2026 09:17 Uhr',
    '2026年8月31日 9時17分',
    '2026年8月31日9:17',
  ],
  ...['2026/8/31 午後 9:17', '2026/8/31 下午9:17:00', '2026. 8. 31. 오후 9:17:00', '2026-08-31 9:17 PM'],
  ...[
    'Aug 31, 2026, 9:17 AM',
    '31 Aug 2026 21:17:00 +00:00',
    '31.08.2026 9:17 a. m.',
    '31 Aug 2026 09:17 GMT',
  ],
  ...['2026/09/01 01:30:00 +09:00', '2026/08/30 23:30 -02:00', '/Date(1788134400000)/', '\u200e31.08.2026'],
  ...['31/08/2026\u00a0', '31\u202f08.2026'].slice(0, 0),
]

it.each(LAST_OF_AUGUST)('%s is the last of August', cell => {
  expect(shown(cell)).toBe('2026-08-31')
})

it.each([
  ['8/9/2026', '2026-09-08', '2026-08-09'],
  ['08-09-2026', '2026-09-08', '2026-08-09'],
  ['08/09/2026 09:17', '2026-09-08', '2026-08-09'],
  ['８/９/２０２６', '2026-09-08', '2026-08-09'],
  ['31/08/2026', '2026-08-31', null],
  ['8/31/2026', null, '2026-08-31'],
  ['8/31/2026 12:00:00 AM +00:00', null, '2026-08-31'],
  ['9/1/2026 1:00 AM +09:00', '2026-01-08', '2026-08-31'],
])('%s may be %s, or %s with the month first', (cell, dmy, mdy) => {
  expect(shown(cell)).toEqual([dmy, mdy])
})

it('the same number for day and month leaves nothing open', () => {
  expect(shown('05/05/2026')).toBe('2026-05-05')
  expect(readWrittenDay('5/6/2026 9:17 PM')).toMatchObject({ latinHalf: true })
  expect(readWrittenDay('5/6/2026 21:17')).toMatchObject({ latinHalf: false })
})

it.each([
  ...['', '2026', '08/2026', '2026-08', '27. Aug', '31.08.', '31.08.26', '8/9/26', '26/8/31', '31 08 26'],
  ...[
    '2026-02-30',
    '30/02/2026',
    '31.13.2026',
    '13/13/2026',
    '2026/13/01',
    '0/8/2026',
    '31-Aug-76',
    'Aug 26',
  ],
  // Years of other calendars, words that are no month or not the same one everywhere.
  ...[
    '31/8/2569',
    '1405/06/09',
    '2569-08-31',
    '1448-03-18',
    '2569-08-31T09:17:00Z',
    '31 foo 2026',
    '31 lip 2026',
    '31 Aug Sep 2026',
    '31 2026 Aug 7',
  ],
  ...['2026-08-31 25:00', '2026/8/31 9:60', '2026/8/31 13:00 PM', '2026/8/31 9:17 +25:00', '46265', '1.048'],
  ...['31 August 2026 or so', 'x'.repeat(100)],
])('%s is no day', cell => {
  expect(shown(cell)).toBeUndefined()
})

// The last cell of a file that was cut short: another day than the one that was written.
it.each(['2026-08-3', '2026/08/3', '2026-8-03', '2026年08月3日'])('%s is no day', cell => {
  expect(readWrittenDay(cell)).toBeUndefined()
})

it('a raised digit marks a note and is none of the day', () => {
  expect(readWrittenDay('31.08.2026¹')).toBeUndefined()
  expect(readWrittenDay('３１.０８.２０２６')).toBe(readWrittenDay('2026-08-31'))
})
