// Writes the golden files anew from what the command does now, and shows what changed: read it before you commit it.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
const golden = ['test/cases', 'test/render/terminal']
const env = { ...process.env, ACCEPT: '1' }

spawnSync(process.execPath, [vitest, 'run', '--update', '--reporter=dot', ...golden], {
  cwd: root,
  stdio: 'inherit',
  env,
})
spawnSync('git', ['--no-pager', 'diff', '--stat', '--', 'test'], { cwd: root, stdio: 'inherit' })
