// Advice as cards: problem, what to consider, what to try, and the numbers behind it, wherever they were found.
import { ADVICE, type AdviceCode } from '../../../model/terms.ts'
import type { Row } from '../../../report/types.ts'
import type { Messages } from '../../messages/types.ts'
import { html, type Markup } from '../markup.ts'
import { keyName } from '../row-columns.ts'
import { list, named, sentence } from '../text.ts'

/** One card for each piece of advice that any of the rows has; a row that is not the customer's own is named. */
export function advice(rows: readonly Row[], messages: Messages): Markup {
  const codes = ADVICE.filter(code => rows.some(row => row.advice.some(piece => piece.code === code)))
  if (codes.length === 0) return html`<p>${messages.report.noAdvice}</p>`
  return html`<div class="advice">${codes.map(code => card(code, rows, messages))}</div>`
}

function card(code: AdviceCode, rows: readonly Row[], messages: Messages): Markup {
  const { problem, consider, tryThis, label } = messages.advice[code]
  const parts = messages.html.card
  return html`<article class="card"><h3>${label}</h3>
<dl>
<div><dt>${parts.problem}</dt><dd>${problem}</dd></div>
<div><dt>${parts.consider}</dt><dd>${consider}</dd></div>
<div><dt>${parts.tryThis}</dt><dd>${tryThis}</dd></div>
<div><dt>${parts.evidence}</dt><dd>${list(
    rows.flatMap(row => evidence(code, row, messages)),
    'plain',
  )}</dd></div>
</dl>
</article>
`
}

function evidence(code: AdviceCode, row: Row, messages: Messages): Markup[] {
  return row.advice
    .filter(piece => piece.code === code)
    .map(piece => {
      const said = sentence(messages.advice[code].evidence(piece.evidence).join(' '))
      return row.key === null ? said : html`<b>${named(keyName(row, messages))}</b>: ${said}`
    })
}
