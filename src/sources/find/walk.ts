// Walks a folder with all below it, each real folder once, without recursion, forgetting nothing silently.
import { isUtf8 } from 'node:buffer'
import { readdirSync } from 'node:fs'
import { sep } from 'node:path'
import { compareCodePoints } from '../../model/code-points.ts'
import type { Problem } from '../../model/problem.ts'
import { turn } from '../bytes/raw.ts'
import type { Handle } from './input.ts'
import { type Probe, pathProblem, probe } from './probe.ts'

/** Something met on the walk. `parts` are the names from the walk's root down to it. */
export interface Met {
  handle: Handle
  parts: readonly string[]
  probe: Probe
}

export interface Visitor {
  /** Judges by name alone, before the entry is looked at: false leaves it unseen. */
  wants(parts: readonly string[]): boolean
  /** Takes what was met; true on a folder walks into it. */
  meet(met: Met): boolean
  /** Takes what is wrong at a place below the root. */
  fail(problem: Problem, parts: readonly string[]): void
  /** The path to show for something below the root. */
  label(parts: readonly string[]): string
}

interface Spot {
  handle: Handle
  parts: readonly string[]
}

/** A folder to walk into; the root was not looked at yet. */
interface Folder extends Spot {
  identity?: string
}

/**
 * Walks everything below `root`. Real files and folders come before those behind symbolic links, so that what can be
 * reached both ways is met under its own name; within that, names go in code-point order. A signal gets through once in
 * some folders.
 */
export async function walk(root: Handle, visitor: Visitor): Promise<void> {
  const seen = new Set<string>()
  const folders: Folder[] = [{ handle: root, parts: [] }]
  const links: Spot[] = []
  const look = ({ handle, parts }: Spot, through: boolean): void => {
    try {
      const found = probe(handle)
      if (found.link && !through) links.push({ handle, parts })
      else if (visitor.meet({ handle, parts, probe: found }) && found.kind === 'folder')
        folders.push({ handle, parts, identity: found.identity })
    } catch (error) {
      fail(error, { handle, parts }, visitor)
    }
  }
  for (;;) {
    const folder = folders.shift()
    if (folder === undefined) {
      const link = links.shift()
      if (link === undefined) return
      look(link, true)
      continue
    }
    await turn()
    try {
      const identity = folder.identity ?? probe(folder.handle).identity
      if (seen.has(identity)) continue
      seen.add(identity)
      for (const spot of entries(folder)) if (visitor.wants(spot.parts)) look(spot, false)
    } catch (error) {
      fail(error, folder, visitor)
    }
  }
}

function fail(error: unknown, { handle, parts }: Spot, visitor: Visitor): void {
  const problem = pathProblem(error, handle, visitor.label(parts))
  if (problem === undefined) throw error
  visitor.fail(problem, parts)
}

function entries(folder: Spot): Spot[] {
  const names = readdirSync(folder.handle, { encoding: 'buffer' })
  return names
    .map(bytes => ({ bytes, name: bytes.toString() }))
    .sort((a, b) => compareCodePoints(a.name, b.name) || Buffer.compare(a.bytes, b.bytes))
    .map(({ bytes, name }) => ({
      handle: childOf(folder.handle, bytes, name),
      parts: [...folder.parts, name],
    }))
}

function childOf(parent: Handle, bytes: Buffer, name: string): Handle {
  if (typeof parent === 'string' && isUtf8(bytes))
    return parent.endsWith(sep) ? parent + name : parent + sep + name
  return Buffer.concat([Buffer.from(parent), Buffer.from(sep), bytes])
}
