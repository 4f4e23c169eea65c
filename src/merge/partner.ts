// Whose licences alone are counted: all portfolios must have taken the same rows for theirs.
import { inOrder } from '../model/code-points.ts'
import { InputError } from '../model/problem.ts'
import type { OwnPartner } from '../report/mergeable.ts'
import type { Part } from './part.ts'

export class PartnerOfAll {
  readonly #parts: { file: string; partner: OwnPartner }[] = []

  add({ file, mergeable: { partner } }: Part): void {
    if (partner !== null) this.#parts.push({ file, partner })
  }

  /**
   * As one run finds it: by its id, which any row may tell, and by all names that stand beside that. Throws an InputError
   * where a portfolio took rows with a name alone for another partner's than the whole would.
   */
  finish(): OwnPartner | null {
    const known = this.#parts.find(({ partner }) => partner.id !== null) ?? this.#parts[0]
    if (!known) return null
    const { id } = known.partner
    const same = this.#parts.filter(({ partner }) => partner.id === id)
    const names = new Set(same.flatMap(({ partner }) => partner.names))
    for (const { file, partner } of this.#parts) {
      const isOther = partner.id !== null && partner.id !== id
      const differs = partner.alone.some(name => partner.names.includes(name) !== names.has(name))
      if (!isOther && !differs) continue
      const show = (one: OwnPartner): string => [one.id ?? '–', ...one.names].join(' / ')
      const expected = show({ id, names: [...names], alone: [] })
      const params = { what: '--partner', found: show(partner), expected, other: known.file }
      throw new InputError([{ code: 'other-question', file, params }])
    }
    const all = (pick: (partner: OwnPartner) => readonly string[]): string[] =>
      inOrder(this.#parts.flatMap(({ partner }) => pick(partner)))
    return { id, names: inOrder(names), alone: all(({ alone }) => alone) }
  }
}
