// Keeps beside the bundle what the engine makes of it, so that the command starts without compiling what most runs need.
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bundle } from './bundle.js'

/** By running the demo. @param {string} root @param {string} folder of the bundle */
export async function compileAhead(root, folder) {
  // A copy of the source alone has none, and does without.
  if (!existsSync(path.join(root, 'fixtures', 'demo'))) return
  // In one script: of modules the engine gives nothing to keep.
  const start = await written('src/cli/start.ts', 'cjs')
  const run = await written('scripts/compile-demo.ts', 'esm')
  // Nothing of the machine's own settings.
  const { SystemRoot } = process.env
  const env = { HOME: folder, ...(SystemRoot === undefined ? {} : { SystemRoot }) }
  execFileSync(process.execPath, [run, start, folder], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  for (const file of [start, run]) rmSync(file)

  /** @param {string} source @param {'cjs' | 'esm'} format */
  async function written(source, format) {
    const file = path.join(folder, `${path.parse(source).name}.${format === 'cjs' ? 'cjs' : 'mjs'}`)
    const code = await bundle({ code: path.join(root, source) })
    await code.write({ file, format, minify: true, codeSplitting: false, comments: false })
    await code.close()
    return file
  }
}
