// A report as one page that needs nothing else: no network, no other file, and with most of it no script either.
import { createHash } from 'node:crypto'
import type { Report } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import type { Links } from '../types.ts'
import { foundPage } from './found.ts'
import { html, type Markup } from './markup.ts'
import { customerPage, diffPage, type Page, portfolioPage, renewalsPage, trendPage } from './reports.ts'
import { SCRIPT } from './script.ts'
import { sectionMarkup } from './section/section.ts'
import { styleOf } from './style/style.ts'
import { sentence } from './text.ts'

/** The same report gives the same bytes. Loads the chart library, so import this module only when a page is wanted. */
export function renderHtml(report: Report, messages: Messages, links?: Links): string {
  const page = pageOf(report, messages, links)
  const style = styleOf(page.landscape)
  const body = bodyOf(page, messages, links?.index ?? null).source
  const script = body.includes(' data-live') ? SCRIPT : ''
  return `<!doctype html>
<html lang="${messages.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${html`${page.title}`.source}</title>
<style>${style}</style>
</head>
<body>
${body}${script === '' ? '' : `<script>${script}</script>\n`}</body>
</html>
`
}

function pageOf(report: Report, messages: Messages, links: Links | undefined): Page {
  switch (report.kind) {
    case 'report':
      return customerPage(report, messages)
    case 'portfolio':
      return portfolioPage(report, messages, links)
    case 'trend':
      return trendPage(report, messages)
    case 'renewals':
      return renewalsPage(report, messages)
    case 'diff':
      return diffPage(report, messages)
    case 'sources':
      return foundPage(report, messages)
  }
}

/** `index`: the address of the page of all customers. */
function bodyOf(
  { title, lead, sections, logo, foot = [] }: Page,
  messages: Messages,
  index: string | null,
): Markup {
  const { page, html: words } = messages
  return html`<a class="skip" href="#main">${page.skip}</a>
<header>
${
  index === null
    ? ''
    : html`<p class="small up"><a href="${index}">${messages.pages.toIndex}</a></p>
`
}${
  logo &&
  html`<img class="logo" alt="" src="data:${logo.type};base64,${logo.base64}">
`
}<h1>${title}</h1>
${lead.map(text => html`<p class="lead">${sentence(text)}</p>`)}
</header>
<nav aria-label="${page.contents}"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${sections.map(sectionMarkup)}</main>
<footer>${foot.map(
    line => html`<p>${line}</p>
`,
  )}<p>${words.madeWith}</p></footer>
`
}

/** Nothing is loaded from anywhere; of styles and scripts only the very ones of this page are allowed. */
function policy(style: string, script: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
  const scripts = script === '' ? "'none'" : hash(script)
  return `default-src 'none'; style-src ${hash(style)}; script-src ${scripts}; img-src data:; base-uri 'none'; form-action 'none'`
}
