// Renewals as a calendar that Outlook, Google and Apple take: an event for each customer and day on which anything ends.
import { createHash } from 'node:crypto'
import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { addDays, formatDay } from '../../model/day.ts'
import { foldId, foldName } from '../../model/fold.ts'
import { groupBy } from '../../model/group.ts'
import type { Renewal, RenewalsReport } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import type { Messages } from '../messages/types.ts'
import { toTerminal } from '../text/terminal.ts'
import type { Renderer } from '../types.ts'

/** Days before an end on which a calendar reminds of it: the first that is still to come. */
const REMIND = [30, 7, 1]
/** On a day of reminding, after midnight. */
const REMIND_HOURS = 9
const HOUR_SECONDS = 60 * 60

export const renderIcs: Renderer = (report, { messages }) => {
  if (report.kind !== 'renewals') throw new Error('a calendar is made of renewals alone')
  return `${calendarOf(report, messages)}\r\n`
}

/** The same renewals give the same bytes: nothing in it is of the time at which it was made. */
function calendarOf(report: RenewalsReport, messages: Messages): ICalCalendar {
  const { lang, renewals } = messages
  const calendar = ical({
    prodId: { company: 'adoption', product: 'renewals', language: lang.toUpperCase() },
    name: renewals.calendar.name,
    method: ICalCalendarMethod.PUBLISH,
  })
  const days = groupBy(report.rows, ({ customer, ends }) =>
    JSON.stringify([customer.id, customer.name, ends]),
  )
  for (const rows of days.values()) addEvent(calendar, rows, report, messages)
  return calendar
}

function addEvent(
  calendar: ICalCalendar,
  rows: readonly Renewal[],
  { from }: RenewalsReport,
  messages: Messages,
): void {
  const [first] = rows
  if (!first) return
  const { customer, ends, daysLeft } = first
  const { event, line } = messages.renewals.calendar
  const remind = REMIND.find(days => days < daysLeft)
  calendar.createEvent({
    id: uidOf(first),
    // A later run takes the place of an earlier one.
    stamp: formatDay(from),
    sequence: Math.max(0, from),
    start: formatDay(ends),
    end: formatDay(addDays(ends, 1)),
    allDay: true,
    summary: toTerminal(event(customerName(customer, messages), rows)),
    description: rows.map(row => toTerminal(line(row))).join('\n'),
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    alarms:
      remind === undefined
        ? []
        : [{ type: ICalAlarmType.display, trigger: (remind * 24 - REMIND_HOURS) * HOUR_SECONDS }],
  })
}

/** The same for a customer and day in every run, whatever has become of its seats. */
function uidOf({ customer, ends }: Renewal): string {
  const who = customer.id === null ? `name ${foldName(customer.name)}` : `id ${foldId(customer.id)}`
  return `${createHash('sha256')
    .update(`${who}\n${formatDay(ends)}`)
    .digest('hex')
    .slice(0, 32)}@adoption`
}
