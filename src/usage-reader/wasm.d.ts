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
  /** Of so many pages. */
  class Memory {
    constructor(size: { initial: number; maximum: number; shared: true })
    readonly buffer: SharedArrayBuffer
  }
  /** `E`: what the module exports. */
  class Instance<E> {
    constructor(
      module: Module,
      imports: Record<string, Record<string, Memory | ((...numbers: number[]) => number)>>,
    )
    readonly exports: E
  }
}
