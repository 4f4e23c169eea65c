// Advice as cards: problem, what to consider, what to try, and the numbers behind it, wherever they were found.
import { ADVICE, type AdviceCode } from '../../../model/terms.ts'
import type { Row } from '../../../report/types.ts'
import type { Messages } from '../../messages/types.ts'
import { html, type Markup } from '../markup.ts'
import { list, named, sentence } from '../text.ts'

/** Examples on a card; a table has the others. */
const MOST = 6

/** One card for each piece of advice that any of the rows has. `who` names a row; null needs no name. */
export function advice(rows: readonly Row[], who: (row: Row) => string | null, messages: Messages): Markup {
  const codes = ADVICE.filter(code => rows.some(row => row.advice.some(piece => piece.code === code)))
  if (codes.length === 0) return html`<p>${messages.report.noAdvice}</p>`
  return html`<div class="advice">${codes.map(code => card(code, rows, who, messages))}</div>`
}

function card(
  code: AdviceCode,
  rows: readonly Row[],
  who: (row: Row) => string | null,
  messages: Messages,
): Markup {
  const { problem, consider, tryThis, label } = messages.advice[code]
  const parts = messages.html.card
  const found = rows.flatMap(row =>
    row.advice
      .filter(piece => piece.code === code)
      .map(piece => ({ name: who(row), numbers: piece.evidence })),
  )
  const shown = found.slice(0, MOST).map(({ name, numbers }) => {
    const said = sentence(messages.advice[code].evidence(numbers).join(' '))
    return name === null ? said : html`<b>${named(name)}</b>: ${said}`
  })
  const more = found.length > MOST ? [html`${messages.html.more(found.length - MOST)}`] : []
  return html`<article class="card"><h3>${label}</h3>
<dl>
<div><dt>${parts.problem}</dt><dd>${problem}</dd></div>
<div><dt>${parts.consider}</dt><dd>${consider}</dd></div>
<div><dt>${parts.tryThis}</dt><dd>${tryThis}</dd></div>
<div><dt>${parts.evidence}</dt><dd>${list([...shown, ...more], 'plain')}</dd></div>
</dl>
</article>
`
}
