// How the rows of a file of any format say whose they are: one reading for all of them.
import { apart } from '../../columns/apart.ts'
import { foldHeader, foldId, foldName } from '../../model/fold.ts'
import type { CustomerCells } from '../../model/rows.ts'
import { foldUser } from '../../model/user-name.ts'
import type { RowIssue } from '../cells/column.ts'
import { whyNobody } from './nobody.ts'
import { HEADERS, KINDS, type Kind, kindOfHeader, mayPart } from './tenant-headers.ts'

/**
 * Whose rows are: the file's owner, what each row says, or, where nothing but accounts is known and there are
 * several, those accounts.
 */
export type Tenancy = 'owner' | 'rows' | 'accounts'

interface Place {
  kind: Kind
  index: number
  header: string
}

/** What formats call their own columns of that, in their tables. */
export const CUSTOMER_KEYS: readonly string[] = ['customerId', 'customerName']

/** A format's own headers of the customer's id and name, folded. */
export interface OwnHeaders {
  id: readonly string[]
  name: readonly string[]
}

export class TenantColumns {
  /** The format has such columns of its own, and the file has one of them: every row must fill one. */
  readonly isNative: boolean
  /** The file has a column beyond those of the format. */
  readonly hasOthers: boolean
  /** Places of the id and the name, where rows say no more than that of their customer; -1 for no name, null where they may. */
  readonly plainPlaces: { id: number; name: number } | null
  /** Columns that nobody reads and that may part the rows of several customers. */
  readonly unread: readonly { index: number; header: string }[]
  readonly #strong: readonly Place[]
  readonly #accounts: readonly Place[]
  readonly #person: number | null
  readonly #isEmployerOnly: boolean

  /** `person`: where rows name the person that they are about, whose employer is no tenant; null where they are about none. */
  constructor(
    own: OwnHeaders,
    header: readonly string[],
    folded: readonly string[],
    person: number | null,
    knows: (folded: string) => boolean = () => false,
  ) {
    const place = (kind: Kind, name: string): Place[] => {
      const index = folded.indexOf(name)
      return index < 0 ? [] : [{ kind: kindOfHeader(name) ?? kind, index, header: header[index] ?? name }]
    }
    const native = (['id', 'name'] as const).flatMap(kind => own[kind].flatMap(name => place(kind, name)))
    const taken = new Set(native.map(({ index }) => index))
    const others = KINDS.flatMap(kind => HEADERS[kind].flatMap(name => place(kind, foldHeader(name)))).filter(
      ({ index }) => !taken.has(index),
    )
    const isAccount = ({ kind }: Place): boolean => kind === 'account' || kind === 'accountSku'
    const isCompany = ({ kind }: Place): boolean => kind === 'company'
    this.#strong = [...native, ...others.filter(one => !isAccount(one) && !isCompany(one))]
    const parts = (one: Place): boolean => isAccount(one) || (isCompany(one) && person === null)
    this.#accounts = native.length > 0 ? [] : others.filter(parts)
    const read = new Set(this.#accounts.map(({ index }) => index))
    this.unread =
      this.#strong.length > 0
        ? []
        : folded.flatMap((name, index) =>
            read.has(index) || knows(name) || !mayPart(name, person !== null)
              ? []
              : [{ index, header: (header[index] ?? '').trim() }],
          )
    this.#person = person
    const isEmployer = ({ index }: Place): boolean => folded[index] === 'companyname'
    this.#isEmployerOnly = person !== null && this.#strong.length > 0 && this.#strong.every(isEmployer)
    this.isNative = native.length > 0
    this.plainPlaces = plainPlacesOf(this.#strong)
    this.hasOthers =
      this.#strong.length > native.length || this.#accounts.length > 0 || this.unread.length > 0
  }

  /**
   * Looks at records until it is certain whose they are; returns that, and all records again. Where nothing speaks for
   * anybody, that takes all of them. `rowsIn`: the cells of each row that comes with a record.
   */
  async look<R extends object>(
    records: AsyncGenerator<R>,
    rowsIn: (record: R) => Iterable<readonly string[]>,
  ): Promise<{ tenancy: Tenancy; records: AsyncGenerator<R> }> {
    if (this.isNative) return { tenancy: 'rows', records }
    if (this.#strong.length + this.#accounts.length === 0) return { tenancy: 'owner', records }
    const seen: R[] = []
    const accounts = new Set<string>()
    const people = new Set<string>()
    let filled = 0
    let blank = 0
    // An account for each person is the person's own.
    const hasAccounts = (): boolean =>
      accounts.size > 1 && (this.#person === null || people.size >= accounts.size * 2)
    const isCertain = (): boolean =>
      (this.#isEmployerOnly ? blank > 0 : filled > 0) ||
      (this.#strong.length === 0 && (hasAccounts() || people.size === ENOUGH_PEOPLE))
    while (!isCertain()) {
      const { value, done } = await records.next()
      if (done) break
      seen.push(value)
      for (const cells of rowsIn(value)) {
        if (this.#strong.some(({ index }) => cellOf(cells, index) !== '')) filled++
        else blank++
        const account = this.#accountOf(cells)
        if (account !== null) accounts.add(foldName(account.name))
        if (account !== null && this.#person !== null) people.add(foldUser(cellOf(cells, this.#person)))
        if (isCertain()) break
      }
    }
    const isOwners = filled === 0 || (this.#isEmployerOnly && blank > 0)
    const tenancy = !isOwners ? 'rows' : hasAccounts() ? 'accounts' : 'owner'
    return { tenancy, records: joined(seen, records) }
  }

  /**
   * Who the rows of a file say they are of: the same object for rows that say the same. null where a row says nothing.
   * What is wrong with its cells goes to `issues`.
   */
  reader(
    tenancy: Exclude<Tenancy, 'owner'>,
  ): (record: readonly string[], issues: RowIssue[]) => CustomerCells | null {
    const [first, ...others] = tenancy === 'rows' ? this.#strong : this.#accounts
    if (first === undefined) return (record, issues) => this.read(record, tenancy, issues)
    const known = new Map<string, { others: string[]; customer: CustomerCells }>()
    return (record, issues) => {
      const cell = record[first.index] ?? ''
      const before = known.get(cell)
      if (before && others.every(({ index }, at) => record[index] === before.others[at]))
        return before.customer
      const said = this.read(record, tenancy, issues)
      if (said === null) return null
      const customer = { ...said, id: apart(said.id), name: apart(said.name) }
      if (said.domain !== undefined) customer.domain = apart(said.domain)
      known.set(apart(cell), { others: others.map(({ index }) => apart(record[index] ?? '')), customer })
      return customer
    }
  }

  /** Who one row of a file says it is of. */
  read(
    record: readonly string[],
    tenancy: Exclude<Tenancy, 'owner'>,
    issues: RowIssue[],
  ): CustomerCells | null {
    const account = tenancy === 'accounts' ? this.#accountOf(record) : null
    if (account !== null) return checked(account.name, account.place, issues) ? accountCells(account) : null
    let id = ''
    let name = ''
    let domain = ''
    const before = issues.length
    for (const place of tenancy === 'rows' ? this.#strong : []) {
      const cell = cellOf(record, place.index)
      if (cell === '' || !checked(cell, place, issues)) continue
      const kind = place.kind === 'any' ? kindOf(cell) : place.kind
      if (kind === 'id') id ||= cell
      else if (kind === 'domain') domain ||= cell
      else name ||= cell
    }
    if (issues.length > before) return null
    if (id === '' && name === '' && domain === '') {
      issues.push({ code: 'no-customer', params: {} })
      return null
    }
    const customer = { id, name: id === '' ? name || domain : name }
    return domain === '' ? customer : { ...customer, domain }
  }

  #accountOf(record: readonly string[]): { name: string; place: Place } | null {
    for (const place of this.#accounts) {
      const cell = cellOf(record, place.index)
      const name = place.kind === 'accountSku' ? (ACCOUNT.exec(cell)?.[1] ?? '').trim() : cell
      if (name !== '') return { name, place }
    }
    return null
  }
}

function plainPlacesOf(places: readonly Place[]): TenantColumns['plainPlaces'] {
  const [id, ...ids] = places.filter(({ kind }) => kind === 'id')
  const [name, ...names] = places.filter(({ kind }) => kind === 'name')
  const isMore = ids.length + names.length > 0 || places.some(({ kind }) => kind !== 'id' && kind !== 'name')
  return id === undefined || isMore ? null : { id: id.index, name: name?.index ?? -1 }
}

/** The tenant of a SKU (`contoso:SPB`). */
const ACCOUNT = /^([^:]+):\s*\S/

/** So many people tell whether accounts are theirs or tenants'. */
const ENOUGH_PEOPLE = 1000

function accountCells({ name, place }: { name: string; place: Place }): CustomerCells {
  if (place.kind !== 'company') return asTenant(name)
  const kind = kindOf(name)
  if (kind === 'id') return { id: name, name: '' }
  return kind === 'domain' ? { id: '', name, domain: name } : { id: '', name }
}

/** The name of a tenant in Microsoft's cloud is the first part of a domain that it keeps for ever. */
function asTenant(name: string): CustomerCells {
  const customer = { id: '', name }
  return /^[a-z0-9-]+$/i.test(name) ? { ...customer, domain: `${name}.onmicrosoft.com` } : customer
}

function checked(cell: string, { header }: Place, issues: RowIssue[]): boolean {
  const problem = whyNobody(cell)
  if (problem !== null) issues.push({ ...problem, column: header })
  return problem === null
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const DOMAIN = /^(?=.*\.)[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u

function kindOf(cell: string): 'id' | 'domain' | 'name' {
  return ID.test(foldId(cell)) ? 'id' : DOMAIN.test(cell) ? 'domain' : 'name'
}

function cellOf(record: readonly string[], index: number): string {
  return (record[index] ?? '').trim()
}

async function* joined<R>(seen: readonly R[], rest: AsyncGenerator<R>): AsyncGenerator<R> {
  try {
    yield* seen
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}
