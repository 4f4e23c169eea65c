#!/usr/bin/env node
// Starts the command. Kept to syntax that old versions of Node can read, so that they get a sentence and no stack.
import { createRequire } from 'node:module'

const OLDEST = 20
// Not imported: what a module imports of Node is made ready as a whole, and that takes milliseconds.
const require = createRequire(import.meta.url)

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  process.stderr.write(`adoption needs Node.js ${OLDEST} or newer; this is ${process.versions.node}.\n`)
  process.exitCode = 70
} else if (!require('node:fs').existsSync(new URL('../dist/cli.cjs', import.meta.url))) {
  process.stderr.write(
    'adoption is not built: dist/cli.cjs is missing. In a copy of the source, run: npm ci\n',
  )
  process.exitCode = 70
} else {
  require('../dist/cli.cjs').main(() => import('../dist/start.js'))
}
