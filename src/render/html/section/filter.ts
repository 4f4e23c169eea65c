// The filter above a long table. It is hidden until the page's script, without which it does nothing, shows it.
import { FLAGS } from '../../../model/terms.ts'
import type { Row } from '../../../report/types.ts'
import type { Messages } from '../../messages/types.ts'
import { html, type Markup } from '../markup.ts'

/** Stands for the number of rows shown in the sentence that the script completes. */
const COUNT = '{n}'
const STAND_IN = 987_654

export function filter(table: string, rows: readonly Row[], all: number, messages: Messages): Markup {
  const { page, html: words, flags, format } = messages
  const used = FLAGS.filter(flag => rows.some(row => row.flags.includes(flag)))
  const many = page.shown(STAND_IN, all).replace(format.count(STAND_IN), COUNT)
  return html`<div class="filter" role="search" data-filter="${table}" hidden>
<label for="find-${table}">${page.filter}</label>
<input id="find-${table}" type="search" placeholder="${page.filterHint}" autocomplete="off" spellcheck="false">
${
  used.length > 0
    ? html`<label for="flag-${table}">${words.flagFilter}</label>
<select id="flag-${table}"><option value="">${words.anyFlag}</option>${used.map(flag => html`<option value="${flag}">${flags[flag].label}</option>`)}</select>
`
    : ''
}<output for="find-${table}" data-shown="${many}" data-none="${page.noMatch}">${page.shown(all, all)}</output>
</div>`
}
