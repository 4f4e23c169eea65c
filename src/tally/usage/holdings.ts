// Which subscription a usage row's subscription id and product stand for, and what that makes of its activity.
import { isReplaced } from '../../catalog/states.ts'
import type { Service } from '../../catalog/words.ts'
import { groupBy } from '../../model/group.ts'
import { firstKind, isTrial, type Kind } from '../../model/kind.ts'
import type { TallyProduct } from '../intake/products.ts'
import type { CurrentLicences } from '../licences/licences.ts'
import { isEntitling, type Subscription } from '../licences/subscription.ts'

/** Whose a holding is, where only one partner's licences are asked for. */
export type Seller = 'own' | 'other' | 'several'

export interface Holding {
  product: TallyProduct | null
  /** null: the workload's. */
  service: Service | null
  /** By its subscription and its product. */
  kind: Kind
  /** Its subscription is not active. */
  lapse: 'secondSubscription' | 'lapsedSubscription' | null
  /** Its subscription, or each of those that may be it, was replaced by another one. */
  replaced: boolean
  /** The subscription found by id, or the one that stands for the product. */
  subscription: Subscription | null
  seller: Seller
}

/** The subscriptions of one customer, to be asked by id and by product. */
export class Holdings {
  readonly #byId = new Map<string, Subscription>()
  readonly #byProduct: ReadonlyMap<string, readonly Subscription[]>
  readonly #all: readonly Subscription[]
  readonly #productOfId: ReadonlyMap<string, TallyProduct>
  readonly #isOwn: (subscription: Subscription) => boolean

  constructor(licences: CurrentLicences, isOwn: (subscription: Subscription) => boolean) {
    this.#all = licences.subscriptions
    this.#productOfId = licences.productOfId
    this.#isOwn = isOwn
    this.#byProduct = groupBy(licences.subscriptions, ({ product }) => product.key)
    for (const subscription of licences.subscriptions) {
      if (subscription.id !== '' && !this.#byId.has(subscription.id))
        this.#byId.set(subscription.id, subscription)
    }
  }

  /** What a row with this folded subscription id ('' for none) and product (null for none) holds. */
  resolve(id: string, stated: TallyProduct | null): Holding {
    const known = id === '' ? undefined : this.#byId.get(id)
    const product = stated ?? known?.product ?? this.#productOfId.get(id) ?? null
    const all = product ? (this.#byProduct.get(product.key) ?? []) : []
    const subscription = known ?? best(all) ?? null
    const inactive = subscription?.standing === 'inactive'
    const counted = all.some(isEntitling)
    return {
      product,
      service: product ? (subscription?.service ?? product.service) : null,
      kind: firstKind(subscription?.kind, product?.kind),
      lapse: inactive ? (counted ? 'secondSubscription' : 'lapsedSubscription') : null,
      replaced: (known ? [known] : all.filter(({ standing }) => standing === 'inactive')).every(wasReplaced),
      subscription,
      seller: product ? this.#sellerOf(known, all) : this.#sellerOfNoProduct(),
    }
  }

  /** The same for customers who hold the same by products that no row tells the subscription of, whoever sold them. */
  profile(): string {
    let profile = ''
    for (const { product, service, kind, standing } of this.#all)
      profile += `${product.key}\n${service} ${kind} ${standing}\n`
    return profile
  }

  /** Whose counts are that tell no subscription: of one product, or of all that the customer has. */
  sellerOfCounts(product: TallyProduct | null): Seller {
    return this.#sellerOf(undefined, product ? (this.#byProduct.get(product.key) ?? []) : this.#all)
  }

  #sellerOf(known: Subscription | undefined, all: readonly Subscription[]): Seller {
    if (known) return this.#isOwn(known) ? 'own' : 'other'
    const counted = all.filter(isEntitling)
    const judged = counted.length > 0 ? counted : all
    const own = judged.filter(this.#isOwn).length
    if (own === 0) return 'other'
    return own === judged.length ? 'own' : 'several'
  }

  /** What is used without a product is the partner's where all that the customer has is. */
  #sellerOfNoProduct(): Seller {
    return this.#sellerOf(undefined, this.#all) === 'own' ? 'own' : 'other'
  }
}

function wasReplaced({ stateWord }: Subscription): boolean {
  return isReplaced(stateWord)
}

/** The one that stands for a product: an entitling one, else trial or free, else one that is not active. */
function best(subscriptions: readonly Subscription[]): Subscription | undefined {
  return (
    subscriptions.find(isEntitling) ??
    subscriptions.find(({ kind }) => isTrial(kind)) ??
    subscriptions.find(({ standing }) => standing === 'inactive') ??
    subscriptions[0]
  )
}
