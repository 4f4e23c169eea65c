// Where an output really goes: links are followed, so that a link stays a link and the file behind it is written.
import { constants, realpath as realpathOf, type Stats } from 'node:fs'
import { open, readlink, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { OutputError, type Problem, UsageError } from '../model/problem.ts'
import type { Expectation } from '../model/reasons.ts'
import { systemCode } from '../model/system-error.ts'
import { step, toOutputError } from './reason.ts'
import { refuseOddName } from './windows-names.ts'

/** A file to be replaced as a whole; `existing` is what stands there now. */
export interface FileTarget {
  kind: 'file'
  path: string
  real: string
  existing: Stats | undefined
}

/** A FIFO, a device or an open descriptor: written straight to, since there is nothing to rename. */
export interface StreamTarget {
  kind: 'stream'
  path: string
  real: string
  descriptor: number | undefined
}

export type Target = FileTarget | StreamTarget

/** Link by link: what Windows itself says of a long path, or of a drive that a program has made, is at times only an error. */
const realpath = promisify(realpathOf)
const MAX_LINKS = 40
const DESCRIPTOR = /^\/(?:dev|proc\/self)\/(?:fd\/(\d+)|(stdout)|(stderr))$/

/**
 * Finds the targets of all paths, in order, before anything is written.
 * Throws `OutputError` with every path that cannot be written, `UsageError` where two are the same file.
 */
export async function findTargets(paths: readonly string[]): Promise<Target[]> {
  const targets: Target[] = []
  const problems: Problem[] = []
  for (const given of paths) {
    try {
      targets.push(await step(given, () => findTarget(given)))
    } catch (error) {
      if (!(error instanceof OutputError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new OutputError(problems)
  refuseTwins(targets)
  return targets
}

async function findTarget(given: string): Promise<Target> {
  refuseOddName(given)
  if (/[\\/]$/.test(given) && path.normalize(given).endsWith(path.sep)) throw folder(given)
  const end = await followLinks(given)
  const descriptor = descriptorOf(end)
  if (descriptor !== undefined) return { kind: 'stream', path: given, real: end, descriptor }
  const existing = await statOrNothing(end)
  if (existing?.isDirectory()) throw folder(given)
  const real = path.join(await realpath(path.dirname(end)), path.basename(end))
  if (existing && !existing.isFile()) return { kind: 'stream', path: given, real, descriptor: undefined }
  // A file that its owner has made read-only is respected, though a rename would get past it; and on Windows one that
  // Excel holds says so here, before any work is done.
  if (existing) await open(real, constants.O_WRONLY).then(file => file.close())
  return { kind: 'file', path: given, real, existing }
}

/** The path at the end of a chain of links, whether or not there is a file. */
async function followLinks(start: string): Promise<string> {
  let current = start
  for (let links = 0; links < MAX_LINKS; links++) {
    if (descriptorOf(current) !== undefined) return current
    const link = await linkOrNothing(current)
    if (link === undefined) return current
    current = path.resolve(await realpath(path.dirname(current)), link)
  }
  throw toOutputError(start, Object.assign(new Error('too many links'), { code: 'ELOOP' }))
}

function descriptorOf(file: string): number | undefined {
  const [, number, out, err] = DESCRIPTOR.exec(file) ?? []
  if (number !== undefined) return Number(number)
  return out ? 1 : err ? 2 : undefined
}

async function linkOrNothing(file: string): Promise<string | undefined> {
  try {
    return await readlink(file)
  } catch (error) {
    // EINVAL: not a link. UNKNOWN: what Windows says of some files that are no links.
    if (['EINVAL', 'ENOENT', 'UNKNOWN'].includes(systemCode(error))) return undefined
    throw error
  }
}

async function statOrNothing(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Names that differ only in case are refused too: on many systems they are one file. */
function refuseTwins(targets: readonly Target[]): void {
  const seen = new Set<string>()
  for (const target of targets) {
    const key = target.real.normalize('NFC').toLowerCase()
    if (seen.has(key)) {
      const params = {
        option: '--export',
        found: target.path,
        expected: 'different-files' satisfies Expectation,
      }
      throw new UsageError([{ code: 'bad-option', params }])
    }
    seen.add(key)
  }
}

function folder(given: string): OutputError {
  return new OutputError([{ code: 'output-is-folder', params: { path: given } }])
}
