// What a reader must know to trust a figure: the window, the as-of day, whose licences, what was read.
import type { Heading, Row } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import { displayWidth } from '../terminal/width.ts'
import type { RenderContext } from '../types.ts'
import { datesOf } from '../view/dates.ts'
import { headOf } from './heads.ts'
import { lines, type Pen } from './pen.ts'

/** The definitions of the percentages, each beside the head of its column. */
export function legend(windowDays: number, context: RenderContext, pen: Pen): string {
  const { table } = context.messages
  const entries: [string, string][] = [
    [headOf('deployment', context), table.legend.deployment],
    [headOf('usage', context), table.legend.usage(windowDays)],
    [headOf('adjusted', context), table.legend.adjusted],
  ]
  const width = Math.max(...entries.map(([label]) => displayWidth(label)))
  return lines(...entries.map(([label, text]) => pen.entry(label, text, width)))
}

/** Which days, whose licences, which services, what was read. */
export function dataLines(heading: Heading, rows: readonly Row[], messages: Messages, pen: Pen): string {
  return lines(
    pen.say(datesOf(rows, heading.windowDays, messages)),
    pen.say(scopeAndFiles(heading, messages)),
  )
}

/** Whose licences, which services, and how much was read. */
export function scopeAndFiles(heading: Heading, { report, table }: Messages): string {
  const files = heading.generatedFrom
  const read = files.length === 0 ? [] : [report.read(files)]
  return [report.scope(heading), ...read].join(table.between.sentences)
}
