// Which usage rows are current: per service and workload the newest report that covers it.
import type { Service } from '../../catalog/words.ts'
import { asDay, type Day } from '../../model/day.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import { isTooOld } from '../intake/visibility.ts'

/** The reports that one customer's data holds, in days; undated rows are taken as of the as-of day. */
export class Snapshots {
  readonly #asOf: Day
  /** service → days of own usage exports that have rows of it: they cover every workload. */
  readonly #own = new Map<Service, Set<number>>()
  /** workload → days of Graph reports that cover it, all in office365. */
  readonly #graph = new Map<number, Set<number>>()

  readonly #newest = new Map<Service, (Day | undefined)[]>()

  constructor(asOf: Day) {
    this.#asOf = asOf
  }

  addOwn(service: Service, report: number): void {
    const days = this.#own.get(service)
    if (days) days.add(this.dayOf(report))
    else this.#own.set(service, new Set([this.dayOf(report)]))
  }

  addGraph(workload: number, report: number): void {
    const days = this.#graph.get(workload)
    if (days) days.add(this.dayOf(report))
    else this.#graph.set(workload, new Set([this.dayOf(report)]))
  }

  /** The report's day; undated reports are as new as the newest. */
  dayOf(report: number): Day {
    return report === NO_DAY ? this.#asOf : asDay(report)
  }

  /** Whether own rows of the same day take the place of a Graph report. */
  ownWins(report: number): boolean {
    return this.isOwn('office365', this.dayOf(report))
  }

  /** Whether an own export of that day has rows of the service, and so covers all of its workloads. */
  isOwn(service: Service, day: number): boolean {
    return this.#own.get(service)?.has(day) ?? false
  }

  /** The newest day that covers a service's workload; undefined where nothing does. Ask when all are added. */
  newest(service: Service, workload: number): Day | undefined {
    const days = this.#newest.get(service) ?? []
    this.#newest.set(service, days)
    if (!(workload in days)) days[workload] = this.#findNewest(service, workload)
    return days[workload]
  }

  #findNewest(service: Service, workload: number): Day | undefined {
    const own = this.#own.get(service) ?? []
    const graph = service === 'office365' ? (this.#graph.get(workload) ?? []) : []
    let newest = NO_DAY
    for (const day of own) if (day > newest) newest = day
    for (const day of graph) if (day > newest) newest = day
    return newest === NO_DAY ? undefined : asDay(newest)
  }

  /** Whether a snapshot of that day is too old to be read together with the rest. */
  isStale(day: number): boolean {
    return isTooOld(day, this.#asOf)
  }
}
