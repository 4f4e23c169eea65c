// Runs on Windows, or under wine: starts the command once for each of many runs, and tells how each of them ended.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** A share mode of nothing, as programs of the office kind open their files: nobody else may have the file open. */
const ALONE = fs.constants.O_RDWR | 0x10000000

/** @typedef {import('./machine.ts').Run} Run */
/** @typedef {import('./machine.ts').Ended} Ended */

const [, , bin = '', asked = '', told = ''] = process.argv
/** @type {Record<string, Run>} */
const runs = JSON.parse(fs.readFileSync(asked, 'utf8'))
/** @type {Record<string, Ended>} */
const ends = {}
for (const [name, run] of Object.entries(runs)) ends[name] = ended(run)
fs.writeFileSync(told, JSON.stringify(ends))

/** @param {Run} run @returns {Ended} */
function ended({ argv, cwd, files = {}, held, into }) {
  fs.mkdirSync(cwd, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(cwd, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, content, 'latin1')
  }
  const holding = held === undefined ? null : fs.openSync(path.join(cwd, held), ALONE)
  const output = into === undefined ? null : fs.openSync(path.join(cwd, into), 'w')
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', output ?? 'pipe', 'pipe'],
    timeout: 20_000,
  })
  for (const open of [holding, output]) if (open !== null) fs.closeSync(open)
  const left = fs.readdirSync(cwd, { recursive: true }).map(name => String(name).replaceAll('\\', '/'))
  const contents = left.map(name => contentOf(path.join(cwd, name)))
  return {
    code: status,
    stdout: stdout ?? '',
    stderr,
    files: Object.fromEntries(left.map((name, at) => [name, contents[at] ?? ''])),
  }
}

/** Its text, or a digest where it is long; nothing of a folder. @param {string} file */
function contentOf(file) {
  if (!fs.statSync(file).isFile()) return ''
  const bytes = fs.readFileSync(file)
  return bytes.length < 20_000 ? bytes.toString() : createHash('sha256').update(bytes).digest('hex')
}
