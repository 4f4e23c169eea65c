// The current licence rows of one customer, from the own format; the rule of each step in its own function.
import { distinct, fold, newest } from './basics.ts'
import { type Catalogue, type Kind, OracleError, type OwnLicence, type Service } from './model.ts'
import {
  firstOf,
  hasTrialWord,
  isTrialKind,
  type Product,
  productOf,
  serviceOfColumn,
  serviceOfProduct,
} from './products.ts'

/** What a subscription is to the figures; `nobody`: no person holds its seats. */
export type Standing = 'counted' | 'included' | 'trial' | 'inactive' | 'nobody'

/** "An active subscription of kind `included` stands wherever these rules say counted subscription", for users. */
export const countsForUsers = ({ standing }: { standing: Standing }): boolean =>
  standing === 'counted' || standing === 'included'

/** One subscription (or what stands for one) of a customer. `assigned` null: no export says. */
export interface Licence {
  id: string
  product: Product
  service: Service
  standing: Standing
  /** In the state `Upgraded`, `Converted` or `Transferred`. */
  replaced: boolean
  sold: number
  assigned: number | null
  own: boolean
  /** '' where no row says. */
  ends?: string
}

const STATES: Record<string, string> = {}
for (const [state, words] of Object.entries({
  active: ['active', 'open', 'enabled', ''],
  grace: ['ingraceperiod', 'grace', 'warning', 'expired', 'pastdue'],
  disabled: ['disabled', 'suspended', 'inactive'],
  deprovisioned: [
    ...['deprovisioned', 'deleted', 'canceled', 'cancelled', 'closed', 'churned', 'lockedout'],
    ...['upgraded', 'converted', 'transferred'],
  ],
  'left out': ['none', 'pending', 'others'],
})) {
  for (const word of words) STATES[word] = state
}

/** The words for the states of a subscription, in any spelling. */
export function stateOf(written: string): string {
  const state = STATES[fold(written).replace(/[\s_-]+/g, '')]
  if (state === undefined) throw new OracleError('bad-state')
  return state
}

function isYes(written: string): boolean {
  return ['true', 'yes', '1'].includes(fold(written))
}

interface Read {
  row: OwnLicence
  product: Product
  service: Service
  state: string
  kind: Kind
}

function read(row: OwnLicence, catalogue: Catalogue): Read {
  const product = productOf(row.skuId, row.productName, catalogue)
  if (product === undefined) throw new OracleError('no-product')
  // "A row's service is the file's own service column, else its product's."
  const service = serviceOfColumn(row.service) ?? serviceOfProduct(product)
  // "Trial or free: a column says so, or the name …, or the catalogue; `IsTrial=False` does not override."
  const trial = isYes(row.isTrial) || hasTrialWord(row.productName)
  return {
    row,
    product,
    service,
    state: stateOf(row.state),
    kind: firstOf([product.kind, trial ? 'trial' : 'paid']),
  }
}

const join = (...parts: (string | number | boolean)[]): string => JSON.stringify(parts)
const partnerOf = (row: OwnLicence): string => join(fold(row.partnerId), fold(row.partnerName))
const whole = ({ row, product, service, state, kind }: Read): string =>
  join(product.key, service, state, kind, row.sold, row.assigned, partnerOf(row), fold(row.channel))

/** "Key = customer, subscription, report date; equal rows count once, different ones are an error." */
function withId(rows: readonly Read[]): Read[] {
  return distinct(rows.map(({ row }) => join(fold(row.subscriptionId), row.reportDate))).flatMap(key => {
    const same = rows.filter(({ row }) => join(fold(row.subscriptionId), row.reportDate) === key)
    if (distinct(same.map(whole)).length > 1) throw new OracleError('conflicting-licences')
    return same.slice(0, 1)
  })
}

/**
 * "Without `SubscriptionId` the key is customer, product, state, trial, partner, channel and date: lines of one file,
 * equal or not, are separate subscriptions; the same lines in two files count once, different ones in two files of one
 * date are an error."
 */
function withoutId(rows: readonly Read[]): Read[] {
  const keyOf = ({ row, product, state, kind }: Read): string =>
    join(product.key, state, kind, partnerOf(row), fold(row.channel), row.reportDate)
  return distinct(rows.map(keyOf)).flatMap(key => {
    const same = rows.filter(row => keyOf(row) === key)
    const files = distinct(same.map(({ row }) => row.file)).map(file =>
      same.filter(({ row }) => row.file === file),
    )
    const lines = files.map(file => file.map(whole).sort().join('\n'))
    if (distinct(lines).length > 1) throw new OracleError('conflicting-licences')
    return files[0] ?? []
  })
}

/**
 * "Per customer, service and format, the newest date not after `--as-of`, even if later than the as-of day; a format's
 * undated rows replace its dated ones of the same product." Undated rows are current.
 */
function current(rows: readonly Read[], asOf: string | undefined): Read[] {
  const inTime = rows.filter(({ row }) => asOf === undefined || row.reportDate <= asOf)
  const isReplaced = ({ product }: Read): boolean =>
    inTime.some(other => other.row.reportDate === '' && other.product.key === product.key)
  return inTime.filter(one => {
    const { row, service } = one
    const dates = inTime.filter(other => other.service === service).map(other => other.row.reportDate)
    return row.reportDate === '' || (row.reportDate === newest(dates) && !isReplaced(one))
  })
}

/** "Counted subscription: state `active`, of kind `paid`"; "trial beats state". */
export function standingOf({ state, kind }: { state: string; kind: Kind }): Standing {
  if (kind === 'not-a-person') return 'nobody'
  if (isTrialKind(kind)) return 'trial'
  if (state !== 'active') return 'inactive'
  return kind === 'paid' ? 'counted' : 'included'
}

/** The own Licences rows of one customer that are current, each subscription once. */
export function currentLicences(
  rows: readonly OwnLicence[],
  catalogue: Catalogue,
  asOf: string | undefined,
  isOwn: ((row: OwnLicence) => boolean) | undefined,
): Licence[] {
  const all = rows.map(row => read(row, catalogue))
  const once = [
    ...withId(all.filter(({ row }) => row.subscriptionId.trim() !== '')),
    ...withoutId(all.filter(({ row }) => row.subscriptionId.trim() === '')),
  ]
  return current(once, asOf).map(licence => ({
    id: fold(licence.row.subscriptionId),
    product: licence.product,
    service: licence.service,
    standing: standingOf(licence),
    replaced: ['upgraded', 'converted', 'transferred'].includes(fold(licence.row.state)),
    // "A subscription in a state that is left out carries no seats."
    sold: licence.state === 'left out' ? 0 : licence.row.sold,
    assigned: licence.state === 'left out' ? 0 : licence.row.assigned,
    own: isOwn?.(licence.row) ?? false,
    ends: licence.row.endDate ?? '',
  }))
}

/** The best of several subscriptions: "a counted one, else a trial or free one, else one that is not active". */
export function best(licences: readonly Licence[]): Licence | undefined {
  const order = ['counted', 'included', 'trial', 'inactive', 'nobody'] as const
  return order.flatMap(standing => licences.filter(licence => licence.standing === standing))[0]
}

/** The subscription of a usage row: by id; "where that is missing or not in the licence rows", the best of the product. */
export function standsFor(
  subscription: string,
  product: Product | undefined,
  licences: readonly Licence[],
): Licence | undefined {
  const byId = subscription === '' ? [] : licences.filter(licence => licence.id === subscription)
  return best(byId) ?? best(licences.filter(licence => licence.product.key === product?.key))
}
