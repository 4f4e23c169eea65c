// The customers of the config, and which of them the data has asked for.
import { foldId, foldName } from '../../model/fold.ts'
import type { Settings } from '../types.ts'

type Configured = Settings['customers'][string]

/** The entries of the config by folded path, name or id, and which of them rows have asked for. */
export class ConfiguredCustomers extends Map<string, Configured> {
  readonly asked = new Set<Configured>()

  constructor(customers: Settings['customers']) {
    const entries = Object.entries(customers)
    super([foldId, foldName].flatMap(fold => entries.map(([key, entry]) => [fold(key), entry] as const)))
  }

  override get(key: string): Configured | undefined {
    const entry = super.get(key) ?? super.get(foldId(key))
    if (entry !== undefined) this.asked.add(entry)
    return entry
  }
}
