// Whose rows a file has, and of which days: the same whether it is of one customer or of several.
import { expect, it } from 'vitest'
import { asDay } from '../../../src/model/day.ts'
import type { CustomerCells } from '../../../src/model/rows.ts'
import { Met, metOnly } from '../../../src/sources/rows/met.ts'

const contoso: CustomerCells = { id: 'C1', name: 'Contoso' }
const again: CustomerCells = { id: 'c1', name: 'Contoso Ltd' }
const fabrikam: CustomerCells = { id: '', name: 'Fabrikam' }

function metOf(...rows: readonly (readonly [CustomerCells, number | null])[]) {
  const met = new Met()
  const news = rows.map(([customer, day]) => met.see(customer, day === null ? null : asDay(day)))
  return { met, news }
}

const daysOf = (met: Met) => [...met.days()].map(([key, days]) => [key, [...days]])

it('tells the customer and all days of a file of one', () => {
  const { met, news } = metOf([contoso, 5], [contoso, 5], [contoso, 7], [contoso, 5], [contoso, null])
  expect(news).toEqual([true, false, true, false, true])
  expect(met.customers()).toEqual([contoso])
  expect([...met.keys()]).toEqual(['c1', 'contoso'])
  expect(daysOf(met)).toEqual([
    ['c1', [5, 7]],
    ['contoso', [5, 7]],
  ])
})

it('tells customers by id, else name, in the order in which they came, and the days of each', () => {
  const { met, news } = metOf([contoso, 5], [fabrikam, null], [again, 9], [contoso, 6], [fabrikam, null])
  expect(news).toEqual([true, true, true, true, false])
  expect(met.customers()).toEqual([contoso, fabrikam])
  expect(met.count()).toBe(2)
  expect([...met.keys()]).toEqual(['c1', 'contoso', 'contoso ltd'])
  expect(daysOf(met)).toEqual([
    ['c1', [5, 6, 9]],
    ['contoso', [5, 6]],
    ['contoso ltd', [9]],
  ])
})

it('has no days of what is undated, and no key twice', () => {
  expect([...metOf([contoso, null]).met.keys()]).toEqual([])
  expect([...metOf([{ id: 'x', name: 'X' }, 4]).met.keys()]).toEqual(['x'])
  expect([...new Met().keys()]).toEqual([])
  expect(new Met().customers()).toEqual([])
  expect(metOnly([fabrikam]).customers()).toEqual([fabrikam])
  expect(metOnly([fabrikam]).count()).toBe(0)
})
