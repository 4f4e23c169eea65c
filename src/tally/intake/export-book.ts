// Which users each export has: the rows of one file with one customer and report date. Most exports are never asked.
import { hashWith } from '../../columns/hash.ts'
import type { NameRun } from '../../columns/names.ts'

/** The users of one export. */
export class ExportUsers {
  readonly ref: number
  /** NO_DAY for undated rows. */
  readonly report: number
  readonly file: string
  /** The same for two exports that say the same of the same users, in whatever order. */
  digest = 0
  /** First and end of runs of user numbers: a file of people who were not known before is one run. */
  readonly #runs: number[] = []

  constructor(ref: number, report: number, file: string) {
    this.ref = ref
    this.report = report
    this.file = file
  }

  /** Users from `first` to before `end`; the same one may come again. */
  add(first: number, end: number): void {
    const runs = this.#runs
    const last = runs.at(-1) ?? -1
    if (end === last && first >= last - 1) return
    if (first === last) runs[runs.length - 1] = end
    else runs.push(first, end)
  }

  /** One row of a user: what it says, and on which day. */
  addRow(user: number, entryKind: number, day: number): void {
    this.add(user, user + 1)
    this.mix(user, entryKind, day)
  }

  /** One more row of a user who was added. */
  mix(user: number, entryKind: number, day: number): void {
    this.digest = (this.digest + hashWith(hashWith(user, entryKind), day)) | 0
  }

  /** Each user once. */
  *users(): Generator<number> {
    for (const { first, end } of this.runs()) for (let user = first; user < end; user++) yield user
  }

  /** The same, as runs of numbers. */
  *runs(): Generator<NameRun> {
    let next = 0
    for (const { first, end } of this.#sorted()) {
      if (end > next) yield { first: Math.max(first, next), end }
      next = Math.max(next, end)
    }
  }

  /** The first of them; -1 where there is nobody. */
  first(): number {
    let first = this.#runs[0] ?? -1
    for (let at = 2; at < this.#runs.length; at += 2) first = Math.min(first, this.#runs[at] ?? first)
    return first
  }

  /** How many users there are. */
  count(): number {
    let count = 0
    for (const { first, end } of this.runs()) count += end - first
    return count
  }

  #sorted(): readonly NameRun[] {
    const [first = 0, end = 0] = this.#runs
    if (this.#runs.length === 2) return [{ first, end }]
    const runs: NameRun[] = []
    for (let at = 0; at < this.#runs.length; at += 2) {
      runs.push({ first: this.#runs[at] ?? 0, end: this.#runs[at + 1] ?? 0 })
    }
    return runs.sort((a, b) => a.first - b.first)
  }
}

export class ExportBook {
  readonly #exports = new Map<string, ExportUsers>()
  #last: ExportUsers | undefined

  /** The export that rows of a file belong to. */
  of(ref: number, report: number, file: string): ExportUsers {
    const last = this.#last
    if (last?.ref === ref && last.report === report && last.file === file) return last
    const key = `${ref}\n${report}\n${file}`
    const known = this.#exports.get(key) ?? new ExportUsers(ref, report, file)
    this.#exports.set(key, known)
    this.#last = known
    return known
  }

  all(): Iterable<ExportUsers> {
    return this.#exports.values()
  }
}
