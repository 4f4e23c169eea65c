// Numbers for where usage rows come from: each format of Graph reports by itself, and the tenants that they name.
import { StringPool } from '../../columns/strings.ts'
import { compareCodePoints } from '../../model/code-points.ts'
import { foldName } from '../../model/fold.ts'
import { isGraph, ORIGIN } from '../../model/usage-batch.ts'
import { ELSEWHERE, NO_HOME } from './entry-kinds.ts'

/** The number of the first tenant with a name. */
const FIRST = ELSEWHERE + 1

export class Origins {
  readonly #formats = new StringPool()
  readonly #homes = new StringPool()

  /** Of rows in a format. */
  of(origin: number, format: string): number {
    return isGraph({ origin }) ? ORIGIN.graph + this.#formats.add(format) : origin
  }

  /** Of a tenant's name as a row has it; null: another tenant, whatever it is called. */
  home(home: string | null): number {
    if (home === null) return ELSEWHERE
    return home === '' ? NO_HOME : FIRST + this.#homes.add(foldName(home))
  }

  /** Whoever is said to be of elsewhere is, whatever tenant another row names; of two names the last in their order. */
  readonly mergeHomes = (left: number, right: number): number => {
    if (left < FIRST || right < FIRST)
      return [left, right].includes(ELSEWHERE) ? ELSEWHERE : Math.max(left, right)
    const [a, b] = [left, right].map(home => this.#homes.text(home - FIRST))
    return compareCodePoints(a ?? '', b ?? '') < 0 ? right : left
  }
}
