// Where the customer stands among those of its size: its own figure beside the quartiles.
import { METRICS } from '../../report/figures/counts.ts'
import type { Standing } from '../../report/standing.ts'
import { capital } from '../messages/sentences.ts'
import type { Messages } from '../messages/types.ts'
import { cell, text } from './cell.ts'
import type { Column, Section } from './document.ts'

export function standingSection(standing: Standing | undefined, messages: Messages): Section[] {
  if (!standing) return []
  const { sections, report, standing: words, lang } = messages
  const number = (head: string): Column => ({ head, short: head, kind: 'number' })
  const metric = messages.labels.metric
  return [
    {
      ...{ key: 'standing', title: sections.standing },
      blocks: [
        { kind: 'paragraph', sentences: [words.intro(standing.size)] },
        {
          ...{ kind: 'table', caption: sections.standing },
          columns: [
            { head: metric.label, short: metric.short, kind: 'name' },
            ...[words.own, words.lower, words.middle, words.upper, words.below].map(number),
          ],
          rows: METRICS.flatMap(each => {
            const found = standing.metrics[each]
            if (!found) return []
            const values = [found.own, ...found.quartiles].map(value => cell('percent', value))
            const name = text(capital(report.metrics[each], lang))
            return [[name, ...values, text(words.of(found.below, found.customers - 1))]]
          }),
        },
      ],
    },
  ]
}
