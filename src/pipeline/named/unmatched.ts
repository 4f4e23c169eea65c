// What in the config matches nothing here: a misspelt folder or word would otherwise change nothing in silence.
import { foldId, foldName } from '../../model/fold.ts'
import type { NamesOfRun } from '../../report/mergeable.ts'
import type { Customer } from '../../tally/intake/one-customer.ts'
import type { Data } from '../data.ts'
import type { Settings } from '../types.ts'

type Configured = Settings['customers'][string]

/** Customers and further words, as the config writes them. */
export function unmatchedNames(data: Data): NamesOfRun['unmatched'] {
  if (!(data.settings.namesUnmatched ?? false)) return { customers: [], words: [] }
  return { customers: unmatchedCustomers(data), words: [...data.unusedAliases()] }
}

function unmatchedCustomers({ settings: { customers }, read, resolved, configured }: Data): string[] {
  if (configured.size === 0) return []
  const seen = new Set(resolved.customers.all().flatMap(wordsOf))
  const labels = [...read.members, ...read.leftOut].flatMap(({ label }) => pathsOf(label))
  for (const path of labels) seen.add(path)
  // An entry stands there under each way to write its path.
  const ways = new Map<Configured, string[]>()
  for (const [key, entry] of Object.entries(customers)) ways.set(entry, [...(ways.get(entry) ?? []), key])
  return [...ways].flatMap(([entry, [first = '', ...others]]) => {
    const named = [entry.id ?? '', entry.lang === undefined ? '' : (entry.name ?? '')]
    const isMet = [first, ...others, ...named].some(
      word => word !== '' && (seen.has(bare(word)) || seen.has(foldId(word))),
    )
    return isMet || configured.asked.has(entry) ? [] : first
  })
}

function wordsOf({ id, name, domains }: Customer): string[] {
  return [...(id === null ? [] : [foldName(id), foldId(id)]), foldName(name), ...domains]
}

/** A file by its path and name, and every folder above it by both. */
function pathsOf(label: string): string[] {
  const parts = label.split('/')
  return parts.flatMap((part, index) => [bare(part), bare(parts.slice(0, index + 1).join('/'))])
}

function bare(path: string): string {
  return foldName(path)
    .replaceAll('\\', '/')
    .replace(/^(\.\/+)+(?=.)/, '')
    .replace(/(?<=[^/]|^\/)\/+$/, '')
    .replace(/\.(zip|gz|tgz)$/, '')
}
