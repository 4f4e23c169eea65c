// Whether this process has room for reading threads: one that starts without room ends the whole process at once.
import { readFileSync } from 'node:fs'

/**
 * False where the address space is limited (`ulimit -v`, schedulers of jobs): a thread takes half a gibibyte and more
 * of it beforehand, and nobody can catch that it is refused. Systems that do not tell have no such limit.
 */
export function hasRoomForThreads(): boolean {
  try {
    return !/^Max address space\s+\d/mu.test(readFileSync('/proc/self/limits', 'latin1'))
  } catch {
    return true
  }
}
