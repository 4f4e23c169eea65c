// A report as one page that needs nothing else: no network, no other file, and with most of it no script either.
import { createHash } from 'node:crypto'
import type { Report } from '../../report/types.ts'
import { type Document, isOn, type Section } from '../document/document.ts'
import { documentOf } from '../document/index.ts'
import type { Messages } from '../messages/types.ts'
import type { Links } from '../types.ts'
import { sectionMarkup } from './blocks.ts'
import type { PageContext } from './context.ts'
import { html, type Markup } from './markup.ts'
import { BEGINNING, SCRIPT } from './script.ts'
import { styleOf } from './style/style.ts'
import { plainName, sentence } from './text.ts'

/** The same report gives the same bytes. */
export function renderHtml(report: Report, messages: Messages, links?: Links): string {
  const document = documentOf(report, messages)
  const style = styleOf(document.wide)
  const body = bodyOf(document, {
    ...{ messages, links, folders: document.folders ?? '', isSent: document.sent !== undefined },
  }).source
  const scripts = [
    body.includes(' data-all') ? BEGINNING : '',
    body.includes(' data-live') ? SCRIPT : '',
  ] as const
  const [beginning, script] = scripts.map(text => (text === '' ? '' : `<script>${text}</script>\n`))
  return `<!doctype html>
<html lang="${messages.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, scripts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${html`${plainName(document.title)}`.source}</title>
<style>${style}</style>
${beginning}</head>
<body>
${body}${script}</body>
</html>
`
}

/** What one takes home: on a page that is sent it fits on one side of paper, whoever it is from at its end. */
const FIRST_SIDE: readonly Section['key'][] = ['checks', 'summary', 'advice']

function bodyOf({ title, lead, sections, sent }: Document, context: PageContext): Markup {
  const { messages, links } = context
  const { page, html: words } = messages
  const parts = sections.flatMap(section => {
    const markup = sectionMarkup(section, context)
    return markup ? [{ ...section, markup }] : []
  })
  const index = links?.index ?? null
  const markupOf = (isFirst: boolean): Markup[] =>
    parts.flatMap(({ key, markup }) => (FIRST_SIDE.includes(key) === isFirst ? markup : []))
  return html`<a class="skip" href="#main">${page.skip}</a>
<header>
${
  index === null
    ? ''
    : html`<p class="small up"><a href="${index}">${messages.pages.toIndex}</a></p>
`
}${
  sent?.logo &&
  html`<img class="logo" alt="" src="data:${sent.logo.type};base64,${sent.logo.base64}">
`
}<h1>${plainName(title)}</h1>
${lead
  .filter(each => isOn(each, 'page') && each.text !== '')
  .map(({ text }) => html`<p class="lead">${sentence(text)}</p>`)}
</header>
<nav aria-label="${page.contents}"><ul>${parts.map(part => html`<li><a href="#${part.key}">${part.title}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${
  sent
    ? html`<div class="side">
${markupOf(true)}${sent.foot.map(
  line => html`<p class="from">${line}</p>
`,
)}</div>
${markupOf(false)}`
    : parts.map(({ markup }) => markup)
}</main>
<footer><p>${words.madeWith}</p></footer>
`
}

/** Nothing is loaded from anywhere; of styles and scripts only the very ones of this page are allowed. */
function policy(style: string, texts: readonly string[]): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
  const scripts =
    texts
      .filter(text => text !== '')
      .map(hash)
      .join(' ') || "'none'"
  return `default-src 'none'; style-src ${hash(style)}; script-src ${scripts}; img-src data:; base-uri 'none'; form-action 'none'`
}
