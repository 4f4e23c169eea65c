// Further words from the config, as what they mean: the config is checked, so that every target is known.
import { knownService } from '../../catalog/services.ts'
import { knownState } from '../../catalog/states.ts'
import type { Config } from '../../config/config.ts'
import type { Aliases } from '../../pipeline/types.ts'

export function aliasesOf(aliases: Config['aliases'] = {}): Aliases {
  const { products = {}, workloads = {}, headers = {} } = aliases
  return {
    products,
    workloads,
    headers,
    states: meanings(aliases.states, knownState),
    services: meanings(aliases.services, knownService),
  }
}

function meanings<T>(
  words: Record<string, string> = {},
  meaning: (word: string) => T | undefined,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([word, target]): [string, T][] => {
      const known = meaning(target)
      return known === undefined ? [] : [[word, known]]
    }),
  )
}
