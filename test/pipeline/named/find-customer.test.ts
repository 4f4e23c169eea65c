// Who is meant: by id, name, domain or a part of the name that only one has.
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../src/model/problem.ts'
import { findCustomer, whichCustomer } from '../../../src/pipeline/named/find-customer.ts'
import { customer, failure, lines } from '../../support/exports.ts'

const who = (id: string | null, name: string, domains: string[] = []) => ({
  id,
  name,
  domains,
  current: true,
})
const CUSTOMERS = [
  who('c1', 'Contoso', ['contoso.com', 'contoso.onmicrosoft.com']),
  who('c2', 'Contoso Retail'),
  who(null, 'Fabrikam', ['fabrikam.co.jp']),
  who('contoso', 'Litware'),
  who('c5', '株式会社テスト'),
]

function problem(asked: string, customers = CUSTOMERS) {
  try {
    return findCustomer(customers, asked)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return error.problems[0]
  }
}

describe('a customer is found', () => {
  it.each([
    ['C2', 1],
    // An id before a name.
    ['CONTOSO', 3],
    ['contoso retail', 1],
    [' Fabrikam ', 2],
    ['CONTOSO.onmicrosoft.com', 0],
    ['fabrikam.co.jp', 2],
    ['retail', 1],
    ['fab', 2],
    ['ﾃｽﾄ', 4],
    // As lists write one that has namesakes.
    ['Contoso (c1)', 0],
  ])('by %j', (asked, index) => {
    expect(findCustomer(CUSTOMERS, asked)).toBe(index)
  })

  it('by its whole name though others have it as a part', () => {
    expect(findCustomer(CUSTOMERS.slice(0, 3), 'contoso')).toBe(0)
  })
})

describe('a customer is not found', () => {
  it('where a part fits several: they are listed', () => {
    expect(problem('conto')).toEqual({
      code: 'ambiguous-customer',
      params: { asked: 'conto', matches: 'Contoso (c1), Contoso Retail (c2)' },
    })
  })

  it('where a name is borne by two ids: they are listed by code point', () => {
    expect(problem('A', [who('2', 'A'), who('1', 'a')])).toEqual({
      code: 'ambiguous-customer',
      params: { asked: 'A', matches: 'A (2), a (1)' },
    })
  })

  it('where nothing fits: the nearest three are offered', () => {
    // Fabrikam is one letter away, Contoso and Litware are five and seven.
    expect(problem('fabricam')).toEqual({
      code: 'unknown-customer',
      params: { asked: 'fabricam', nearest: expect.stringMatching(/^Fabrikam, /) },
    })
    expect(problem('x', [])).toEqual({ code: 'unknown-customer', params: { asked: 'x', nearest: '' } })
  })

  it('where nobody was named: the first five are offered', () => {
    const all = ['F', 'b', 'A', 'E', 'D', 'C'].map((name, at) => who(`${at}`, name))
    expect(whichCustomer(all).problems).toEqual([
      { code: 'which-customer', params: { customers: 6, some: 'A (2), C (5), D (4), E (3), F (0), …' } },
    ])
    expect(whichCustomer(all.slice(0, 2)).problems).toEqual([
      { code: 'which-customer', params: { customers: 2, some: 'F (0), b (1)' } },
    ])
  })

  it('where nothing is asked', () => {
    expect(problem('  ')).toMatchObject({ code: 'unknown-customer' })
  })
})

it('is found by the domain that a list of customers gives, and ends with 2 where there is none', async () => {
  const files = {
    'customers.csv': lines(
      'Microsoft ID,Company name,Primary domain name,Relationship',
      'c1,Contoso,contoso.com,Reseller',
    ),
    'l.csv': lines('CustomerId,ProductName,LicensesSold,LicensesAssigned', 'c1,Office 365 E3,10,8'),
  }
  expect((await customer(files, {}, 'contoso.COM')).customer).toEqual({ id: 'c1', name: 'Contoso' })
  expect((await failure(customer(files, {}, 'nobody'))).exitCode).toBe(2)
})
