// Keeps beside the bundle what the engine makes of it, so that the command starts without compiling what most runs need.
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bundleInto } from './bundle.js'

/** By running the demo. @param {string} root @param {string} folder of the bundle */
export async function compileAhead(root, folder) {
  // A copy of the source alone has none, and does without.
  if (!existsSync(path.join(root, 'fixtures', 'demo'))) return
  const [start, run] = [path.join(folder, 'start.cjs'), path.join(folder, 'compile-demo.mjs')]
  // In one script: of modules the engine gives nothing to keep.
  await bundleInto(path.join(root, 'src/cli/start.ts'), start, 'cjs')
  await bundleInto(path.join(root, 'scripts/compile-demo.ts'), run, 'esm')
  // Nothing of the machine's own settings.
  const { SystemRoot } = process.env
  const env = { HOME: folder, ...(SystemRoot === undefined ? {} : { SystemRoot }) }
  execFileSync(process.execPath, [run, start, folder], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  for (const file of [start, run, path.join(folder, 'demo.csv')]) rmSync(file)
}
