// What a process has taken of the processor: a machine that is busy with other things makes it wait, not work.
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** Linux counts in hundredths, on every machine. */
const TICKS = 100

/** Seconds of the processor so far; null where it is gone, or the system does not tell. */
export function secondsOf(pid: number | undefined): number | null {
  try {
    // The name of the program may hold blanks and brackets.
    const [user, system] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '')
      .split(' ')
      .slice(11, 13)
      .map(Number)
    return user === undefined || system === undefined ? null : (user + system) / TICKS
  } catch {
    return null
  }
}

/** Sends a signal, and says how many seconds of the processor the process went on for; 0 where nobody tells. */
export async function secondsAfter(child: ChildProcess, signal: NodeJS.Signals): Promise<number> {
  const before = secondsOf(child.pid)
  child.kill(signal)
  let last = before
  while (child.exitCode === null && child.signalCode === null) {
    last = secondsOf(child.pid) ?? last
    await setTimeout(5)
  }
  return (last ?? 0) - (before ?? 0)
}
