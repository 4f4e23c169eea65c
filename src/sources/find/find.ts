// Finds what is to be read: from the values of `--data` to a list of files in a fixed order, each once.
import { fstatSync } from 'node:fs'
import { compareCodePoints } from '../../model/code-points.ts'
import type { Problem } from '../../model/problem.ts'
import type { Candidate } from './collect.ts'
import type { DataSpec, FindEnv, Input, LeftOut } from './input.ts'
import { probe } from './probe.ts'
import { collectSpec } from './spec.ts'

export interface FindOptions {
  /** Absolute paths of this run's own outputs, whether they exist yet or not. */
  exclude: readonly string[]
}

export interface Found {
  inputs: Input[]
  leftOut: LeftOut[]
  /** What is wrong: `missing-input`, `no-match`, `not-a-file`, `unreadable-input`. */
  problems: Problem[]
}

/**
 * Finds the inputs of a run, ordered by label in code-point order, with what was left out and why.
 *
 * A value is a file, a folder (with all below it), a glob (`*`, `**`, `?`, `[…]`, `{a,b}`), `-`, or one of them after
 * `Name=`; a path that exists literally wins over every other reading. One real file counts once, however it is
 * reached, except under two different names; a name given to it wins over none.
 */
export async function findInputs(
  specs: readonly DataSpec[],
  env: FindEnv,
  options: FindOptions = { exclude: [] },
): Promise<Found> {
  const ownOutputs = identities(options.exclude)
  const candidates: Candidate[] = []
  const leftOut = new Map<string, LeftOut>()
  const problems = new Map<string, Problem>()
  for (const spec of specs) {
    const found = await collectSpec(spec, env, ownOutputs)
    candidates.push(...found.candidates)
    for (const left of found.leftOut) leftOut.set(left.label, left)
    for (const problem of found.problems) problems.set(JSON.stringify(problem), problem)
  }
  const { kept, doubles } = eachOnce(candidates)
  const read = new Set(kept.map(input => input.label))
  return {
    inputs: kept.sort((a, b) => compareCodePoints(a.label, b.label)),
    leftOut: [...leftOut.values(), ...doubles]
      .filter(left => !read.has(left.label))
      .sort((a, b) => compareCodePoints(a.label, b.label)),
    problems: [...problems.values()],
  }
}

function eachOnce(candidates: readonly Candidate[]): { kept: Input[]; doubles: LeftOut[] } {
  const owned = candidates.filter(one => one.input.owner !== undefined)
  const others = candidates.filter(one => one.input.owner === undefined)
  const ownedFiles = new Map(owned.map(one => [one.identity, `${one.identity}=${one.input.owner}`]))
  const first = new Map<string, Input>()
  const doubles: LeftOut[] = []
  for (const { identity, input } of [...owned, ...others]) {
    const key =
      input.owner === undefined ? (ownedFiles.get(identity) ?? identity) : `${identity}=${input.owner}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, input)
    else {
      if (input.named) first.set(key, { ...earlier, named: true })
      doubles.push({ label: input.label, reason: 'same-file', other: earlier.label })
    }
  }
  return { kept: [...first.values()], doubles }
}

/** Files that the shell has connected to the outputs (`> exports\\out.csv`), also where no system tells their path. */
function redirected(): string[] {
  return [1, 2].flatMap(descriptor => {
    try {
      const stats = fstatSync(descriptor, { bigint: true })
      return stats.isFile() ? [`${stats.dev}:${stats.ino}`] : []
    } catch {
      return []
    }
  })
}

function identities(paths: readonly string[]): ReadonlySet<string> {
  const found = paths.flatMap(path => {
    try {
      return [probe(path).identity]
    } catch {
      return []
    }
  })
  return new Set([...found, ...redirected()])
}
