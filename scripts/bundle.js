// How the code is bundled: one way for everything that is made from it.
import path from 'node:path'
import { rolldown } from 'rolldown'
import { kernel } from './kernel.js'

/** What is bundled as modules by name: the command, the library, what an engine asks, and the thread that reads large files. @param {string} root */
export function entries(root) {
  return {
    start: path.join(root, 'src/cli/start.ts'),
    index: path.join(root, 'src/index.ts'),
    cluster: path.join(root, 'src/cluster/main.ts'),
    'usage-worker': path.join(root, 'src/usage-reader/worker.ts'),
  }
}

/** @param {Record<string, string>} input files, by the name of their bundle */
export function bundle(input) {
  return rolldown({
    input,
    platform: 'node',
    // Some packages (jsonc-parser) can be bundled in their ES module form only.
    resolve: { mainFields: ['module', 'main'] },
    external: [/^node:/],
    // Its modules only define; taken whole it would bring what reads charts and passwords.
    treeshake: { moduleSideEffects: [{ test: /hucre/, sideEffects: false }] },
    plugins: [kernel()],
    logLevel: 'warn',
    // How long the kernel takes to compile is no news to who installs.
    checks: { pluginTimings: false },
  })
}

/** All in one file. @param {string} source @param {string} file @param {'cjs' | 'esm'} format */
export async function bundleInto(source, file, format) {
  const code = await bundle({ code: source })
  await code.write({ file, format, minify: true, codeSplitting: false, comments: false })
  await code.close()
}
