// The pages of one answer of an API among the texts that were read: whether all of them are there.
import { groupBy } from '../../model/group.ts'
import type { Problem } from '../../model/problem.ts'
import { folderOf, nameOf } from '../find/label.ts'
import { isWhole } from '../json/page.ts'
import type { Page, ReadMember } from '../outcome.ts'

/** A text that is one page of several. */
interface Sheet {
  member: ReadMember
  page: Page
}

/** A text that is a part of something of which others are missing. */
export interface Torn {
  member: ReadMember
  problem: Problem
}

/**
 * Brings the pages of one answer together: they lie in one folder, and are of one format, customer and day. `partOf` of
 * each becomes the first of them. Returns the pages of answers that are not whole.
 */
export function joinPages(members: readonly ReadMember[]): Torn[] {
  const blankPages = groupBy(blanksAmong(members), ({ member }) => nameWithoutNumbers(member))
  return [...answersAmong(members).values()].flatMap(chain => {
    const [first] = chain
    const blanks = (first && blankPages.get(nameWithoutNumbers(first.member))) ?? []
    const all = [...chain, ...blanks]
    const open = all.filter(({ page }) => !isWhole(page))
    if (open.length === 0) return []
    if (!isComplete(all, open) || (blanks.length > 0 && numbersOf(all) === null))
      return open.filter(one => !blanks.includes(one)).map(torn)
    for (const { member } of all) member.partOf = first?.member.label ?? null
    for (const { member } of blanks) {
      const { format = null } = first?.member ?? {}
      Object.assign(member, { status: 'read', format, problems: [], isTorn: false, reason: null })
    }
    return []
  })
}

/** Pages without a row, which an answer may have anywhere: nothing but folder and name tells of which answer they are. */
function blanksAmong(members: readonly ReadMember[]): Sheet[] {
  return members.flatMap(member => {
    const { page, format, status } = member
    return status === 'problem' && format === null && page?.rows === 0 ? [{ member, page }] : []
  })
}

/** With its folder, whose numbers tell folders apart. */
function nameWithoutNumbers({ label }: ReadMember): string {
  return folderOf(label) + nameOf(label).replaceAll(/\d+/g, '')
}

function torn({ member, page: { rows, total } }: Sheet): Torn {
  return { member, problem: { code: 'one-page', file: member.label, params: { rows, total: total ?? 0 } } }
}

function answersAmong(members: readonly ReadMember[]): Map<string, Sheet[]> {
  const groups = new Map<string, Sheet[]>()
  for (const member of members) {
    const { page, format, label, owner, reportDate, status } = member
    if (page === null || format === null || status === 'duplicate' || status === 'left-out') continue
    // Pages of everything that Partner Center has count all rows; only the first page of Graph does, if any.
    const total = format.perUser ? null : page.total
    const key = JSON.stringify([format.id, folderOf(label), owner, format.perUser ? reportDate : null, total])
    groups.set(key, [...(groups.get(key) ?? []), { member, page }])
  }
  return groups
}

/** All rows are there, where the pages say how many; else each page but one leads to another one, and none is left out. */
function isComplete(chain: readonly Sheet[], open: readonly Sheet[]): boolean {
  const total = chain.find(({ page }) => page.total !== null)?.page.total ?? null
  const rows = chain.reduce((sum, { page }) => sum + page.rows, 0)
  if (total !== null) return rows === total
  const links = new Set(open.map(({ page }) => page.next))
  return chain.length === open.length + 1 && links.size === open.length && fitsSkips(chain) && hasNoGap(chain)
}

/** A link that says how many rows to skip (`$skip=400`) says how many the pages before it have. */
function fitsSkips(chain: readonly Sheet[]): boolean {
  const skips = chain.flatMap(({ page }) => {
    const skip = /[?&]\$?skip=(\d+)/i.exec(decoded(page.next ?? ''))?.[1]
    return skip === undefined ? [] : [{ skip: Number(skip), rows: page.rows }]
  })
  let before = 0
  return skips
    .sort((a, b) => a.skip - b.skip)
    .every(({ skip, rows }) => {
      before += rows
      return before === skip
    })
}

function decoded(link: string): string {
  return link.replaceAll('%24', '$')
}

/** Where the names differ in one number only (`page-1.json`, `page-3.json`), the numbers follow each other, from 0 or 1 on. */
function hasNoGap(chain: readonly Sheet[]): boolean {
  const numbers = numbersOf(chain)
  if (numbers === null) return true
  const [first = 0] = numbers
  // Larger ones count something else.
  const isFromStart = first < 2 || first > 9
  return (
    isFromStart && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  )
}

/** The numbers in which alone the names differ, in their order; null where they differ otherwise. */
function numbersOf(chain: readonly Sheet[]): number[] | null {
  const names = chain.map(({ member }) => member.label.split(/(\d+)/))
  const places = [...(names[0] ?? []).keys()].filter(at => names.some(name => name[at] !== names[0]?.[at]))
  const [place] = places
  if (places.length !== 1 || place === undefined || place % 2 === 0) return null
  return names.map(name => Number(name[place])).sort((a, b) => a - b)
}
