// Numbers for workloads, whatever rows call them.
import type { Catalog } from '../../catalog/catalog.ts'
import type { Day } from '../../model/day.ts'
import { foldName } from '../../model/fold.ts'
import { newness, shown, type Written } from './spelling.ts'

export class WorkloadNames {
  readonly #catalog: Pick<Catalog, 'findWorkload'>
  readonly #index = new Map<string, number>()
  readonly #names: Written[] = []
  /** What was asked for already. */
  readonly #known = new Map<string, { index: number; name: string }>()

  constructor(catalog: Pick<Catalog, 'findWorkload'>) {
    this.#catalog = catalog
  }

  get size(): number {
    return this.#names.length
  }

  /** The number of a workload; `day` is that of the row that writes it so. */
  refer(written: string, day?: Day | null): number {
    const { index, name } = this.#look(written)
    const known = this.#names[index]
    // The same as before, as with all but a few of thousands.
    if (known?.text === name && newness(day) <= known.day) return index
    this.#names[index] = shown(this.#names[index], { text: name, day: newness(day) })
    return index
  }

  /** The name that a workload is shown under. */
  text(index: number): string {
    return this.#names[index]?.text ?? ''
  }

  #look(written: string): { index: number; name: string } {
    const before = this.#known.get(written)
    if (before) return before
    const name = this.#catalog.findWorkload(written)
    const index = this.#index.get(foldName(name)) ?? this.#index.size
    this.#index.set(foldName(name), index)
    const found = { index, name }
    this.#known.set(written, found)
    return found
  }
}
