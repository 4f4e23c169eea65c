// Whom to call first, why, and how far they are from where they should be.
import type { PortfolioReport, Row } from '../../../report/types.ts'
import { rowsByUrgency } from '../../document/urgency.ts'
import type { Messages } from '../../messages/types.ts'
import { html, type Markup } from '../markup.ts'
import { capital, named, sentence } from '../text.ts'

/** As many are named to start with. */
const FIRST = 5

/** Null where nothing is urgent. `who` names a row. */
export function startWith(
  { rows, uncut }: PortfolioReport,
  who: (row: Row) => string,
  messages: Messages,
): Markup | null {
  const { html: words, advice, lang } = messages
  const first = rowsByUrgency(uncut ?? rows).slice(0, FIRST)
  if (first.length === 0) return null
  const items = first.map(({ row, first: { code, evidence } }) => {
    const [distance] = advice[code].evidence(evidence)
    return html`<li><b>${named(who(row))}</b>: ${advice[code].label}${distance === undefined ? '' : html`<br><span class="n">${sentence(distance)}</span>`}</li>
`
  })
  return html`<div><h3>${capital(words.startWith, lang)}</h3>
<ol class="start">${items}</ol></div>`
}
