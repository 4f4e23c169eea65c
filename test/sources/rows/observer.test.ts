// What is noted of a file while its rows pass on unchanged.
import { expect, it } from 'vitest'
import { createCatalog } from '../../../src/catalog/catalog.ts'
import { asDay } from '../../../src/model/day.ts'
import type { CustomerCells } from '../../../src/model/rows.ts'
import { Observer } from '../../../src/sources/rows/observer.ts'
import { Collector } from '../../../src/tally/intake/collector.ts'

const observer = (countUsers = false) =>
  new Observer(new Collector({ catalog: createCatalog(), asOf: null, known: new Map() }), countUsers)
const coverage = (customer: CustomerCells, user: string, day: number | null) => ({
  customer,
  user,
  workload: 'Teams',
  reportDate: day === null ? null : asDay(day),
})

it('notes the newest day, and every customer once, by id or name, in any case', () => {
  const seen = observer()
  seen.coverage(coverage({ id: 'c1', name: 'A' }, 'u', 5))
  seen.coverage(coverage({ id: 'C1', name: 'B' }, 'u', 9))
  seen.coverage(coverage({ id: '', name: 'Contoso' }, 'u', null))
  seen.coverage(coverage({ id: '', name: 'CONTOSO' }, 'u', 7))
  expect(seen.reportDate).toBe(9)
  expect(seen.met.customers().length).toBe(2)
  expect(seen.lastCustomer).toEqual({ id: '', name: 'CONTOSO' })
})

it('counts users of each customer only where it is asked to', () => {
  const contoso = { id: 'c1', name: '' }
  for (const [seen, expected] of [
    [observer(), 0],
    [observer(true), 3],
  ] as const) {
    seen.coverage(coverage(contoso, 'u', null))
    seen.coverage(coverage(contoso, 'U', null))
    seen.coverage(coverage(contoso, 'v', null))
    seen.coverage(coverage({ id: 'c2', name: '' }, 'u', null))
    expect(seen.users.size).toBe(expected)
  }
})

it('notes over how many days users were counted, and no day of what is no report', () => {
  const seen = observer()
  const contoso = { id: 'c1', name: 'Contoso' }
  const count = { customer: contoso, workload: 'Teams', product: { skuId: '', name: '' }, service: '' }
  const figures = { active: 1, total: 2, statedPercent: null, reportDate: null }
  for (const periodDays of [30, null, 7, 30]) seen.count({ ...count, ...figures, periodDays }, 2)
  seen.support({ customer: contoso, opened: asDay(9), category: 'help' }, 3)
  expect([...seen.periods].sort()).toEqual([30, 7])
  expect(seen.reportDate).toBeNull()
})
