// Gathers what one path leads to: the file itself, or what a folder holds, all of it or what a glob matches.
import { dirname, parse, resolve, sep } from 'node:path'
import { memoize } from '../../model/lazy.ts'
import type { Problem } from '../../model/problem.ts'
import { whyNotRead } from './endings.ts'
import type { Glob } from './glob.ts'
import type { Handle, Input, LeftOut } from './input.ts'
import { labelOf } from './label.ts'
import { isWithin, type LakeTable, lakeTable } from './lake-table.ts'
import { withoutPages } from './own-pages.ts'
import { folderNames } from './partition.ts'
import { assertReadable, type Probe, pathProblem, probe } from './probe.ts'
import { type Met, type Visitor, walk } from './walk.ts'

/** An input with what tells it from another path to the same file. */
export interface Candidate {
  input: Input
  identity: string
}

export interface Collected {
  candidates: Candidate[]
  leftOut: LeftOut[]
  problems: Problem[]
}

/** A path as given and where it is. */
export interface Start {
  given: string
  path: string
  owner: string | undefined
}

/** Collects a path that exists. */
export async function collectPath(start: Start, ownOutputs: ReadonlySet<string>): Promise<Collected> {
  const label = labelOf(start.given, [])
  const result: Collected = { candidates: [], leftOut: [], problems: [] }
  let isFolder = false
  orProblem(start.path, label, result, () => {
    const found = probe(start.path)
    if (found.kind === 'folder') isFolder = true
    else if (found.kind === 'other')
      result.problems.push({ code: 'not-a-file', params: { path: label }, file: label })
    else {
      assertReadable(start.path, found)
      result.candidates.push(candidate(start, start.path, label, found, true))
    }
  })
  return isFolder ? collectTree(start, undefined, ownOutputs) : result
}

/** Collects what lies below a folder; a folder that a glob matches counts with all it holds. */
export async function collectTree(
  start: Start,
  glob: Glob | undefined,
  ownOutputs: ReadonlySet<string>,
): Promise<Collected> {
  const result: Collected = { candidates: [], leftOut: [], problems: [] }
  const met: Met[] = []
  const tables: LakeTable[] = []
  await walk(start.path, visitor(start, glob, ownOutputs, result, met, tables))
  const loose = met.filter(({ parts }) => !tables.some(table => isWithin(table, parts)))
  const { files, leftOut } = await withoutPages(start, { files: loose, leftOut: result.leftOut })
  result.leftOut = leftOut
  for (const { kind, parts } of tables)
    result.problems.push({ code: 'lake-table', params: { kind }, file: labelOf(start.given, parts) })
  for (const { handle, parts, probe: found } of files) {
    const label = labelOf(start.given, parts)
    orProblem(handle, label, result, () => {
      assertReadable(handle, found)
      result.candidates.push(candidate(start, handle, label, found, false))
    })
  }
  return result
}

function visitor(
  start: Start,
  glob: Glob | undefined,
  ownOutputs: ReadonlySet<string>,
  result: Collected,
  files: Met[],
  tables: LakeTable[],
): Visitor {
  const label = (parts: readonly string[]): string => labelOf(start.given, parts)
  const chosen = (parts: readonly string[]): boolean =>
    glob === undefined || parts.some((_, at) => glob.matches(parts.slice(0, at + 1)))
  const leads = (parts: readonly string[]): boolean => glob?.leads(parts) === true
  const leaveOut = (parts: readonly string[], reason: LeftOut['reason']): void => {
    result.leftOut.push({ label: label(parts), reason })
  }
  return {
    label,
    wants(parts) {
      if (!chosen(parts)) return leads(parts)
      const table = lakeTable(parts)
      if (table) {
        if (!tables.some(known => isWithin(known, table.parts))) tables.push(table)
        return false
      }
      // A glob that spells the dot asks for the hidden file.
      const hidden = lastOf(parts).startsWith('.') && glob?.matches(parts) !== true
      if (hidden) leaveOut(parts, 'hidden')
      return !hidden
    },
    meet(met) {
      const folder = met.probe.kind === 'folder'
      if (!chosen(met.parts)) return folder && leads(met.parts)
      if (folder) return true
      const name = lastOf(met.parts)
      const reason =
        whyNotRead(name) ??
        (met.probe.kind === 'other' ? 'not-a-file' : undefined) ??
        (ownOutputs.has(met.probe.identity) ? 'own-output' : undefined)
      if (reason === undefined) files.push(met)
      else leaveOut(met.parts, reason)
      return false
    },
    fail(problem, parts) {
      const broken = problem.code === 'unreadable-input' && LINK_REASONS.has(problem.params.reason)
      const reason = whyNotRead(lastOf(parts))
      if (!broken) result.problems.push(problem)
      else if (!chosen(parts)) return
      else if (reason === undefined) result.problems.push(problem)
      else leaveOut(parts, reason)
    },
  }
}

/** Reasons for which a link leads nowhere: what it is called decides whether it matters. */
const LINK_REASONS = new Set(['broken-link', 'link-loop'])

function candidate(start: Start, handle: Handle, label: string, found: Probe, named: boolean): Candidate {
  // What the walk makes of a path is whole already.
  const path = typeof handle === 'string' ? handle : resolve(handle.toString())
  const input: Input = {
    kind: 'file',
    path,
    label,
    folders: foldersIn(dirname(path)),
    named,
    size: found.size,
    mtimeMs: found.mtimeMs,
    ...(typeof handle === 'string' ? {} : { raw: handle }),
    ...(start.owner === undefined ? {} : { owner: start.owner }),
  }
  return { input, identity: found.identity }
}

/** Many files lie in one folder. */
const foldersIn = memoize((folder): readonly string[] =>
  folder
    .slice(parse(folder).root.length)
    .split(sep)
    .filter(name => name !== '')
    .flatMap(folderNames),
)

function orProblem(handle: Handle, label: string, result: Collected, work: () => void): void {
  try {
    work()
  } catch (error) {
    const problem = pathProblem(error, handle, label)
    if (problem === undefined) throw error
    result.problems.push(problem)
  }
}

function lastOf(parts: readonly string[]): string {
  return parts.at(-1) ?? ''
}
