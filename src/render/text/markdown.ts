// Text for a line or a table cell of Markdown, as GitHub and Teams read it.
import { toTerminal } from './terminal.ts'

/** Means something wherever it stands: code, emphasis, links, strikethrough, formulas, the edge of a cell. */
const ANYWHERE = /[\\`*_[\]|~$]/g
/** Would open a heading, or link to an issue. */
const HASH = /(?<![\p{L}\p{N}])#/gu
/** Would open a list, a rule or an underlined heading. */
const LINE_START = /^(\s*)(?:([-+=])(?=\s|$|\2)|(\d{1,9})([.)])(?=\s|$))/

/** Escapes what Markdown would interpret; angle brackets become entities, which also careless readers respect. */
export function toMarkdown(text: string): string {
  return toTerminal(text)
    .replace(ANYWHERE, '\\$&')
    .replace(HASH, '\\#')
    .replace(LINE_START, (_, indent: string, mark?: string, number?: string, dot?: string) =>
      mark ? `${indent}\\${mark}` : `${indent}${number ?? ''}\\${dot ?? ''}`,
    )
    .replace(/&(?=#?[\p{L}\p{N}]+;)/gu, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}
