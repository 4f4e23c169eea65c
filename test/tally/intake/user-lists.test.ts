// User lists in columns say what their rows said.
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../src/model/day.ts'
import type { DirectoryUserRow } from '../../../src/model/rows.ts'
import { NO_DAY, NOT_DELETED, UNKNOWN_DAY } from '../../../src/model/usage-batch.ts'
import { UserLists } from '../../../src/tally/intake/user-lists.ts'

const ROW: DirectoryUserRow = {
  customer: { id: '', name: 'Contoso' },
  user: 'ana@contoso.example',
  displayName: 'Ana',
  department: 'Sales',
  products: [],
  blocked: false,
  deleted: false,
  deletedOn: null,
  guest: false,
  reportDate: null,
}

function listed(keepsNames: boolean, ...rows: Partial<DirectoryUserRow>[]): UserLists {
  const lists = new UserLists(keepsNames)
  for (const row of rows) lists.add({ ...ROW, ...row }, 7, 3, 'users.csv')
  return lists
}

/** What tells two rows apart. */
function digestOf(row: Partial<DirectoryUserRow>): number {
  return listed(false, row).digestOf(0)
}

describe('user lists', () => {
  it('give back what a row said', () => {
    const day = asDay(20_000)
    const lists = listed(
      true,
      { user: ' Ana@Contoso.example', blocked: true },
      { user: 'é@contoso.example', guest: true, deleted: true, deletedOn: day, reportDate: day },
      { user: '', deleted: true },
      { deleted: null },
    )
    const names = [0, 1, 2].map(row => lists.names.text(row))
    expect(names).toEqual(['ana@contoso.example', 'é@contoso.example', ''])
    expect([0, 1, 2, 3].map(row => lists.deletionOf(row))).toEqual([NOT_DELETED, day, UNKNOWN_DAY, NO_DAY])
    expect([0, 1].map(row => lists.reportOf(row))).toEqual([NO_DAY, day])
    expect([0, 1].map(row => [lists.isBlocked(row), lists.isGuest(row)])).toEqual([
      [true, false],
      [false, true],
    ])
    expect([lists.length, lists.refOf(3), lists.productsOf(3), lists.fileOf(3)]).toEqual([
      4,
      7,
      3,
      'users.csv',
    ])
    expect(lists.isNameless(2)).toBe(true)
    expect(lists.toldOf(0)).toEqual({ displayName: 'Ana', department: 'Sales' })
  })

  it('keep no display names that nobody asks for, and tell lists apart by them all the same', () => {
    expect(listed(false, {}).toldOf(0)).toEqual({ displayName: '', department: '' })
    const others: Partial<DirectoryUserRow>[] = [
      { displayName: 'Anna' },
      { department: 'Sale' },
      { displayName: 'AnaS', department: 'ales' },
      { user: 'bo@contoso.example' },
      { blocked: true },
      { guest: true },
      { deleted: null },
      { reportDate: asDay(20_000) },
    ]
    expect(new Set([{}, ...others].map(digestOf)).size).toBe(others.length + 1)
    expect(digestOf({ user: 'ANA@contoso.example' })).toBe(digestOf({}))
  })

  it('know whether a name comes twice', () => {
    const lists = listed(false, {}, { user: 'bo@contoso.example' }, { user: 'BO@contoso.example' })
    expect([lists.areApart([0, 1]), lists.areApart([0, 1, 2]), lists.areApart([])]).toEqual([
      true,
      false,
      true,
    ])
  })
})
