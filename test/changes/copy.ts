// A copy of the source, changed as somebody would who adds to it: what the compiler and the build say of that is the test.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** In a file of the source, what is put in front of which text; a new file has no such text. */
export interface Edit {
  file: string
  before?: string
  text: string
}

export interface Changed {
  /** How many files were touched. */
  files: number
  /** Runs the command of the copy on the demo, gives what it prints. */
  adoption(...argv: string[]): string
  /** A path in a folder that is gone afterwards. */
  out(name: string): string
  remove(): void
}

/** Throws with the words of the compiler where the edits are not enough. */
export function changed(edits: readonly Edit[]): Changed {
  const folder = mkdtempSync(path.join(tmpdir(), 'adoption-changed-x'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    for (const name of ['src', 'scripts', 'bin', 'package.json', 'tsconfig.json', 'tsconfig.types.json'])
      cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true })
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
    for (const edit of edits) apply(folder, edit)
    const settings = { extends: './tsconfig.json', include: ['src'] }
    writeFileSync(path.join(folder, 'tsconfig.src.json'), JSON.stringify(settings))
    node(folder, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.src.json')
    node(folder, 'scripts/build.js', '--no-types')
  } catch (error) {
    remove()
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
    throw new Error(said || String(error))
  }
  return {
    files: new Set(edits.map(({ file }) => file)).size,
    adoption: (...argv) => node(folder, 'bin/adoption.js', ...argv),
    out: name => path.join(folder, name),
    remove,
  }
}

function apply(folder: string, { file, before = '', text }: Edit): void {
  const target = path.join(folder, file)
  const found = before === '' ? '' : readFileSync(target, 'utf8')
  if (!found.includes(before)) throw new Error(`${file} has no ${before}`)
  writeFileSync(
    target,
    found.replace(before, () => text + before),
  )
}

function node(cwd: string, ...argv: string[]): string {
  const data = path.join(ROOT, 'fixtures/demo')
  const env = { PATH: process.env['PATH'], ADOPTION_DATA: data, LANG: 'C' }
  return execFileSync(process.execPath, argv, { cwd, env, encoding: 'utf8', stdio: 'pipe' })
}
