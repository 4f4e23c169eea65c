// Flags and advice as columns: a word or two each, the most urgent advice first.
import type { Flag } from '../../model/terms.ts'
import type { Row } from '../../report/types.ts'
import { byUrgency } from '../document/urgency.ts'
import type { Messages } from '../messages/types.ts'
import { html } from './markup.ts'
import type { RowColumn } from './row-columns.ts'
import { list } from './text.ts'

/** What another flag says more strongly. */
const IMPLIED: Partial<Record<Flag, Flag>> = { inflated: 'over-100' }

/** Each where some row has one. */
export function wordColumns(rows: readonly Row[], messages: Messages): RowColumn[] {
  const { labels, table, advice, flags } = messages
  const flagged: RowColumn = {
    header: labels.flags.label,
    kind: 'text',
    cell: row =>
      list(
        shownFlags(row).map(
          flag =>
            html`<span class="flag flag-${flag}" title="${flags[flag].label}">${table.flags[flag]}</span>`,
        ),
        'flags',
      ),
  }
  const advised: RowColumn = {
    header: labels.advice.label,
    kind: 'text',
    cell: row =>
      list(
        byUrgency(row.advice).map(
          ({ code }) => html`<span title="${advice[code].label}">${table.advice[code]}</span>`,
        ),
        'inline',
      ),
  }
  return [
    ...(rows.some(row => row.flags.length > 0) ? [flagged] : []),
    ...(rows.some(row => row.advice.length > 0) ? [advised] : []),
  ]
}

function shownFlags({ flags }: Row): Flag[] {
  return flags.filter(flag => {
    const stronger = IMPLIED[flag]
    return stronger === undefined || !flags.includes(stronger)
  })
}
