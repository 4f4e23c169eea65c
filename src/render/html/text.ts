// Names and lists of words as markup, the same in every part of the page.
import { cut } from '../terminal/width.ts'
import { toTerminal } from '../text/terminal.ts'
import { html, type Markup, type Part } from './markup.ts'

/** No name in a real export is longer; what is, would push everything else off the page. */
const LONGEST = 120

/** What is never parted at the end of a line: days, percentages, amounts of money. */
const WHOLE = /(\d{4}-\d{2}-\d{2}|\d+(?:[.,]\d+)* %|[A-Z]{3} \d+(?:[.,]\d+)*)/g
/** Addresses and paths longer than a narrow column: anything but the scripts that part their lines anywhere. */
const LONG = /[^\s\u2E80-\uFFEF]{16,}/
/** An address is parted before its signs, a path behind them. */
const POINTS = /(?=[@.])|(?<=[/\\_])/

/** What has any of them at all. */
const PARTED = /\d|[^\s\u2E80-\uFFEF]{16}/

/** A text with the places at which its lines may part, and those at which they must not. */
function inLines(text: string): Part {
  if (!PARTED.test(text)) return text
  const parts = text.split(WHOLE)
  return parts.map((part, at) =>
    at % 2 === 1
      ? html`<span class="whole">${part}</span>`
      : LONG.test(part)
        ? part.split(/(\s+)/).map(word => (LONG.test(word) ? partedAt(POINTS, word) : word))
        : part,
  )
}

function partedAt(points: RegExp, word: string): Part {
  return word.split(points).map((piece, at) => (at === 0 ? piece : html`<wbr>${piece}`))
}

/** A name from the data: cut where it is absurdly long, and set apart from the direction of the text around it. */
export function named(name: string): Markup {
  return html`<bdi>${inLines(plainName(name))}</bdi>`
}

/** The same without markup, for titles and labels. */
export function plainName(name: string): string {
  return cut(toTerminal(name.slice(0, LONGEST * 20)), LONGEST, '…')
}

/** A sentence that may hold names from the data. */
export function sentence(text: string): Markup {
  return html`${inLines(cut(toTerminal(text.slice(0, 20_000)), 1_000, '…'))}`
}

export function list(items: readonly Markup[], className = ''): Markup | null {
  return items.length === 0
    ? null
    : html`<ul class="${className}">${items.map(item => html`<li>${item}</li>`)}</ul>`
}
