// What a reader must know to trust a figure: the window, the as-of day, whose licences, what was read.
import type { Heading, Row } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import { displayWidth } from '../terminal/width.ts'
import { lines, type Pen } from './pen.ts'

/** The definitions of the percentages, each beside the head of its column. */
export function legend(windowDays: number, { labels, table }: Messages, pen: Pen): string {
  const entries: [string, string][] = [
    [labels.deployment.short, table.legend.deployment],
    [labels.usage.short, table.legend.usage(windowDays)],
    [labels.adjusted.short, table.legend.adjusted],
  ]
  const width = Math.max(...entries.map(([label]) => displayWidth(label)))
  return lines(...entries.map(([label, text]) => pen.entry(label, text, width)))
}

/** Which days, whose licences, which services, what was read. */
export function dataLines(heading: Heading, rows: readonly Row[], messages: Messages, pen: Pen): string {
  return lines(
    pen.say(datesOf(heading, rows, messages)),
    pen.say(`${messages.report.scope(heading)} ${messages.report.read(heading.generatedFrom)}`),
  )
}

function datesOf(heading: Heading, rows: readonly Row[], { table }: Messages): string {
  const days = rows.flatMap(row => (row.asOf === null ? [] : [row.asOf])).toSorted((a, b) => a - b)
  const [earliest] = days
  const latest = days.at(-1)
  if (earliest === undefined || latest === undefined) return table.noDates
  const window = rows.find(row => row.window)?.window
  return earliest === latest && window
    ? table.dates(window)
    : table.datesDiffer(earliest, latest, heading.windowDays)
}
