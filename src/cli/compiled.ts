// The command as the engine compiled it when it was built: one file beside the bundle, for the Node that built it alone.
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

export type Start = () => Promise<void>

export interface Compiled {
  /** A function of `exports`, `require` and `__filename`, in one script. */
  text: string
  /** What the engine has made of it. */
  code: Uint8Array
}

/** Of this Node alone, and no part of the package: nothing is written where it is missing. */
export const NAME = `compiled-${process.version}.bin`
const FILE = new URL(NAME, import.meta.url)
/** Names all other parts of the bundle, by what is in them. */
export const BUNDLE = 'start.js'

const DIGEST = 32
const LENGTH = 8

/** null where there is none, or not as it was written beside this bundle: the engine looks for no damage, and would crash. */
export function readCompiled(file: URL = FILE): Compiled | null {
  try {
    const bytes = readFileSync(file)
    const body = bytes.subarray(DIGEST)
    if (!digestOf(body, file).equals(bytes.subarray(0, DIGEST))) return null
    const end = LENGTH + body.readUInt32LE()
    // Eight bits a letter, which need no decoding.
    return { text: body.toString('latin1', LENGTH, end), code: body.subarray(end) }
  } catch {
    return null
  }
}

export function bytesOf({ text, code }: Compiled, file: URL): Uint8Array {
  const length = Buffer.alloc(LENGTH)
  length.writeUInt32LE(text.length)
  const body = Buffer.concat([length, Buffer.from(text, 'latin1'), code])
  return Buffer.concat([digestOf(body, file), body])
}

/** Where the engine had other flags it refuses what it has made, and compiles the text: still sooner than it loads the modules. */
export function startOf({ text, code }: Compiled, file: URL = FILE): Start {
  return startIn(new Script(text, { filename: NAME, cachedData: code }), file)
}

export function startIn(script: Script, file: URL): Start {
  const exported: { start?: Start } = {}
  script.runInThisContext()(exported, createRequire(file), fileURLToPath(file))
  if (exported.start === undefined) throw new Error('nothing to start')
  return exported.start
}

/**
 * Of the engine too, by all that its maker says of it: its own check is for the version alone. And of the bundle: a package
 * may be unpacked over a folder that was built.
 */
function digestOf(body: Uint8Array, file: URL): Buffer {
  const { versions, platform, arch, config } = process
  return createHash('sha256')
    .update(JSON.stringify([versions, platform, arch, config]))
    .update(readFileSync(new URL(BUNDLE, file)))
    .update(body)
    .digest()
}
