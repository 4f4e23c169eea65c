// The customers of the config, and which of them the data has asked for.
import { foldName } from '../../model/fold.ts'
import type { Settings } from '../types.ts'

type Configured = Settings['customers'][string]

/** The entries of the config by folded path or name, and which of them rows have asked for. */
export class ConfiguredCustomers extends Map<string, Configured> {
  readonly asked = new Set<Configured>()

  constructor(customers: Settings['customers']) {
    super(Object.entries(customers).map(([key, entry]) => [foldName(key), entry]))
  }

  override get(key: string): Configured | undefined {
    const entry = super.get(key)
    if (entry !== undefined) this.asked.add(entry)
    return entry
  }
}
