// A workbook has the same bytes whether a table tells its values or gives its cells.
import { expect, it } from 'vitest'
import { type Block, blockOn, type Document } from '../../../src/render/document/document.ts'
import { documentOf } from '../../../src/render/document/index.ts'
import { workbook } from '../../../src/render/xlsx/workbook.ts'
import type { Report } from '../../../src/report/types.ts'
import * as samples from '../../support/sample-reports.ts'
import { contextOf } from '../context.ts'

const REPORTS = Object.entries(samples).flatMap(([name, report]): [string, Report][] =>
  typeof report === 'object' && 'kind' in report ? [[name, report]] : [],
)

/** The document with every row of its tables as a list of cells. */
function inCells({ sections, ...more }: Document): Document {
  const plain = (block: Block): Block =>
    block.kind === 'table' ? { ...block, rows: [...block.rows] } : block
  return {
    ...more,
    sections: sections.map(section => ({
      ...section,
      blocks: section.blocks.flatMap(block => {
        const shown = blockOn(block, 'workbook')
        return shown ? [plain(shown)] : []
      }),
    })),
  }
}

it('has reports of every kind', () => {
  expect(new Set(REPORTS.map(([, { kind }]) => kind))).toEqual(
    new Set(['portfolio', 'report', 'trend', 'renewals', 'diff', 'sources']),
  )
})

it.each(['en', 'ja'] as const)('in %s', async lang => {
  const { messages } = await contextOf(lang)
  for (const [name, report] of REPORTS) {
    const document = documentOf(report, messages)
    const told = workbook(document, messages)
    expect(Buffer.from(told).equals(workbook(inCells(document), messages)), name).toBe(true)
  }
})
