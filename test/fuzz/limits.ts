// How long a fuzz test runs, and from which seed: short and the same by itself, long and another one by hand.
import fc, { type Parameters, type RunDetails } from 'fast-check'

/** `npm run fuzz` gives it ten minutes. */
export const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 0)

/** Another seed is tried each time by hand, and always the same one here. */
export function limitsFrom(usual: number): (share: number, runs: number) => Parameters<unknown> {
  const seed = Number(process.env['FUZZ_SEED'] ?? (SECONDS > 0 ? Date.now() % 1_000_000 : usual))
  return (share, runs) => {
    const time = SECONDS * 1000 * share
    return {
      seed,
      numRuns: time > 0 ? 10_000_000 : runs,
      ...(time > 0 ? { interruptAfterTimeLimit: time, reporter: tell } : {}),
    }
  }
}

/** Of a long run it is told what it was: the seed, to try it again, and how many inputs. */
function tell(ran: RunDetails<unknown>): void {
  process.stdout.write(`seed ${ran.seed}: ${ran.numRuns.toLocaleString('en')} inputs\n`)
  if (ran.failed) throw new Error(fc.defaultReportMessage(ran), { cause: ran.errorInstance })
}
