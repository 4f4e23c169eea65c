// The hidden files that exist only while outputs are being written, folders made for outputs, and the removal of what is
// left of them however a run ends.
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, rmdirSync, statSync, unlinkSync } from 'node:fs'
import path from 'node:path'
import { pid } from 'node:process'
import { systemCode } from '../model/system-error.ts'

const alive = new Set<string>()

/** Told when there is something temporary, and when there is nothing any more. */
interface Guard {
  begin(): void
  end(): void
}
let guard: Guard = { begin() {}, end() {} }

/** Has `one` told from now on; there is one for the process. */
export function guardTemporary(one: Guard): void {
  guard = one
}

/** Folders that this run has made and has not filled yet, from the inside out. */
const made: string[] = []

const isIdle = (): boolean => alive.size === 0 && made.length === 0

function forget(file: string): boolean {
  const wasThere = alive.delete(file)
  if (wasThere && isIdle()) guard.end()
  return wasThere
}

/** A name beside `target` that nothing else has: hidden, so that a folder of exports is not read with it. */
export function temporaryName(target: string): string {
  // A short part of the name: the whole could be too long with what is added to it.
  const stem = [...path.basename(target)].slice(0, 40).join('')
  const name = `.${stem}.${pid}-${randomBytes(6).toString('hex')}.tmp`
  const file = path.join(path.dirname(target), name)
  if (isIdle()) guard.begin()
  alive.add(file)
  return file
}

/**
 * Creates an empty temporary file; fails if there is one.
 * At once rather than in the background: a file still being created when `cleanUp` runs would be left behind.
 */
export function create(file: string, mode: number): void {
  closeSync(openSync(file, 'wx', mode))
}

/** Says that `file` is no longer temporary: it has become an output, or must stay for another reason. */
export function keep(file: string): void {
  forget(file)
}

/** Makes a folder, and those above it that are missing; `removeEmptyFolders` is to follow when it should be filled. */
export function makeFolder(folder: string): void {
  // Found before, since Windows gives the first that it made by another name (`\\?\C:\…`).
  const missing: string[] = []
  for (let one = path.resolve(folder); !existsSync(one) && path.dirname(one) !== one; one = path.dirname(one))
    missing.push(one)
  if (missing.length === 0) mkdirSync(folder, { recursive: true })
  // One by one: all at once Node tries for ever where a file system says of a folder in one that is there that it is not.
  for (const one of missing.toReversed()) {
    if (!makeOne(one)) continue
    if (isIdle()) guard.begin()
    made.unshift(one)
  }
}

/** False where another run has made it meanwhile. */
function makeOne(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST' && statSync(folder).isDirectory()) return false
    throw error
  }
}

/** Takes back the folders that this run has made, as far as nothing is in them. */
export function removeEmptyFolders(): void {
  if (made.length === 0) return
  try {
    for (const folder of made.splice(0)) rmdirSync(folder)
  } catch {
    // An output is there, or somebody else has put something there.
  }
  if (isIdle()) guard.end()
}

/**
 * Removes every temporary file of this process and every folder that is empty without it; what cannot be removed is left.
 * Synchronous, for a handler of signals: afterwards each output is what it was before, or complete.
 */
export function cleanUp(): void {
  for (const file of alive) remove(file)
  removeEmptyFolders()
}

/** Removes a file, provided that it is still temporary. */
export function remove(file: string): void {
  if (!forget(file)) return
  try {
    unlinkSync(file)
  } catch {
    // Never created, gone already, or on a disk that is no longer there: nothing more can be done about it.
  }
}
