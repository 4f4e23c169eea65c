// Advice as cards: problem, what to consider, what to try, and the numbers behind it, wherever they were found.
import { ADVICE, type AdviceCode } from '../../../model/terms.ts'
import type { Row } from '../../../report/types.ts'
import { byUrgency, rowsByUrgency } from '../../document/urgency.ts'
import type { Messages } from '../../messages/types.ts'
import { html, type Markup } from '../markup.ts'
import { list, named, sentence } from '../text.ts'

/** Examples on a card; a table has the others. */
const MOST = 6

/** One card for each piece of advice that any of the rows has, most urgent first. `who`: null needs no name. */
export function advice(rows: readonly Row[], who: (row: Row) => string | null, messages: Messages): Markup {
  const codes = byUrgency(
    ADVICE.flatMap(code => rows.flatMap(row => row.advice.filter(piece => piece.code === code)).slice(0, 1)),
  ).map(({ code }) => code)
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
  const found = withCode(rows, code).map(row => ({
    row,
    text: row.advice
      .flatMap(({ evidence }) => messages.advice[code].evidence(evidence))
      .join(messages.table.between.sentences),
  }))
  const said = found.filter(({ row, text }) => !isRepeated(row, text, found))
  const shown = said.slice(0, MOST).map(({ row, text }) => {
    const name = who(row)
    return name === null ? sentence(text) : html`<b>${named(name)}</b>: ${sentence(text)}`
  })
  const more = said.length > MOST ? [html`${messages.html.more(said.length - MOST)}`] : []
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

/** Rows with this piece of advice and no other: the whole customer first, then those that it moves most. */
function withCode(rows: readonly Row[], code: AdviceCode): Row[] {
  const found = rows.map(row => ({ ...row, advice: row.advice.filter(piece => piece.code === code) }))
  const bySize = rowsByUrgency(found).map(({ row }) => row)
  const whole = bySize.filter(({ scope }) => scope === 'customer')
  return [...whole, ...bySize.filter(({ scope }) => scope !== 'customer')]
}

/** A part that says what the whole customer says, or a service that says what its one product says. */
function isRepeated(row: Row, text: string, all: readonly { row: Row; text: string }[]): boolean {
  return all.some(
    other =>
      other.text === text &&
      isSame(other.row, row) &&
      ((other.row.scope === 'customer' && row.scope !== 'customer') ||
        (other.row.scope === 'product' && row.scope === 'service')),
  )
}

function isSame({ customer: a }: Row, { customer: b }: Row): boolean {
  return a.id === b.id && a.name === b.name
}
