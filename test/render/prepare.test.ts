// A report as the formats get it: made once for all outputs of a run, so that they share one document.
import { expect, test } from 'vitest'
import { documentOf } from '../../src/render/document/index.ts'
import { prepared } from '../../src/render/prepare.ts'
import type { Report } from '../../src/report/types.ts'
import { customerReport, portfolioReport } from '../support/sample-reports.ts'
import { contextOf } from './context.ts'

const sentBy = { logo: null, contact: null, closing: null }

test.each<[string, Report]>([
  ['portfolio', portfolioReport],
  ['customer', customerReport],
  ['customer who gets it', { ...customerReport, sentBy }],
])('two outputs of a report on a %s print the same document', async (_, report) => {
  const { messages } = await contextOf('en')
  const [first, second] = [prepared(report, messages, false), prepared(report, messages, false)]
  expect(documentOf(second.shown, second.messages)).toBe(documentOf(first.shown, first.messages))
})

test('a program gets the report as it is', async () => {
  const { messages } = await contextOf('en')
  expect(prepared(portfolioReport, messages, true).shown).toBe(portfolioReport)
})
