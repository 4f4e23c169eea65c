// Ctrl-C and its like: nothing half-written is left, and the process ends at once.
import process from 'node:process'
import { EXIT } from '../model/problem.ts'
import { cleanUp } from '../output/temporary.ts'

/** 128 plus the number of the signal, as a shell reports it. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** Also for what nobody has caught: a defect, told in one line. */
export function guard(): void {
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      cleanUp()
      process.exit(code)
    })
  }
  process.on('uncaughtException', error => {
    cleanUp()
    process.stderr.write(`adoption: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(EXIT.defect)
  })
}
