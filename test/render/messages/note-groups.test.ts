// Remarks of one kind on one line.
import { expect, it } from 'vitest'
import { type Note, whoseOf } from '../../../src/model/note.ts'
import { messagesFor } from '../../../src/render/messages/index.ts'
import { noteGroups } from '../../../src/render/messages/note-groups.ts'

const en = await messagesFor('en')
const ja = await messagesFor('ja')
const left = (file: string): Note => ({
  code: 'left-out-file',
  params: { file, reason: 'stranger', detail: '' },
})
const sold = (customer: string, product: string): Note => ({
  code: 'different-sold',
  params: {
    ...whoseOf({ id: null, name: customer }),
    product,
    used: 'licences',
    usedSold: 5,
    other: 'product-list',
    otherSold: 6,
  },
})
const lines = (...notes: Note[]) => noteGroups(notes, en).map(({ line }) => line)

it('one remark is told as it is', () => {
  expect(noteGroups([left('a.txt')], en)).toEqual([{ line: expect.stringMatching(/^a\.txt was/), each: [] }])
})

it('several files are counted, and the first of them named', () => {
  expect(lines(left('a'), left('b'), left('c'), left('d'))).toEqual(['Files left out (4): a, b, c, d.'])
  const five = noteGroups([left('a'), left('b'), left('c'), left('d'), left('e')], en)
  expect(five[0]?.line).toBe('Files left out (5): a, b, c, and 2 more.')
  expect(five[0]?.each).toHaveLength(5)
})

it('the same in Japanese', () => {
  const [group] = noteGroups([left('a'), left('b'), left('c'), left('d'), left('e')], ja)
  expect(group?.line).toBe('対象外としたファイル (5 件): a、b、c、ほか 2 件。')
})

it('a few remarks on one customer keep their numbers; of many the products are named', () => {
  expect(lines(sold('Contoso', 'E3'), sold('Contoso', 'E5'))[0]).toMatch(/^Contoso, E3: .*Contoso, E5: .*\.$/)
  expect(lines(...['A', 'B', 'C', 'D', 'E'].map(product => sold('Contoso', product)))).toEqual([
    'Products of which exports say different numbers of seats sold (5): A, B, C, and 2 more.',
  ])
})

it('of several customers each product has its customer', () => {
  expect(lines(sold('Contoso', 'E3'), sold('Fabrikam', 'E3'))).toEqual([
    'Products of which exports say different numbers of seats sold (2): Contoso: E3, Fabrikam: E3.',
  ])
})

it('a customer with two remarks of one kind is counted once', () => {
  const seats = (customer: string, kind: 'trial' | 'included'): Note => ({
    code: 'uncounted-seats',
    params: { ...whoseOf({ id: null, name: customer }), products: 'E5', seats: 5, kind },
  })
  expect(lines(seats('Contoso', 'trial'), seats('Contoso', 'included'), seats('Fabrikam', 'trial'))).toEqual([
    'Customers with seats that are no part of what was sold (2): Contoso, Fabrikam.',
  ])
})

it('each kind has a line of its own, and kinds of no customer or file stand one sentence after the other', () => {
  const without = (metric: 'usage' | 'deployment'): Note => ({
    code: 'total-without',
    params: { metric, count: 1 },
  })
  expect(lines(left('a'), without('usage'), left('b'), without('deployment'))).toEqual([
    'Files left out (2): a, b.',
    'The total of usage is without 1 customer for which it is not available. The total of deployment is without 1 customer for which it is not available.',
  ])
})
