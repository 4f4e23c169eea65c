// The kernel's WebAssembly: whether it can be had, and its one compilation.
import { lazy } from '../model/lazy.ts'
import wasm from './kernel/index.ts?compiled'
import type { Exports } from './kernel-exports.ts'

/** As `scripts/kernel.js` says: four gibibytes at most. */
const SIZE = { initial: 1, maximum: 1 << 16, shared: true } as const

/** Compiled once for all files of a run. */
const compiled = lazy(() => new WebAssembly.Module(wasm))

/** What the kernel asks its host for. */
export type Imports = Record<'fold' | 'told', Record<string, (...numbers: number[]) => number>>

/** Memory was asked for in vain. */
let isRefused = false

/**
 * A kernel with a memory of its own. Throws where `hasKernel` is false, and where the system gives no memory for it. The
 * engine asks long before it gives up, so that it is asked no second time.
 */
export function newKernel(imports: Imports): Exports {
  try {
    const kernel = instance(imports, new WebAssembly.Memory(SIZE))
    kernel.start()
    return kernel
  } catch (error) {
    isRefused = true
    throw error
  }
}

/** A kernel that looks at what another one has gathered, in that one's memory: nothing else works in it. */
export function kernelAt(memory: WebAssembly.Memory): Exports {
  const never = (): number => {
    throw new Error('what was gathered needs nothing of its host')
  }
  const imports = { fold: { foldByHost: never, isNoName: never }, told: { digestByHost: never } }
  return instance(imports, memory)
}

function instance(imports: Imports, memory: WebAssembly.Memory): Exports {
  return new WebAssembly.Instance<Exports>(compiled(), { ...imports, env: { memory } }).exports
}

const isValid = lazy(() => ({ answer: typeof WebAssembly !== 'undefined' && WebAssembly.validate(wasm) }))

/** Whether WebAssembly with what the kernel needs of it can be had. */
export function hasKernel(): boolean {
  return !isRefused && isValid().answer
}
