// Where the customer stands among those of its size: its own figure beside the quartiles.
import { METRICS } from '../../report/figures/counts.ts'
import type { MetricStanding, Standing } from '../../report/standing.ts'
import { capital } from '../messages/sentences.ts'
import type { Messages } from '../messages/types.ts'
import { paragraph, section, table } from './blocks.ts'
import { type Cell, cell, text } from './cell.ts'
import { columnNamed, columnsOf } from './columns.ts'
import type { Section } from './document.ts'

export function standingSection(standing: Standing | undefined, messages: Messages): Section[] {
  if (!standing) return []
  const { sections, report, standing: words, lang } = messages
  const found = METRICS.flatMap(metric => {
    const place = standing.metrics[metric]
    return place ? [{ metric, place }] : []
  })
  type Found = (typeof found)[number]
  const number = (head: string, of: (place: MetricStanding) => Cell) =>
    columnNamed<Found>(head, 'number', ({ place }) => of(place))
  const columns = [
    columnsOf<Found>(messages)('metric', 'name', ({ metric }) => text(capital(report.metrics[metric], lang))),
    number(words.own, ({ own }) => cell('percent', own)),
    ...[words.lower, words.middle, words.upper].map((head, at) =>
      number(head, ({ quartiles }) => cell('percent', quartiles[at] ?? null)),
    ),
    number(words.below, ({ below, customers }) => text(words.of(below, customers - 1))),
  ]
  return [
    section('standing', messages, [
      paragraph([words.intro(standing.size)]),
      table(sections.standing, columns, found),
    ]),
  ]
}
