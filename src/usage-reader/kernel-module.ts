// The kernel's WebAssembly: whether it can be had, and its one compilation.
import { lazy } from '../model/lazy.ts'
import wasm from './kernel/index.ts?compiled'

/** Compiled once for all files of a run. */
export const compiled = lazy(() => new WebAssembly.Module(wasm))

const isValid = lazy(() => ({ answer: typeof WebAssembly !== 'undefined' && WebAssembly.validate(wasm) }))

/** Whether WebAssembly with what the kernel needs of it can be had. */
export function hasKernel(): boolean {
  return isValid().answer
}
