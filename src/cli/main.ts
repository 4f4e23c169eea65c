// Where the program starts. A question for the version is answered without loading anything else.
import process from 'node:process'
import { setEngineFlags } from './engine-flags.ts'
import { outOf } from './out.ts'
import { version } from './version.ts'

/** Runs the command that the arguments of this process ask for, and ends the process with its exit code. */
export async function main(): Promise<void> {
  if (process.argv.length === 3 && process.argv[2] === '--version') {
    try {
      await outOf(process.stdout, 'stdout').write(`${version()}\n`)
      process.exit(0)
    } catch {
      // Told like every output that cannot be written: below.
    }
  }
  // Loaded before the flags are set, as are the modules of Node that it needs: Node's own code for them is refused after that.
  const { readCompiled, startOf } = await import('./compiled.ts')
  const compiled = readCompiled()
  setEngineFlags()
  const start = compiled && startOf(compiled)
  await (start ?? (await import('./start.ts')).start)()
}
