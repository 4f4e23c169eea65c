// Writes the files that are made from the tables of the command: the manual page, the config's schema, the README's reference.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from './bundle.js'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const folder = mkdtempSync(path.join(tmpdir(), 'adoption-docs-'))

try {
  const input = {
    generated: path.join(root, 'src/cli/help/generated.ts'),
    run: path.join(root, 'scripts/demo-run.ts'),
  }
  const code = await bundle(input)
  await code.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].mjs',
  })
  await code.close()
  const { generatedFiles } = await import(pathToFileURL(path.join(folder, 'generated.mjs')).href)
  const { withRun } = await import(pathToFileURL(path.join(folder, 'run.mjs')).href)
  for (const { path: file, content } of generatedFiles(await withRun(readIfThere('README.md'), root))) {
    if (content === '') continue
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), content)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(path.join(root, file), 'utf8')
  } catch {
    return ''
  }
}
