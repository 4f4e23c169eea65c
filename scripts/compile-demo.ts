// Runs the demo, into a pipe and a file, and keeps what the engine has compiled by then: `<script> <folder>`, from the project's
// folder.
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { bytesOf, NAME, startIn } from '../src/cli/compiled.ts'

/** The same program in letters of eight bits, which take half the room: in literals of any kind an escape is its letter. */
function inLatin1(program: string): string {
  return program.replace(/[^\0-\xff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const [node = '', , source = '', folder = ''] = process.argv
const file = pathToFileURL(`${folder}/${NAME}`)
const text = `(function(exports,require,__filename){${inLatin1(readFileSync(source, 'utf8'))}\n})`
// The engine reads its own data in place where it begins at a whole word.
const padded = text.padEnd(Math.ceil(text.length / 8) * 8)

// Without the flags that the command sets, as it is read there. Traces of the stack have the name that it gets here.
const script = new Script(padded, { filename: NAME })
const start = startIn(script, file)
const outputs = ['--format', 'table', '--export', `${folder}/demo.csv`]
process.argv = [node, 'adoption', 'portfolio', '--data', 'fixtures/demo', ...outputs]
process.on('exit', code => {
  if (code === 0) writeFileSync(file, bytesOf({ text: padded, code: script.createCachedData() }, file))
})
await start()
