// English words that only the terminal has.
import type { TableMessages } from '../table.ts'
import { activeUsers, customers, days, format, rows } from './format.ts'

export const table: TableMessages = {
  legend: {
    deployment: 'assigned licences / sold licences, of active paid subscriptions',
    usage: length =>
      `active users / total users; active = used in the ${days(length)} up to the as-of day. Can pass 100.`,
    adjusted: 'entitled active users / total users: usage without what inflates it. Never above 100.',
  },
  dates: window =>
    `Window ${format.span(window.start, window.end)} (${days(window.days)}, UTC, both included), as of ${format.day(window.end)}.`,
  datesDiffer: (from, to, length) =>
    `As of ${format.span(from, to)}: each customer's newest export, with its own window of ${days(length)} (UTC) up to and including that day.`,
  noDates: 'No as-of day: no export says what day it is from, so there is no window and no usage.',
  parts: { why: 'Why', who: 'Who', remedy: 'Do' },
  sum: (active, entitled, causes) =>
    `It adds up exactly: ${activeUsers(active)} = ${[
      `${format.count(entitled)} entitled`,
      ...causes.map(({ users, name }) => `${format.count(users)} ${name}`),
    ].join(' + ')}.`,
  between: { sentences: ' ', parts: ', ' },
  more: count => `and ${format.count(count)} more`,
  others: count => `${format.count(count)} more`,
  reached: 'reached',
  missing: count => `${format.count(count)} to go`,
  customers,
  rows,
  shownRows: (shown, all) => `${format.count(shown)} of ${rows(all)} shown; the total covers all of them.`,
  over100: count => `${format.count(count)} over 100 %`,
  unread: count => `${format.count(count)} unreadable, without figures`,
  startWith: names => `start with: ${names.join(', ')}`,
  next: (what, numbers) => (numbers === undefined ? `next: ${what}` : `next: ${what}. ${numbers}`),
  idleCost: perMonth => `seats without use ${format.list(perMonth.map(format.money))} a month`,
  nothingUrgent: 'nothing stands out',
  against: since => `in brackets: points against ${format.day(since)}`,
  counted: (count, kind) => `${format.count(count)} ${kind}`,
  largestMove: (customer, points) => `largest move: ${customer} (${points})`,
  inFolder: folder => `All in ${folder}`,
  reasons: 'Not read, or not in full, and why',
  moreHelp: 'Every figure is explained by: adoption help figures',
}
