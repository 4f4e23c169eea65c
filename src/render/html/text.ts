// Names and lists of words as markup, the same in every part of the page.
import { cut } from '../terminal/width.ts'
import { toTerminal } from '../text/terminal.ts'
import { html, type Markup } from './markup.ts'

/** No name in a real export is longer; what is, would push everything else off the page. */
const LONGEST = 120

/** A name from the data: cut where it is absurdly long, and set apart from the direction of the text around it. */
export function named(name: string): Markup {
  return html`<bdi>${plainName(name)}</bdi>`
}

/** The same without markup, for titles and labels. */
export function plainName(name: string): string {
  return cut(toTerminal(name.slice(0, LONGEST * 20)), LONGEST, '…')
}

/** A sentence that may hold names from the data. */
export function sentence(text: string): Markup {
  return html`${cut(toTerminal(text.slice(0, 20_000)), 1_000, '…')}`
}

export function list(items: readonly Markup[], className = ''): Markup | null {
  return items.length === 0
    ? null
    : html`<ul class="${className}">${items.map(item => html`<li>${item}</li>`)}</ul>`
}
