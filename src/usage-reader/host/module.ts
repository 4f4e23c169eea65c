// The kernel's WebAssembly: whether it can be had, and its one compilation.
import { lazy } from '../../model/lazy.ts'
import wasm from '../kernel/index.ts?compiled'

/** Compiled once for all files of a run. */
export const compiled = lazy(() => new WebAssembly.Module(wasm))

/** Memory was asked for in vain. */
let isRefused = false

/** Throws where the system gives no memory for it. The engine asks long before it gives up, so that it is asked no second time. */
export function instanceOf<E>(imports: ConstructorParameters<typeof WebAssembly.Instance<E>>[1]): E {
  try {
    return new WebAssembly.Instance<E>(compiled(), imports).exports
  } catch (error) {
    isRefused = true
    throw error
  }
}

const isValid = lazy(() => ({ answer: typeof WebAssembly !== 'undefined' && WebAssembly.validate(wasm) }))

/** Whether WebAssembly with what the kernel needs of it can be had. */
export function hasKernel(): boolean {
  return !isRefused && isValid().answer
}
