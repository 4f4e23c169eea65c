// A report on standard output: into a pipe its main table alone, which needs nothing of what measures and draws on a screen.
import { blocksOn, type Document } from '../document/document.ts'
import { documentOf } from '../document/index.ts'
import type { RenderContext, Renderer } from '../types.ts'
import { specOf, withPlainSpaces } from './columns.ts'
import { piped } from './piped.ts'

/** The report on one customer has several tables, and stays a text in a pipe. */
export const renderTerminal = (async (report, context) => {
  const document = documentOf(report, context.messages)
  const main = context.terminal.piped ? mainTable(document, context) : null
  return `${main ?? (await import('./print.ts')).printed(document, context)}\n`
}) satisfies Renderer

/** null where no table is all there is. */
export function mainTable({ sections }: Document, context: RenderContext): string | null {
  const [main] = sections
    .flatMap(section => blocksOn(section, 'pipe'))
    .flatMap(block => (block.kind === 'table' && block.isMain ? [block] : []))
  return main ? withPlainSpaces(piped(specOf(main, context))) : null
}
