// Where the program starts. A question for the version is answered without loading anything else.
import process from 'node:process'
import { readCompiled, type Start, startOf } from './compiled.ts'
import { outOf } from './console/out.ts'
import { setEngineFlags } from './engine-flags.ts'
import { version } from './version.ts'

/** Apart from what waits for the run: that would keep what was read, some megabytes, to the end. */
function compiledStart(): Start | null {
  const compiled = readCompiled()
  return compiled && startOf(compiled)
}

/**
 * Runs the command that the arguments of this process ask for, and ends the process with its exit code. `load`: how it is
 * loaded where there is no compiled copy.
 */
export async function main(load: () => Promise<{ start: Start }>): Promise<void> {
  if (process.argv.length === 3 && process.argv[2] === '--version') {
    try {
      await outOf(process.stdout, 'stdout').write(`${version()}\n`)
      process.exit(0)
    } catch {
      // Told like every output that cannot be written: below.
    }
  }
  const start = compiledStart()
  // Behind what it was compiled without, and behind modules of Node: it has compiled them without flags too.
  setEngineFlags()
  await (start ?? (await load()).start)()
}
