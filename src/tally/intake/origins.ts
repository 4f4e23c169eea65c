// Numbers for where usage rows come from: each format of Graph reports by itself, and the tenants that they name.
import { StringPool } from '../../columns/strings.ts'
import { foldName } from '../../model/fold.ts'
import { isGraph, ORIGIN } from '../../model/usage-batch.ts'
import { ELSEWHERE, NO_HOME } from './entry-kinds.ts'

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
    return home === '' ? NO_HOME : ELSEWHERE + 1 + this.#homes.add(foldName(home))
  }
}
