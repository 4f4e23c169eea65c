// Why the figures are what they are, and what to do: tables of causes and of advice.
import type { Row } from '../../report/types.ts'
import { customerName, keyName } from '../document/names.ts'
import type { Messages } from '../messages/types.ts'
import { type Cell, fraction, number, text, type View } from './cell.ts'
import { running } from './running.ts'

/** Whose row it is: the customer, with the service, product or workload where there is one. */
function about(row: Row, messages: Messages): Cell[] {
  return [text(customerName(row.customer, messages)), text(row.key === null ? null : keyName(row, messages))]
}

function aboutHead({ labels, report }: Messages): string[] {
  return [
    labels.customer.label,
    [report.groupings.service, report.groupings.product, report.groupings.workload].join(' / '),
  ]
}

/** One line for each cause of each row; the users of a row add up to what lies between its two usages. */
export function bridgeView(rows: readonly Row[], messages: Messages): View {
  const { labels, causes, bridge } = messages
  return {
    section: 'bridge',
    head: [
      ...aboutHead(messages),
      labels.cause.label,
      labels.users.label,
      labels.points.label,
      labels.evidence.label,
      labels.remedy.label,
    ],
    rows: rows.flatMap(row =>
      row.bridge.map(line => [
        ...about(row, messages),
        text(causes[line.cause].name),
        number('count', line.users),
        fraction('perHundred', line.points),
        text(line.evidence.map(each => bridge.evidence(each, line.cause)).join('; ')),
        text(causes[line.cause].remedy),
      ]),
    ),
  }
}

/** Causes that counts cannot prove, with the most that each could explain. */
export function possibleView(rows: readonly Row[], messages: Messages): View {
  const { labels, causes } = messages
  return {
    section: 'possible',
    head: [...aboutHead(messages), labels.cause.label, labels.most.label, labels.remedy.label],
    rows: rows.flatMap(row =>
      row.possible.map(({ cause, most }) => [
        ...about(row, messages),
        text(causes[cause].name),
        number('count', most),
        text(causes[cause].remedy),
      ]),
    ),
  }
}

export function adviceView(rows: readonly Row[], messages: Messages): View {
  const { labels, html } = messages
  return {
    section: 'advice',
    head: [
      ...aboutHead(messages),
      labels.advice.label,
      html.card.problem,
      html.card.consider,
      html.card.tryThis,
      html.card.evidence,
    ],
    rows: rows.flatMap(row =>
      row.advice.map(({ code, evidence }) => {
        const words = messages.advice[code]
        return [
          ...about(row, messages),
          text(words.label),
          text(words.problem),
          text(words.consider),
          text(words.tryThis),
          text(running(words.evidence(evidence))),
        ]
      }),
    ),
  }
}
