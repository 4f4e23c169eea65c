// Bundles the command and the library into dist/, has the command compiled, and writes the library's type declarations (not
// with --no-types).
import { execFileSync } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle, bundleInto, entries } from './bundle.js'
import { compileAhead } from './compile-ahead.js'
import { bundleTypes } from './types.js'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const dist = path.join(root, 'dist')
const fresh = path.join(root, `dist.${process.pid}`)
const stale = `${fresh}.old`

process.on('exit', () => {
  for (const folder of [fresh, stale]) rmSync(folder, { recursive: true, force: true })
})

const code = await bundle(entries(root))
await code.write({
  dir: fresh,
  format: 'esm',
  minify: true,
  // What other bundlers and editors read in code that is not minified; licences stay.
  comments: { annotation: false, jsdoc: false, legal: true },
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
})
await code.close()
// No module, since modules take longer to load.
await bundleInto(path.join(root, 'src/cli/main.ts'), path.join(fresh, 'cli.cjs'), 'cjs')
await compileAhead(root, fresh)
if (!process.argv.includes('--no-types')) writeTypes()

// Swapped at the end, so that a build that fails or runs beside another one leaves no half of a command.
moveIfThere(dist, stale)
moveIfThere(fresh, dist)

function writeTypes() {
  const typescript = path.dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
  const command = [path.join(typescript, 'bin', 'tsc'), '-p', path.join(root, 'tsconfig.types.json')]
  const apart = path.join(fresh, 'types')
  execFileSync(process.execPath, [...command, '--outDir', apart], { stdio: 'inherit', cwd: root })
  writeFileSync(path.join(fresh, 'index.d.ts'), bundleTypes(path.join(apart, 'index.d.ts')))
  rmSync(apart, { recursive: true })
}

/** @param {string} from @param {string} to */
function moveIfThere(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    // Nothing to move, or another build was quicker: its result is as good.
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(code)) throw error
  }
}
