// Which scopes a usage row falls into, or why the question leaves it out.
import type { Service } from '../../catalog/words.ts'
import type { Question } from '../question.ts'
import type { Holding } from './holdings.ts'
import type { ScopeBook } from './scope-book.ts'

/** What the question does with rows of one holding and workload. */
interface ScopeRule {
  kind: 'in' | 'other-service' | 'other-seller' | 'several-sellers'
  scopes: readonly number[]
  service: Service
  label: string
}

/** Rows of services that were not asked for. */
export interface LeftOut {
  rows: number
  products: Set<string>
}

export class ScopeRules {
  /** Rows of services that were not asked for. */
  readonly leftOut = new Map<Service, LeftOut>()
  /** Rows that went because their product has several sellers, by product name. */
  readonly severalSellers = new Map<string, number>()
  readonly #book: ScopeBook
  readonly #question: Question
  readonly #workloads: readonly string[]
  readonly #services: readonly Service[]
  readonly #known = new Map<Holding, ScopeRule[]>()
  /** Product key → every scope that has a row of it, whoever sold it. */
  readonly #scopesOfProduct = new Map<string, Set<number>>()

  /** `workloads` and `services` are names and services by workload number. */
  constructor(
    book: ScopeBook,
    question: Question,
    workloads: readonly string[],
    services: readonly Service[],
  ) {
    this.#book = book
    this.#question = question
    this.#workloads = workloads
    this.#services = services
  }

  serviceOf(holding: Holding, workload: number): Service {
    return holding.service ?? this.#services[workload] ?? 'unknown'
  }

  /** The scopes of a row; null where it is left out, which is counted. */
  scopesOf(holding: Holding, workload: number): readonly number[] | null {
    const rule = this.#ruleOf(holding, workload)
    if (rule.kind === 'in') return rule.scopes
    if (rule.kind === 'other-service') {
      const known = this.leftOut.get(rule.service) ?? { rows: 0, products: new Set<string>() }
      this.leftOut.set(rule.service, known)
      known.rows++
      known.products.add(rule.label)
    }
    if (rule.kind === 'several-sellers') {
      this.severalSellers.set(rule.label, (this.severalSellers.get(rule.label) ?? 0) + 1)
    }
    return null
  }

  /** The scopes of a row; null where it is left out. Counts nothing. */
  peek(holding: Holding, workload: number): readonly number[] | null {
    const { kind, scopes } = this.#ruleOf(holding, workload)
    return kind === 'in' ? scopes : null
  }

  /** Makes the figures of every scope with a product of several sellers not available. Call when all rows are seen. */
  withhold(): void {
    for (const product of this.severalSellers.keys()) {
      this.#book.withhold([...(this.#scopesOfProduct.get(product) ?? [])])
    }
  }

  #ruleOf(holding: Holding, workload: number): ScopeRule {
    const rules = this.#known.get(holding) ?? []
    this.#known.set(holding, rules)
    const known = rules[workload]
    if (known) return known
    const rule = this.#decide(holding, workload)
    rules[workload] = rule
    return rule
  }

  #decide(holding: Holding, workload: number): ScopeRule {
    const { services, partner } = this.#question
    const service = this.serviceOf(holding, workload)
    const workloadName = this.#workloads[workload] ?? ''
    const label = holding.product?.name ?? workloadName
    const out = { scopes: [], service, label }
    if (services !== 'all' && !services.has(service)) return { kind: 'other-service', ...out }
    const scopes = [
      this.#book.scope('customer', null),
      this.#book.scope('service', service),
      this.#book.scope('workload', workloadName),
      ...(holding.product ? [this.#book.scope('product', holding.product.name)] : []),
    ]
    if (partner === null) return { kind: 'in', scopes, service, label }
    const known = this.#scopesOfProduct.get(label) ?? new Set<number>()
    this.#scopesOfProduct.set(label, known)
    for (const scope of scopes) known.add(scope)
    const kinds = { own: 'in', other: 'other-seller', several: 'several-sellers' } as const
    return { kind: kinds[holding.seller], scopes, service, label }
  }
}
