// The start and the end of the process: signals, defects, the exit code.
import process from 'node:process'
import { EXIT } from '../model/problem.ts'
import { run } from './run.ts'
import { guard } from './signals.ts'
import { realWorld } from './world.ts'

/** Runs the command that the arguments of this process ask for, and ends the process with its exit code. */
export async function main(): Promise<void> {
  guard()
  let code: number = EXIT.defect
  try {
    code = await run(realWorld())
  } finally {
    // At once: standard input may still be open, and what was written has been taken.
    process.exit(code)
  }
}
