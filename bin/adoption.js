#!/usr/bin/env node
// Starts the command. Kept to syntax that old versions of Node can read, so that they get a sentence and no stack.
import { existsSync } from 'node:fs'

const OLDEST = 20
const entry = new URL('../dist/cli.js', import.meta.url)

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  process.stderr.write(`adoption needs Node.js ${OLDEST} or newer; this is ${process.versions.node}.\n`)
  process.exitCode = 70
} else if (!existsSync(entry)) {
  process.stderr.write(
    'adoption is not built: dist/cli.js is missing. In a copy of the source, run: npm ci\n',
  )
  process.exitCode = 70
} else {
  import(entry.href).then(({ main }) => main())
}
