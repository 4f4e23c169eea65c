// The figures to take home: three percentages, how each is made, how it moved, and what else is known.
import { perYear } from '../../metrics/money.ts'
import type { Thresholds } from '../../model/terms.ts'
import { METRICS, partsOf } from '../../report/figures/counts.ts'
import { FIGURES, idleCost } from '../../report/figures/index.ts'
import type { Row } from '../../report/types.ts'
import { capital } from '../messages/sentences.ts'
import type { Messages } from '../messages/types.ts'
import { list } from './blocks.ts'
import { cell } from './cell.ts'
import type { Block, Metrics } from './document.ts'
import { toneOf } from './figures.ts'
import { flagTerms } from './shared-sections.ts'

export function metricsOf(row: Row, { format, report, html, diff, trend, lang }: Messages): Metrics {
  return {
    kind: 'metrics',
    metrics: METRICS.map(metric => {
      const value = row[metric]
      // A percentage of a total leaves out customers that lack one of its numbers: then its own numbers are shown.
      const [part, whole] = value
        ? [Number(value.numerator), Number(value.denominator)]
        : partsOf(row, metric)
      const points = row.change?.[metric]
      const figure = FIGURES.find(({ id }) => id === metric)
      return {
        label: capital(report.metrics[metric], lang),
        value: cell('percent', value),
        tone: figure && toneOf(figure, row),
        made:
          part === null || whole === null ? '' : html.made[metric](format.count(part), format.count(whole)),
        change:
          points && row.change
            ? `${diff.points(format.points(points))} ${trend.since(row.change.since)}`
            : '',
      }
    }),
  }
}

/** What seats without use cost: first of all where prices are known. */
export function moneyFirst(row: Row, { report }: Messages): Block[] {
  const perMonth = idleCost(row)
  const said = report.idleCost(perMonth, perYear(perMonth))
  return said === '' ? [] : [{ kind: 'paragraph', sentences: [said], look: 'strong' }]
}

/** What only some data has: change, paid seats, support, money, stated figures; and what the flags mean. */
export function beside(row: Row, thresholds: Thresholds, messages: Messages): Block[] {
  const { report } = messages
  const said = [
    row.change && report.change(row.change),
    row.seatLine && report.seatLine(row.seatLine),
    row.support && report.support(row.support),
    ...(row.cost ? report.cost(row.cost) : []),
    report.reported(row),
  ].filter(text => text !== null)
  return [list(said.map(text => ({ text }))), flagTerms(row.flags, thresholds, messages)]
}
