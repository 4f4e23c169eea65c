// The package as it is published, packed and installed without a network.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../..')
export const windows = process.platform === 'win32'
export const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))

function npm(argv: readonly string[], cwd: string): string {
  // Nothing of the machine's own settings, and nothing from the network.
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, npm_config_cache: path.join(cwd, '.cache') }
  const options = [
    '--offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
  ]
  return execFileSync('npm', [...argv, ...options], { cwd, env, encoding: 'utf8', shell: windows })
}

export interface Packed {
  filename: string
  files: { path: string; size: number }[]
}

/** Packs a copy in a folder, so that no other test meets a `dist` that is being made anew. */
export function pack(folder: string): { folder: string; packed: Packed } {
  // A build for the tests alone has no types.
  if (!existsSync(path.join(ROOT, 'dist/index.d.ts')))
    execFileSync(process.execPath, [path.join(ROOT, 'scripts/build.js')], { cwd: ROOT, stdio: 'pipe' })
  for (const name of ['package.json', 'README.md', 'LICENSE', ...manifest.files]) {
    if (!name.startsWith('!') && existsSync(path.join(ROOT, name)))
      cpSync(path.join(ROOT, name), path.join(folder, 'source', name), { recursive: true })
  }
  const [packed]: Packed[] = JSON.parse(
    npm(['pack', '--json', '--pack-destination', folder], path.join(folder, 'source')),
  )
  if (packed === undefined) throw new Error('nothing was packed')
  return { folder, packed }
}

/** A folder of somebody who has installed it. */
export function installed({ folder, packed }: { folder: string; packed: Packed }): string {
  const user = path.join(folder, 'user')
  mkdirSync(user)
  writeFileSync(path.join(user, 'package.json'), '{"private": true, "type": "module"}')
  npm(['install', path.join(folder, packed.filename)], user)
  return user
}
