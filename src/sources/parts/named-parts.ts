// The parts of an export whose names count them (`usage part 2 of 3.csv`), and which of them are missing.
import { groupBy } from '../../model/group.ts'
import { folderOf, nameOf } from '../find/label.ts'
import type { ReadMember } from '../outcome.ts'
import type { Torn } from './pages.ts'

interface Part {
  member: ReadMember
  part: number
  of: number
}

/** At the end of a name: `part 1 of 3`, `_1of3`, `(1 von 3)`, `part-00000-of-00003`. */
const COUNTED = /(?<![\d.,])(\d{1,5})([\s_-]*)(?:of|von|sur|van|de|di)\2(\d{1,5})([)\]]?)$/iu

/**
 * Brings the parts of one export together: they lie in one folder, and their names differ in their number only. Of those of one
 * format `partOf` becomes the first. Returns those of exports of which a part is missing, or is no export (it has no header).
 */
export function joinNamedParts(members: readonly ReadMember[]): Torn[] {
  const parts = members.flatMap(member => {
    const isStranger = member.format === null && member.status === 'left-out'
    const counted = isStranger ? null : countedIn(member.label)
    return counted === null ? [] : [{ member, ...counted }]
  })
  return [...groupBy(parts, ({ whole }) => whole).values()].flatMap(joined)
}

function joined(parts: readonly Part[]): Torn[] {
  const there = new Set(parts.map(({ part }) => part))
  const { of = 0, member: first } = parts[0] ?? {}
  const start = there.has(0) ? 0 : 1
  const missing = Array.from({ length: of }, (_, index) => start + index).filter(part => !there.has(part))
  const read = parts.filter(({ member }) => member.status !== 'left-out')
  const params = { of, missing: missing.slice(0, 3).join(', '), count: missing.length }
  if (missing.length > 0)
    return read.map(({ member }) => {
      return { member, problem: { code: 'parts-missing', file: member.label, params } }
    })
  if (parts.every(({ member }) => member.format === first?.format))
    for (const { member } of parts) member.partOf ??= first?.label ?? null
  return []
}

function countedIn(label: string): { part: number; of: number; whole: string } | null {
  const name = nameOf(label).replace(/(?:\.[a-z]{2,8}){1,2}$/iu, '')
  const [found, part, , of] = COUNTED.exec(name) ?? []
  if (found === undefined || Number(part) > Number(of) || Number(of) < 2 || isYear(Number(of))) return null
  const whole = `${folderOf(label)}${name.slice(0, -found.length)}\n${Number(of)}`
  return { part: Number(part), of: Number(of), whole }
}

/** `Teams 8 de 2026` is of August. */
function isYear(number: number): boolean {
  return number >= 2000 && number <= 2099
}
