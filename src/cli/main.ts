// Where the program starts. A question for the version is answered without loading anything else.
import process from 'node:process'
import { setEngineFlags } from './engine-flags.ts'
import { version } from './version.ts'
import { realWorld } from './world.ts'

/** Runs the command that the arguments of this process ask for, and ends the process with its exit code. */
export async function main(): Promise<void> {
  const world = realWorld()
  if (world.argv.length === 1 && world.argv[0] === '--version') {
    try {
      await world.stdout.write(`${version()}\n`)
      process.exit(0)
    } catch {
      // Told like every output that cannot be written: below.
    }
  }
  setEngineFlags()
  const { start } = await import('./start.ts')
  await start(world)
}
