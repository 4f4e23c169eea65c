// Runs the suite on other versions of Node, which come as npm packages: node scripts/on-node.js [20 22 24 26] [-- options].
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const [versions, options] = split(process.argv.slice(2))
const folder = mkdtempSync(path.join(tmpdir(), 'adoption-node-'))
// Some tests start it as another user.
chmodSync(folder, 0o755)
const results = (versions.length > 0 ? versions : ['20', '22', '24', '26']).map(version => {
  const node = nodeOf(version)
  const name = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  process.stdout.write(`\n== Node.js ${name}\n`)
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env['PATH']}` }
  const command = [vitest, 'run', '--reporter=dot', ...options]
  return { name, ok: spawnSync(node, command, { cwd: root, stdio: 'inherit', env }).status === 0 }
})
rmSync(folder, { recursive: true, force: true })
for (const { name, ok } of results) process.stdout.write(`${name} ${ok ? 'passed' : 'failed'}\n`)
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1

/** @param {string[]} argv @returns {[string[], string[]]} */
function split(argv) {
  const at = argv.indexOf('--')
  return at < 0 ? [argv, []] : [argv.slice(0, at), argv.slice(at + 1)]
}

/** The program of a version, installed into a folder of its own. @param {string} version */
function nodeOf(version) {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const prefix = path.join(folder, version)
  mkdirSync(prefix, { recursive: true })
  const name = `node-${system}-${process.arch}`
  execFileSync(
    'npm',
    ['install', '--prefix', prefix, '--no-save', '--ignore-scripts', `${name}@${version}`],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  )
  const program = path.join(prefix, 'node_modules', name, 'bin', 'node')
  return existsSync(program) ? program : `${program}.exe`
}
