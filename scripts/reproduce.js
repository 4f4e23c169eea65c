// Builds and packs two clean clones in folders of different depth, and says whether dist/ and the package have the same
// bytes: npm run reproduce.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const folder = mkdtempSync(path.join(tmpdir(), 'adoption-reproduce-'))
try {
  const [first, second] = ['a', path.join('another', 'place', 'with a space')].map(built)
  const names = [...new Set([...(first?.keys() ?? []), ...(second?.keys() ?? [])])].sort()
  const others = names.filter(name => first?.get(name) !== second?.get(name))
  for (const name of others) process.stdout.write(`differs: ${name}\n`)
  process.stdout.write(`${names.length - others.length} of ${names.length} files have the same bytes\n`)
  process.exitCode = others.length === 0 && names.length > 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The files of dist/ and the package, with the hash of each, built in a new clone. @param {string} place */
function built(place) {
  const clone = path.join(folder, place)
  mkdirSync(path.dirname(clone), { recursive: true })
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone])
  // The packages as they are installed here: which they are, the lock file says.
  cpSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'), { recursive: true })
  execFileSync(process.execPath, ['scripts/build.js'], { cwd: clone, stdio: ['ignore', 'ignore', 'inherit'] })
  const dist = path.join(clone, 'dist')
  const files = readdirSync(dist, { recursive: true })
    .map(String)
    // What the engine keeps for itself is no part of the package.
    .filter(name => !name.endsWith('.bin'))
    .filter(name => statSync(path.join(dist, name)).isFile())
  const options = ['--ignore-scripts', '--offline', '--silent']
  const pack = execFileSync('npm', ['pack', ...options], {
    cwd: clone,
    encoding: 'utf8',
    shell: platform() === 'win32',
  })
  return new Map(
    [...files.map(name => path.join('dist', name)), pack.trim()].map(name => [
      name,
      hashOf(path.join(clone, name)),
    ]),
  )
}

/** @param {string} file */
function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
