// A run within this process: signals, defects, the exit code.
import process from 'node:process'
import { EXIT } from '../model/problem.ts'
import { cleanUp } from '../output/temporary.ts'
import { mannerOf, tellFailure } from './failure.ts'
import { run } from './run.ts'
import type { World } from './world.ts'

/** 128 plus the number of the signal, as a shell reports it. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** Runs the command that the arguments ask for, and ends the process with its exit code. */
export async function start(world: World): Promise<void> {
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => end(code))
  }
  // What nobody has caught, in whatever part of the program, is a defect and told as one.
  process.on('uncaughtException', error => {
    const over = () => end(EXIT.defect)
    tellFailure(world, error, mannerOf(world)).then(over, over)
  })
  end(await run(world))
}

/** At once: standard input may still be open, and what was written has been taken. */
function end(code: number): never {
  cleanUp()
  process.exit(code)
}
