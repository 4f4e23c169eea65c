// Files that say again what another one has said: the same bytes count once.
import type { Day } from '../../model/day.ts'
import { foldId, foldName } from '../../model/fold.ts'
import type { CustomerCells } from '../../model/rows.ts'
import { hashOf } from '../bytes/digest.ts'
import { LIMITS } from '../bytes/limits.ts'
import type { Member } from '../bytes/member.ts'
import { changed, openAtOnce } from '../bytes/raw.ts'
import type { Input } from '../find/input.ts'
import type { Format } from '../format.ts'
import type { Tenancy } from '../owners/tenant.ts'

/** Texts up to this size are compared by their bytes; of larger ones only those with a sibling of the same size. */
const ALWAYS_COMPARED = 64 * 1024 * 1024

/** A text in the order of reading, and what is known of it by then. */
interface ReadText {
  /** Which one it is: one may be read twice, and two of an archive may have one name. */
  place: number
  member: Pick<Member, 'label'>
  /** Of its bytes; null where it waits for a text that was packed. */
  digest: string | null
  format: Format
  tenancy: Tenancy
  day: Day | null
}

export class Repeats {
  /** By digest: nearly all have one that no other text has. */
  readonly #seen = new Map<string, SeenText[]>()
  readonly #sizes = new Map<number, number>()
  /** Files of a size of their own, which only what was packed can be the same as: hashed when such a text comes. */
  #waiting: { input: Input; one: SeenText }[] | null
  readonly #inputs: readonly Input[]
  readonly #packed: boolean

  constructor(inputs: readonly Input[]) {
    for (const { size } of inputs) this.#sizes.set(size, (this.#sizes.get(size) ?? 0) + 1)
    this.#inputs = inputs
    this.#packed = inputs.some(isPacked)
    this.#waiting = this.#packed ? null : []
  }

  /** Whether a text of so many bytes can be the same as another one. */
  mayBe(size: number, { isOnly }: Pick<Member, 'isOnly'>, input: Input): boolean {
    if (isOnly && this.#inputs.length === 1) return false
    if (size !== input.size) this.#hashAll()
    return size <= ALWAYS_COMPARED || this.#packed || (this.#sizes.get(size) ?? 0) > 1
  }

  /** Whether the digest of a file as it is stored, of so many bytes, can wait. */
  canWait(size: number): boolean {
    return this.#waiting !== null && this.#sizes.get(size) === 1
  }

  #hashAll(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = null
    for (const { input, one } of waiting) {
      const file = openAtOnce(input, LIMITS)
      if (file === null) throw changed(input.label)
      this.#note(hashOf(file.whole()), one)
      file.close()
    }
  }

  #note(digest: string, one: SeenText): void {
    const before = this.#seen.get(digest)
    if (before) before.push(one)
    else this.#seen.set(digest, [one])
  }

  /**
   * The label of the file that has said the same before; null where there is none. Files that name users are the same
   * export wherever they lie; others, without a customer inside, may well be equal for two small customers.
   */
  earlier(
    { place, member: { label }, digest, format, tenancy, day }: ReadText,
    input: Input,
    owner: CustomerCells,
  ): string | null {
    const everywhere =
      tenancy !== 'owner' || format.ownTenancy || (format.perUser && input.owner === undefined)
    const whose = everywhere ? null : owner
    const one = { whose, day, place, label }
    if (digest === null) {
      this.#waiting?.push({ input, one })
      return null
    }
    const same = this.#seen.get(digest)?.filter(other => isSame(other.whose, whose)) ?? NONE
    // One without a day is the same as one of any day.
    const known = day === null ? same[0] : same.find(other => other.day === day)
    if (known) return known.place === place ? null : known.label
    this.#note(digest, one)
    return null
  }
}

interface SeenText {
  /** null where it is the same export whoever it is of. */
  whose: CustomerCells | null
  day: Day | null
  place: number
  label: string
}

const NONE: readonly SeenText[] = []

function isSame(a: CustomerCells | null, b: CustomerCells | null): boolean {
  if (a === null || b === null) return a === b
  return foldId(a.id) === foldId(b.id) && foldName(a.name) === foldName(b.name)
}

function isPacked({ path }: Input): boolean {
  return /\.(gz|zip)$/i.test(path)
}
