// Files of pages keep their names from run to run, whoever comes and goes.
import { describe, expect, test } from 'vitest'
import { ownersAmong, pageNames } from '../../src/output/page-names.ts'

const a = { id: 'ID-A', name: 'Elm' }
const b = { id: 'id-b', name: 'Elm' }
const nameless = { id: null, name: 'Elm' }

const ask = { taken: ['index.html'] }
const first = (...customers: (typeof a | typeof nameless)[]) =>
  pageNames(customers, '.html', { ...ask, earlier: new Map() })
const TOLD = /^Elm \([0-9a-f]{8}\)\.html$/

describe('the page of a customer is called as it was', () => {
  test('when a namesake comes', () => {
    const earlier = new Map([['Elm.html', a]])
    const [, ofB] = pageNames([a, b], '.html', { ...ask, earlier })
    expect(pageNames([a, b], '.html', { ...ask, earlier })[0]).toBe('Elm.html')
    expect(ofB).toMatch(TOLD)
    expect(pageNames([b, a], '.html', { ...ask, earlier })).toEqual([ofB, 'Elm.html'])
  })

  test('when a namesake goes, and when it comes back', () => {
    const [ofA = '', ofB = ''] = first(a, b)
    expect([ofA, ofB]).toEqual([expect.stringMatching(TOLD), expect.stringMatching(TOLD)])
    const earlier = new Map([
      [ofA, a],
      [ofB, b],
    ])
    expect(pageNames([b], '.html', { ...ask, earlier })).toEqual([ofB])
    expect(pageNames([b, a], '.html', { ...ask, earlier })).toEqual([ofB, ofA])
  })

  test('when its id is written in other letters, or was not known before', () => {
    expect(
      pageNames([{ ...a, id: 'id-a' }], '.html', { ...ask, earlier: new Map([['Elm.html', a]]) }),
    ).toEqual(['Elm.html'])
    expect(pageNames([a], '.html', { ...ask, earlier: new Map([['Elm.html', nameless]]) })).toEqual([
      'Elm.html',
    ])
    expect(pageNames([nameless], '.html', { ...ask, earlier: new Map([['Elm.html', a]]) })).toEqual([
      'Elm.html',
    ])
  })

  test('when a program has put its id into braces', () => {
    const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
    const earlier = new Map([['Elm.html', { id, name: 'Elm' }]])
    expect(pageNames([{ id: `{${id}}`, name: 'Elm' }], '.html', { ...ask, earlier })).toEqual(['Elm.html'])
    expect(pageNames([{ id: `{${id}}`, name: 'Elm' }, b], '.html', { ...ask, earlier: new Map() })).toEqual(
      pageNames([{ id, name: 'Elm' }, b], '.html', { ...ask, earlier: new Map() }),
    )
  })

  test('when only the letter case of its name changes: many systems have one file for both', () => {
    const earlier = new Map([['Elm.html', a]])
    expect(pageNames([{ ...a, name: 'ELM' }], '.html', { ...ask, earlier })).toEqual(['Elm.html'])
  })
})

describe('a page is nobody else\u2019s', () => {
  test('not even that of a customer who is gone', () => {
    const [name] = pageNames([b], '.html', { ...ask, earlier: new Map([['elm.html', a]]) })
    expect(name).toMatch(TOLD)
  })

  test('of two customers neither has the page that was of the one name', () => {
    const names = pageNames([a, b], '.html', { ...ask, earlier: new Map([['Elm.html', nameless]]) })
    expect(names).toEqual([expect.stringMatching(TOLD), expect.stringMatching(TOLD)])
    expect(new Set(names).size).toBe(2)
  })

  test('a customer who is called otherwise now has another file: the old name may be somebody else\u2019s', () => {
    const earlier = new Map([['Oak.html', { id: 'id-a', name: 'Oak' }]])
    expect(pageNames([a], '.html', { ...ask, earlier })).toEqual(['Elm.html'])
  })

  test('workbooks have names of their own', () => {
    expect(pageNames([a], '.xlsx', { ...ask, earlier: new Map([['Elm (12345678).html', a]]) })).toEqual([
      'Elm.xlsx',
    ])
  })

  test('the page of all keeps its name', () => {
    const earlier = new Map([['index.html', null]])
    expect(pageNames([{ id: 'i', name: 'Index' }], '.html', { ...ask, earlier })[0]).toMatch(/^Index \(/)
  })
})

test('whose a page is: by id, else by a name that one of them has', () => {
  const ownerOf = ownersAmong([a, b, { id: null, name: 'Oak' }])
  expect(ownerOf({ id: 'id-a', name: 'Ash' })).toBe(a)
  expect(ownerOf({ id: 'id-z', name: 'Oak' })?.name).toBe('Oak')
  expect(ownerOf({ id: null, name: 'Elm' })).toBeUndefined()
  expect(ownerOf({ id: 'id-z', name: 'Elm' })).toBeUndefined()
})
