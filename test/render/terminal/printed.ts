// What a terminal or a pipe shows of a report, without waiting for what is loaded only where it is needed.
import { documentOf } from '../../../src/render/document/index.ts'
import { mainTable } from '../../../src/render/terminal/index.ts'
import { printed } from '../../../src/render/terminal/print.ts'
import type { RenderContext } from '../../../src/render/types.ts'
import type { Report } from '../../../src/report/types.ts'

export function renderAtOnce(report: Report, context: RenderContext): string {
  const document = documentOf(report, context.messages)
  const main = context.terminal.piped ? mainTable(document, context) : null
  return `${main ?? printed(document, context)}\n`
}
