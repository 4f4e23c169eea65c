// A run within this process: signals, defects, the exit code.
import { constants } from 'node:os'
import process from 'node:process'
import { EXIT } from '../model/problem.ts'
import { cleanUp, guardTemporary } from '../output/temporary.ts'
import { mannerOf, tellFailure } from './console/failure.ts'
import { run } from './run.ts'
import { realWorld } from './world.ts'

const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const

/** Runs the command that the arguments ask for, and ends the process with its exit code. */
export async function start(): Promise<void> {
  const world = realWorld()
  guardTemporary({
    begin() {
      for (const signal of SIGNALS) process.on(signal, endBy)
    },
    end() {
      for (const signal of SIGNALS) process.off(signal, endBy)
    },
  })
  // The first process of a container has no signal end it by itself.
  for (const signal of process.pid === 1 ? SIGNALS : [])
    process.on(signal, () => end(128 + constants.signals[signal]))
  // What nobody has caught, in whatever part of the program, is a defect and told as one.
  process.on('uncaughtException', error => {
    const over = () => end(EXIT.defect)
    tellFailure(world, error, mannerOf(world)).then(over, over)
  })
  end(await run(world))
}

/**
 * Only where files must be removed first. Else a signal ends the process by itself, at once: a listener would have to
 * wait for whatever is being worked out.
 */
function endBy(signal: NodeJS.Signals): void {
  cleanUp()
  // With the files the listeners are gone.
  process.kill(process.pid, signal)
}

/** At once: standard input may still be open, and what was written has been taken. */
function end(code: number): never {
  cleanUp()
  process.exit(code)
}
