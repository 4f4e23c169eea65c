// What the config says by path: its paths start at its own folder, as those of its data do.
import path from 'node:path'
import type { Job } from '../job.ts'

/** The folder of the config; without one, the working folder. */
export function configFolder({ found, world }: Pick<Job, 'found' | 'world'>): string {
  return found.path === null ? world.cwd : path.dirname(found.path)
}

/**
 * Every entry under each way in which a file below it may be shown: as the config writes it, from the root, and from the
 * working folder. A name with a slash in it stays a name.
 */
export function byConfigPath<T>(
  job: Pick<Job, 'found' | 'world'>,
  entries: Readonly<Record<string, T>> = {},
): Record<string, T> {
  const { cwd } = job.world
  const folder = configFolder(job)
  const slashed = (file: string): string => file.replaceAll('\\', '/')
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, entry]) => {
      const absolute = path.resolve(folder, key)
      const ways = /[\\/]/.test(key)
        ? [slashed(key), slashed(absolute), slashed(path.relative(cwd, absolute))]
        : []
      return [key, ...ways].map((way): [string, T] => [way, entry])
    }),
  )
}
