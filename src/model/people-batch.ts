// Rows of a list of people in columns: how those of small lists travel from the reader to the tally.
import type { Day } from './day.ts'
import type { CustomerCells } from './rows.ts'

/** What many people have in common. */
export interface PersonKind {
  products: readonly string[]
  blocked: boolean
  /** The list says so; a name may say it too. */
  guest: boolean
}

/** What a list says of a person, for lists of ours alone. */
export interface ToldPerson {
  displayName: string
  department: string
}

/** The people of one list, in its order. */
export interface PeopleBatch {
  customer: CustomerCells
  reportDate: Day | null
  /** In the order in which they are met. */
  kinds: readonly PersonKind[]
  /** By person: the place of its kind, the day of its deletion or NO_DAY, and a digest of what else is told of it. */
  kindOf: Int32Array
  deletedOn: Int32Array
  told: Int32Array
  /** All of that, where it is asked for. */
  said?: readonly ToldPerson[] | undefined
  /** Lower-case names of plain letters, one behind the other, and how many bytes each has. */
  names: Uint8Array
  nameLengths: Int32Array
}
