// Reads one value of `--data`: what exists literally wins, then a glob with a match, then `Name=path`.
import { isAbsolute, resolve, sep } from 'node:path'
import { type Collected, collectPath, collectTree } from './collect.ts'
import { readGlob } from './glob.ts'
import type { DataSpec, FindEnv, Input } from './input.ts'
import { exists } from './probe.ts'

/** Collects what one value leads to; what is wrong is in `problems`, nothing is thrown for it. */
export async function collectSpec(
  spec: DataSpec,
  env: FindEnv,
  ownOutputs: ReadonlySet<string>,
): Promise<Collected> {
  const whole = await collectPlain(spec, undefined, env, ownOutputs)
  if (whole !== undefined) return whole
  const equals = spec.indexOf('=')
  const owner = spec.slice(0, Math.max(equals, 0)).trim()
  const rest = owner === '' ? spec : spec.slice(equals + 1)
  const named = owner === '' ? undefined : await collectPlain(rest, owner, env, ownOutputs)
  return named ?? absent(rest)
}

/** Undefined when nothing is there. */
async function collectPlain(
  value: string,
  owner: string | undefined,
  env: FindEnv,
  ownOutputs: ReadonlySet<string>,
): Promise<Collected | undefined> {
  if (value === '') return undefined
  if (value === '-') return env.stdin ? standardInput(owner) : undefined
  const path = resolve(env.cwd, value)
  if (exists(path)) return collectPath({ given: value, path, owner }, ownOutputs)
  const glob = readGlob(value, sep)
  if (glob === undefined) return undefined
  const base = resolve(env.cwd, glob.base)
  if (!exists(base)) return undefined
  const given = glob.base === '' && isAbsolute(value) ? '/' : glob.base
  const found = await collectTree({ given, path: base, owner }, glob, ownOutputs)
  const something = found.candidates.length + found.leftOut.length + found.problems.length > 0
  return something ? found : undefined
}

function absent(value: string): Collected {
  const isGlob = readGlob(value, sep) !== undefined
  return {
    candidates: [],
    leftOut: [],
    problems: [
      isGlob
        ? { code: 'no-match', params: { pattern: value } }
        : { code: 'missing-input', params: { path: value }, file: value },
    ],
  }
}

function standardInput(owner: string | undefined): Collected {
  const input: Input = { kind: 'stdin', path: '-', label: '-', folders: [], named: true, size: 0 }
  return {
    candidates: [{ input: owner === undefined ? input : { ...input, owner }, identity: '-' }],
    leftOut: [],
    problems: [],
  }
}
