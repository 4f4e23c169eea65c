// The customers of the config: paths in it start at its own folder, as those of its data do.
import path from 'node:path'
import type { Config, CustomerEntry } from '../config/config.ts'
import type { Job } from './job.ts'

/**
 * Every entry under each way in which a file below it may be shown: as the config writes it, from the root, and from the
 * working folder. A name with a slash in it stays a name.
 */
export function customersOf(
  { found, world: { cwd } }: Pick<Job, 'found' | 'world'>,
  customers: NonNullable<Config['customers']>,
): Record<string, CustomerEntry> {
  const folder = found.path === null ? cwd : path.dirname(found.path)
  const slashed = (file: string): string => file.replaceAll('\\', '/')
  return Object.fromEntries(
    Object.entries(customers).flatMap(([key, entry]) => {
      const absolute = path.resolve(folder, key)
      const ways = /[\\/]/.test(key)
        ? [slashed(key), slashed(absolute), slashed(path.relative(cwd, absolute))]
        : []
      return [key, ...ways].map((way): [string, CustomerEntry] => [way, entry])
    }),
  )
}
