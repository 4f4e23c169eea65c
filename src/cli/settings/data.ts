// Which data: the values of `--data`, or of what stands in for it.
import path from 'node:path'
import type { Job } from '../job.ts'
import { configFolder } from './config-paths.ts'

const DEFAULT = './exports'

/** Paths in the config start at its own folder, all others at the working folder. */
export function dataOf(job: Job): string[] {
  const { world, line, found, choice } = job
  const typed = line.values.get('data')
  const inherited = world.env['ADOPTION_DATA']
  for (const value of typed ?? []) if (value.trim() === '') choice.refuse('--data', value, 'named-path')
  const folder = configFolder(job)
  return choice.pick(
    'data',
    {
      flag: typed === undefined ? undefined : [...typed],
      environment: inherited ? { value: [inherited], variable: 'ADOPTION_DATA' } : undefined,
      config: found.config.data?.map(value => (folder === world.cwd ? value : from(folder, value))),
    },
    [DEFAULT],
    values => values.join(', '),
  )
}

/** The `Name=` of a value, '' for none, and the path after it. */
export function namedPath(value: string): [name: string, rest: string] {
  const [, name = '', rest = value] = /^([^=/\\]+=)(.*)$/s.exec(value) ?? []
  return [name, rest]
}

/** Whether standard input is one of the data. */
export function readsStdin(data: readonly string[]): boolean {
  return data.some(value => value === '-' || value.endsWith('=-'))
}

/** `value`, or what follows its `Name=`, as seen from `folder`. */
function from(folder: string, value: string): string {
  const [name, rest] = namedPath(value)
  return rest === '-' || path.isAbsolute(rest) ? value : name + path.join(folder, rest)
}
