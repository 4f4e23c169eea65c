// Bundles the command and the library into dist/, and writes the library's type declarations.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const dist = path.join(root, 'dist')

rmSync(dist, { recursive: true, force: true })
const bundle = await rolldown({
  input: { cli: path.join(root, 'src/cli/main.ts'), index: path.join(root, 'src/index.ts') },
  platform: 'node',
  external: [/^node:/],
})
await bundle.write({
  dir: dist,
  format: 'esm',
  minify: { compress: true, mangle: false, codegen: true },
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
})
await bundle.close()

const tsc = createRequire(import.meta.url).resolve('typescript/package.json')
execFileSync(
  process.execPath,
  [path.join(path.dirname(tsc), 'bin', 'tsc'), '-p', path.join(root, 'tsconfig.types.json')],
  { stdio: 'inherit', cwd: root },
)
