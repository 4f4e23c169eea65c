// What of WebAssembly this room needs: the types of Node 20 do not have it.

declare module '*?compiled' {
  const bytes: Uint8Array
  export default bytes
}

declare namespace WebAssembly {
  function validate(bytes: Uint8Array): boolean
  class Module {
    constructor(bytes: Uint8Array)
  }
  /** `E`: what the module exports. */
  class Instance<E> {
    constructor(module: Module, imports: Record<string, Record<string, (...numbers: number[]) => number>>)
    readonly exports: E
  }
}
