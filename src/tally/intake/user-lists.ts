// Rows of user lists, in columns: every tenant has one for each of its people, and few are ever looked at one by one.
import { Buffer } from 'node:buffer'
import { apart } from '../../columns/apart.ts'
import { grown } from '../../columns/grown.ts'
import { hashText, hashWith } from '../../columns/hash.ts'
import { Names } from '../../columns/names.ts'
import type { PeopleBatch, ToldPerson } from '../../model/people-batch.ts'
import type { DirectoryUserRow } from '../../model/rows.ts'
import type { TakenNames } from '../../model/sink.ts'
import { deletionOf, NO_DAY, NOT_DELETED } from '../../model/usage-batch.ts'
import { foldUser, GUEST_MARK } from '../../model/user-name.ts'

/** Numbers of a row, side by side. */
const FIELDS = 4
const PRODUCTS = 0
const DELETION = 1
/** The number of the file and its day, and behind it two bits. */
const FILE = 2
const DIGEST = 3

const BLOCKED = 1
const GUEST = 2
const BITS = 2

const NOTHING_TOLD: ToldPerson = { displayName: '', department: '' }

function bitsOf({ blocked, guest }: { blocked: boolean; guest: boolean }): number {
  return (blocked ? BLOCKED : 0) | (guest ? GUEST : 0)
}

/** Tells of pieces of some names, in their order, whether they are of guests: most lists have none. */
function guestsIn(names: Uint8Array): (start: number, end: number) => boolean {
  const bytes = Buffer.from(names.buffer, names.byteOffset, names.byteLength)
  let next = bytes.indexOf(GUEST_MARK)
  return (start, end) => {
    if (next >= 0 && next < start) next = bytes.indexOf(GUEST_MARK, start)
    return next >= 0 && next + GUEST_MARK.length <= end
  }
}

export class UserLists {
  /** By row, under its customer's reference: the folded name, '' for a person without one. */
  readonly names = new Names()
  readonly #files: { file: string; report: number }[] = []
  readonly #told: ToldPerson[] = []
  readonly #keepsNames: boolean
  #fields = new Int32Array(64 * FIELDS)
  #lastApart = { first: 0, length: 0, areApart: true }

  /** `keepsNames`: whether display names and departments are kept; otherwise they are only compared. */
  constructor(keepsNames: boolean) {
    this.#keepsNames = keepsNames
  }

  /** How many rows there are. */
  get length(): number {
    return this.names.size
  }

  /** `products`: the number of the set of its products. */
  add(row: DirectoryUserRow, ref: number, products: number, file: string): void {
    const { displayName = '', department = '', deleted, deletedOn, reportDate } = row
    this.#makeRoom(1)
    const report = reportDate ?? NO_DAY
    const said = deletionOf(deleted, deletedOn)
    const told = hashWith(hashText(displayName), hashText(department))
    this.#note(this.length, products, said, report, this.#numberOf(file, report), bitsOf(row), told)
    if (this.#keepsNames) this.#told.push({ displayName: apart(displayName), department: apart(department) })
    const bytes = Buffer.from(foldUser(row.user))
    this.names.append(ref, { bytes, start: 0, lengths: Int32Array.of(bytes.length), first: 0, last: 1 })
  }

  /** Adds the rows of a list; `sets`: by kind, the number of the set of its products. */
  addBatch(batch: PeopleBatch, ref: number, sets: readonly number[], file: string): TakenNames {
    for (const person of batch.said ?? []) this.#told.push(person)
    const { kinds, kindOf, deletedOn, told, names: bytes, nameLengths: lengths } = batch
    const count = kindOf.length
    this.#makeRoom(count)
    const report = batch.reportDate ?? NO_DAY
    const number = this.#numberOf(file, report)
    const bits = kinds.map(bitsOf)
    const isGuest = guestsIn(bytes)
    let end = 0
    for (let at = 0; at < count; at++) {
      const kind = kindOf[at] ?? 0
      const day = deletedOn[at] ?? NO_DAY
      const start = end
      end += lengths[at] ?? 0
      const own = (bits[kind] ?? 0) | (isGuest(start, end) ? GUEST : 0)
      const said = day === NO_DAY ? NOT_DELETED : day
      this.#note(this.length + at, sets[kind] ?? 0, said, report, number, own, told[at] ?? 0)
    }
    const row = this.names.append(ref, { bytes, start: 0, lengths, first: 0, last: count })
    return { pool: this, first: row, end: row + count }
  }

  /** Makes room for that many rows more, whose names have so many bytes. */
  reserve(rows: number, bytes: number): void {
    this.#makeRoom(rows)
    this.names.reserve(rows, bytes)
  }

  /** The folded name of a row's person. */
  nameOf(row: number): string {
    return this.names.text(row)
  }

  refOf(row: number): number {
    return this.names.tagOf(row)
  }

  /** Whether its person has no name. */
  isNameless(row: number): boolean {
    return this.names.isBlank(row)
  }

  /** The number of the set of its products. */
  productsOf(row: number): number {
    return this.#field(row, PRODUCTS)
  }

  /** What it says of a deletion: a day, UNKNOWN_DAY, NOT_DELETED, or NO_DAY. */
  deletionOf(row: number): number {
    return this.#field(row, DELETION)
  }

  /** NO_DAY for an undated one. */
  reportOf(row: number): number {
    return this.#fileOf(row)?.report ?? NO_DAY
  }

  fileOf(row: number): string {
    return this.#fileOf(row)?.file ?? ''
  }

  isBlocked(row: number): boolean {
    return (this.#field(row, FILE) & BLOCKED) !== 0
  }

  isGuest(row: number): boolean {
    return (this.#field(row, FILE) & GUEST) !== 0
  }

  /** The same for rows that say the same. */
  digestOf(row: number): number {
    return hashWith(this.#hashOf(row), this.#field(row, DIGEST))
  }

  /** Blank where names are not kept. */
  toldOf(row: number): ToldPerson {
    return this.#told[row] ?? NOTHING_TOLD
  }

  /** Whether each of some rows, in their order, has another name, for all that their hashes tell: those of most lists do. */
  areApart(rows: ArrayLike<number>): boolean {
    const { length } = rows
    const first = rows[0] ?? 0
    const isRun = (rows[length - 1] ?? 0) - first === length - 1
    // Several questions are asked of one list.
    const last = this.#lastApart
    if (isRun && last.first === first && last.length === length) return last.areApart
    const areApart = this.#haveOtherHashes(rows)
    if (isRun) this.#lastApart = { first, length, areApart }
    return areApart
  }

  #haveOtherHashes(rows: ArrayLike<number>): boolean {
    const hashes = new Int32Array(rows.length)
    for (let at = 0; at < hashes.length; at++) hashes[at] = this.#hashOf(rows[at] ?? 0)
    hashes.sort()
    for (let at = 1; at < hashes.length; at++) if (hashes[at] === hashes[at - 1]) return false
    return true
  }

  #makeRoom(rows: number): void {
    const wanted = (this.length + rows) * FIELDS
    if (wanted > this.#fields.length) this.#fields = grown(this.#fields, wanted)
  }

  /** No object for each row; `told`: a digest of what else it says. */
  #note(
    row: number,
    products: number,
    said: number,
    report: number,
    file: number,
    bits: number,
    told: number,
  ): void {
    const fields = this.#fields
    const start = row * FIELDS
    fields[start + PRODUCTS] = products
    fields[start + DELETION] = said
    fields[start + FILE] = (file << BITS) | bits
    fields[start + DIGEST] = hashWith(hashWith(hashWith(hashWith(told, products), said), report), bits)
  }

  #hashOf(row: number): number {
    return this.names.hashOf(row)
  }

  #fileOf(row: number): { file: string; report: number } | undefined {
    return this.#files[this.#field(row, FILE) >> BITS]
  }

  #field(row: number, field: number): number {
    return this.#fields[row * FIELDS + field] ?? 0
  }

  /** Rows of a file come one after the other. */
  #numberOf(file: string, report: number): number {
    const last = this.#files.length - 1
    const known = this.#files[last]
    if (known?.file === file && known.report === report) return last
    return this.#files.push({ file, report }) - 1
  }
}
