// Compiles the part of the usage reader that becomes WebAssembly: a plug-in for the bundler and for the tests.
import path from 'node:path'
import asc from 'assemblyscript/asc'

const OPTIONS = ['-O3', '--runtime', 'stub', '--enable', 'simd,bulk-memory', '--use', 'abort=']

const MARK = '?compiled'

/** What one build needs more than once. @type {Map<string, Promise<Uint8Array>>} */
const known = new Map()

/** Makes the module that `./kernel/index.ts?compiled` compiles to, in bytes, its default export. */
export function kernel() {
  return {
    name: 'kernel',
    /** @param {string} id @param {string | undefined} importer */
    resolveId(id, importer) {
      return id.endsWith(MARK) && importer ? path.resolve(path.dirname(importer), id) : null
    },
    /** @param {string} id */
    async load(id) {
      if (!id.endsWith(MARK)) return null
      const file = id.slice(0, -MARK.length)
      const compiled = known.get(file) ?? compile(file)
      known.set(file, compiled)
      const bytes = await compiled
      return `export default Buffer.from('${Buffer.from(bytes).toString('base64')}', 'base64')`
    },
  }
}

/** The kernel shares a few numbers with its host: they stand above its own folder. */
const ROOT = path.resolve(import.meta.dirname, '../src')

/** @param {string} file */
async function compile(file) {
  /** @type {Uint8Array | undefined} */
  let bytes
  const { error, stderr } = await asc.main(
    [
      path.relative(ROOT, file).replaceAll(path.sep, '/'),
      '--baseDir',
      ROOT,
      '--outFile',
      'out.wasm',
      ...OPTIONS,
    ],
    {
      writeFile(_name, contents) {
        if (typeof contents !== 'string') bytes = contents
      },
    },
  )
  if (error || bytes === undefined) throw new Error(`the kernel does not compile: ${stderr.toString()}`)
  return bytes
}
