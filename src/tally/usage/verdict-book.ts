// The verdicts on the kinds of entries of one customer, each made once; and what is said of snapshots that are too old.
import { lazy } from '../../model/lazy.ts'
import type { Note } from '../../model/note.ts'
import { isGraph, NO_DAY } from '../../model/usage-batch.ts'
import { isVisible } from '../intake/visibility.ts'
import { TRAIT } from './kind-traits.ts'
import { leftBehind } from './left-behind.ts'
import { Snapshots } from './snapshots.ts'
import type { UsageInput } from './usage-input.ts'
import type { Verdict, Verdicts } from './verdicts.ts'

export class VerdictBook {
  /** Notes on snapshots that are left out. */
  readonly stale: Note[] = []
  readonly #input: UsageInput
  readonly #workloads: readonly string[]
  readonly #verdicts: Verdicts
  readonly #snapshots: () => Snapshots
  /** By kind of entry, for users who are not deleted; and the others by the day of their deletion. */
  readonly #known = new Map<number, Verdict>()
  readonly #ofDeleted = new Map<number, Map<number, Verdict>>()
  readonly #staleSeen = new Set<string>()

  constructor(input: UsageInput, workloads: readonly string[], verdicts: Verdicts) {
    this.#input = input
    this.#workloads = workloads
    this.#verdicts = verdicts
    this.#snapshots = lazy(() => snapshotsOf(input, verdicts))
  }

  /** `deleted`: the day of the user's deletion, UNKNOWN_DAY or NO_DAY. */
  of(entryKind: number, deleted: number): Verdict {
    const verdicts = deleted === NO_DAY ? this.#known : this.#verdictsOfDeleted(deleted)
    const known = verdicts.get(entryKind)
    if (known) return known
    const verdict = this.#verdicts.judge(
      this.#input.table.entryKinds.get(entryKind),
      this.#snapshots(),
      deleted,
    )
    if (verdict.time === 'stale') this.#noteStale(verdict)
    verdicts.set(entryKind, verdict)
    return verdict
  }

  /** Notes on rows of workloads that an own export covers without having any of them. */
  leftBehind(): Note[] {
    if ((this.#input.entries.bits & TRAIT.own) === 0) return []
    return leftBehind(this.#input, this.#workloads, {
      verdicts: this.#verdicts,
      snapshots: this.#snapshots(),
    })
  }

  #verdictsOfDeleted(day: number): Map<number, Verdict> {
    const known = this.#ofDeleted.get(day) ?? new Map<number, Verdict>()
    this.#ofDeleted.set(day, known)
    return known
  }

  #noteStale({ service, entryKind }: Verdict): void {
    const { whose, asOf } = this.#input
    const workload = this.#workloads[entryKind.workload] ?? ''
    const key = `${service}\n${workload}`
    if (this.#staleSeen.has(key)) return
    this.#staleSeen.add(key)
    const day = this.#snapshots().dayOf(entryKind.report)
    this.stale.push({ code: 'stale-snapshot', params: { ...whose, service, workload, day, asOf } })
  }
}

function snapshotsOf(
  { resolved, entries, table, customer, people, question, asOf }: UsageInput,
  verdicts: Verdicts,
): Snapshots {
  const snapshots = new Snapshots(asOf)
  for (const index of entries.entryKinds) {
    const entryKind = table.entryKinds.get(index)
    if (isGraph(entryKind)) snapshots.addGraph(entryKind.workload, entryKind.report)
    else snapshots.addOwn(verdicts.snapshotService(entryKind), entryKind.report)
  }
  for (const report of resolved.coverage[customer] ?? []) {
    if (isVisible(report.report, question) && people.styled.keeps(report)) {
      snapshots.addGraph(report.workload, report.report)
    }
  }
  return snapshots
}
