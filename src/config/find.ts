// Which config file counts, and what it says.
import type { FileHandle } from 'node:fs/promises'
import { open, stat } from 'node:fs/promises'
import { devNull } from 'node:os'
import path from 'node:path'
import { UsageError } from '../model/problem.ts'
import type { Config } from './config.ts'

export const CONFIG_NAME = 'adoption.config.json'
const MOST_BYTES = 4 * 1024 * 1024

/** Where to look; effects of the outside are passed in. */
export interface ConfigPlaces {
  /** From `--config` or the environment; must exist. */
  named: { option: string; path: string } | null
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** null where nobody knows it. */
  home: string | null
}

/** A config and its file; `path` null where there is none. */
export interface FoundConfig {
  /** Absolute. */
  path: string | null
  config: Config
}

/**
 * The file that was named, else `adoption.config.json` in the working folder, else the user's own one.
 * Throws UsageError where the named file cannot be read, or where the file that counts is wrong.
 */
export async function findConfig({ named, cwd, env, home }: ConfigPlaces): Promise<FoundConfig> {
  if (named !== null) {
    const file = path.resolve(cwd, named.path)
    const content = await contentOf(file)
    if (content !== undefined) return found(file, content, named.path)
    throw misnamed(named.option, named.path)
  }
  const own = userConfig(env, home)
  const places = [path.join(cwd, CONFIG_NAME), ...(own === undefined ? [] : [own])]
  for (const file of places) {
    const content = await contentOf(file)
    const shown = path.dirname(file) === cwd ? CONFIG_NAME : file
    if (content !== undefined) return found(file, content, shown)
  }
  return { path: null, config: {} }
}

/** Loads the parser only now: most runs have no config. */
async function found(file: string, content: string, shown: string): Promise<FoundConfig> {
  const { readConfig } = await import('./read.ts')
  return { path: file, config: readConfig(content, shown) }
}

/** `adoption/config.json` in the folder where the system keeps configs. */
function userConfig(env: ConfigPlaces['env'], home: string | null): string | undefined {
  // An empty or relative value counts as none, by the specification of these variables.
  const folder = [env['XDG_CONFIG_HOME'], env['APPDATA'], home === null ? '' : path.join(home, '.config')]
  const first = folder.find(value => value && path.isAbsolute(value))
  return first === undefined ? undefined : path.join(first, 'adoption', 'config.json')
}

/** The text of a file; undefined where there is none. Throws UsageError where there is one that cannot be read. */
async function contentOf(file: string): Promise<string | undefined> {
  if (!(await exists(file))) return undefined
  // A pipe or a terminal would be waited for, perhaps for ever.
  if (file !== devNull && !(await stat(file)).isFile()) throw misnamed('--config', file)
  let handle: FileHandle | undefined
  try {
    handle = await open(file, 'r')
    const pieces: Buffer[] = []
    for await (const piece of handle.createReadStream({ end: MOST_BYTES - 1 })) pieces.push(piece)
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))
  } catch (error) {
    if (error instanceof TypeError) throw notText(file)
    throw misnamed('--config', file)
  } finally {
    await handle?.close()
  }
}

/** A folder that this user may not look into holds no config of theirs. */
export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

function misnamed(option: string, found: string): UsageError {
  return new UsageError([{ code: 'bad-option', params: { option, found, expected: 'config-file' } }])
}

function notText(file: string): UsageError {
  return new UsageError([{ code: 'bad-encoding', params: { encoding: 'UTF-8', offset: 0 }, file }])
}
