// The three percentages of a customer, each with its bar and the two counts that it is made of.
import { percent, type Ratio } from '../../model/ratio.ts'
import type { Row } from '../../report/types.ts'
import { bar } from '../terminal/bar.ts'
import type { Tone } from '../terminal/tone.ts'
import type { RenderContext } from '../types.ts'
import { lines, type Pen } from './pen.ts'

const BAR = 12

export function headline(row: Row, context: RenderContext, pen: Pen): string {
  const { messages, terminal } = context
  const { format, html, labels } = messages
  const has = (flag: Row['flags'][number]) => row.flags.includes(flag)
  const line = (label: string, value: Ratio | null, made: string, shown: Tone | undefined) => [
    label,
    { text: format.percent(value), tone: value ? (shown ?? ('strong' as const)) : ('dim' as const) },
    { text: bar(value && percent(value, 1), BAR, terminal), tone: 'dim' as const },
    value ? made : '',
  ]
  const count = format.count
  const table = pen.aligned(
    [
      line(
        labels.deployment.label,
        row.deployment,
        html.made.deployment(count(row.assignedLicenses), count(row.soldLicenses)),
        has('low-deployment') ? 'bad' : has('over-assigned') ? 'warn' : undefined,
      ),
      line(
        labels.usage.label,
        row.usage,
        html.made.usage(count(row.activeUsers), count(row.totalUsers)),
        has('over-100') ? 'warn' : undefined,
      ),
      line(
        labels.adjusted.label,
        row.adjusted,
        html.made.adjusted(count(row.entitledActiveUsers), count(row.totalUsers)),
        has('low-usage') ? 'bad' : undefined,
      ),
    ],
    [{ align: 'left' }, { align: 'right' }, { align: 'left', drawn: true }, { align: 'left' }],
  )
  return lines(table, row.change && pen.say(messages.report.change(row.change)))
}
