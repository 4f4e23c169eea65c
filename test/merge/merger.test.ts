// A portfolio may list as many people as a call cannot take arguments.
import { expect, it } from 'vitest'
import { Merger } from '../../src/merge/merger.ts'
import { partOf } from '../../src/merge/part.ts'
import { jsonDocument } from '../../src/render/json/document.ts'
import { messagesFor } from '../../src/render/messages/index.ts'
import type { PortfolioReport } from '../../src/report/types.ts'
import { customerReport } from '../support/samples/customer.ts'
import { portfolioReport } from '../support/samples/portfolio.ts'

const MANY = 150_000

it('takes a portfolio with very many people', async () => {
  const [person] = customerReport.users ?? []
  if (!person) throw new Error('the sample lists nobody')
  const report: PortfolioReport = { ...portfolioReport, users: Array.from({ length: MANY }, () => person) }
  const merger = new Merger()
  merger.add(partOf('one.json', JSON.parse(JSON.stringify(jsonDocument(report, await messagesFor('en'))))))
  expect(merger.finish()?.report().users).toHaveLength(MANY)
})
