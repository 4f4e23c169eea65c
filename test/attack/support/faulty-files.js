// Loaded before the command (`--import`): a file system that does what real ones do on a bad day. The command itself is
// the built one, untouched; only what Node tells it of files is changed, also in its reading threads.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { promisify } from 'node:util'

/**
 * What goes wrong, from the environment: with files whose path ends with `path`, in the calls named, from the `after`th
 * byte on where it is about bytes. `short`: a read gives so many bytes at most. `end`: it gives none, as when the file
 * has become shorter. `error`: the call fails with this code; `nameless`: with one that Node has no name for; `skip`: so
 * many calls of that kind succeed before, `times`: so many fail. A file that is renamed is known by its new name.
 * `grows`: another program adds this to the file before each read.
 *
 * @typedef {{ path: string, calls: string[], after?: number, short?: number, end?: boolean, error?: string,
 *   nameless?: number, skip?: number, times?: number, grows?: string }} Fault
 */

/** @type {Fault} */
const fault = JSON.parse(process.env['FAULT'] ?? '{"path":"","calls":[]}')
let times = fault.times ?? Number.POSITIVE_INFINITY
let skip = fault.skip ?? 0

/** @param {unknown} handle a path, its bytes, or the descriptor of a file */
function isMeant(handle) {
  return pathOf(handle).endsWith(fault.path)
}

/** @param {unknown} handle @returns {string} */
function pathOf(handle) {
  if (typeof handle !== 'number') return String(handle)
  try {
    return fs.readlinkSync(`/proc/self/fd/${handle}`)
  } catch {
    return ''
  }
}

/** @param {string} call @param {unknown} handle @param {number} [end] the last byte that is asked for */
function failure(call, handle, end = Number.POSITIVE_INFINITY) {
  const isDue = fault.error !== undefined || fault.nameless !== undefined
  if (!isDue || !fault.calls.includes(call) || end <= (fault.after ?? 0) || !isMeant(handle)) return null
  if (skip-- > 0 || times-- <= 0) return null
  if (fault.nameless !== undefined) {
    const code = `Unknown system error -${fault.nameless}`
    return Object.assign(new Error(`${code}: ${code}, ${call}`), { code, errno: -fault.nameless })
  }
  return Object.assign(new Error(`${fault.error}: it is so, ${call}`), { code: fault.error, errno: -5 })
}

/** How many bytes are given of those asked for. @param {number} file @param {number} length @param {number} position */
function given(file, length, position) {
  if (!isMeant(file)) return length
  if (fault.grows !== undefined) appendFileSync(pathOf(file), fault.grows)
  if (fault.end) return Math.max(0, Math.min(length, (fault.after ?? 0) - position))
  return Math.min(length, fault.short ?? length)
}

const {
  appendFileSync,
  readSync,
  read,
  openSync,
  fstatSync,
  renameSync,
  lstatSync,
  statSync,
  accessSync,
  readdirSync,
} = fs
const { lstat, stat, access, readdir, open } = fs.promises

Object.assign(fs, {
  /** @type {(...args: [number, Uint8Array, number, number, number]) => number} */
  readSync(file, buffer, offset, length, position) {
    const error = failure('read', file, position + length)
    if (error) throw error
    const count = given(file, length, position)
    return count === 0 ? 0 : readSync(file, buffer, offset, count, position)
  },
  /** @type {(...args: [number, Uint8Array, number, number, number, Function]) => void} */
  read(file, buffer, offset, length, position, done) {
    const error = failure('read', file, position + length)
    const count = given(file, length, position)
    if (error) setImmediate(done, error)
    else if (count === 0) setImmediate(done, null, 0, buffer)
    else read(file, buffer, offset, count, position, (failed, bytes) => done(failed, bytes, buffer))
  },
  openSync: orFail('open', openSync),
  fstatSync: orFail('fstat', fstatSync),
  lstatSync: orFail('stat', lstatSync),
  statSync: orFail('stat', statSync),
  accessSync: orFail('access', accessSync),
  readdirSync: orFail('readdir', readdirSync),
  /** @type {(from: string, to: string) => void} */
  renameSync(from, to) {
    const error = failure('rename', to)
    if (error) throw error
    renameSync(from, to)
  },
})
Object.defineProperty(fs.read, promisify.custom, {
  /** @param {[number, Uint8Array, number, number, number]} args */
  value: (...args) =>
    new Promise((resolve, reject) =>
      // @ts-expect-error: the last of the arguments is given here.
      fs.read(...args, (error, bytesRead, buffer) =>
        error ? reject(error) : resolve({ bytesRead, buffer }),
      ),
    ),
})
Object.assign(fs.promises, {
  lstat: orReject('stat', lstat),
  stat: orReject('stat', stat),
  access: orReject('access', access),
  readdir: orReject('readdir', readdir),
  open: orReject('open', open),
})
syncBuiltinESMExports()

/** @param {string} call @param {Function} work */
function orFail(call, work) {
  /** @param {unknown[]} args */
  return (...args) => {
    const error = failure(call, args[0])
    if (error) throw error
    return work(...args)
  }
}

/** @param {string} call @param {Function} work */
function orReject(call, work) {
  /** @param {unknown[]} args */
  return async (...args) => {
    const error = failure(call, args[0])
    if (error) throw error
    return work(...args)
  }
}
