// Of two differing exports of one format, customer and day whose names carry a time of day only the later one counts.
import type { Sink } from '../model/sink.ts'
import type { Stamp } from './days/stamp.ts'
import type { Format } from './format.ts'
import { NO_SINK } from './no-sink.ts'
import { Observer } from './observer.ts'
import type { ReadMember } from './outcome.ts'

/** A report is downloaded on the day that it is of or soon after: names further apart are of different days. */
const APART = 3

/** Exports among those read that may take the place of one of that format and stamp. */
export function laterExports(
  read: readonly ReadMember[],
  format: Format,
  stamp: Stamp | null,
): readonly ReadMember[] {
  const { day, time } = stamp ?? { day: 0, time: null }
  if (time === null) return []
  return read.filter(other => {
    const { status, stamp: late } = other
    if (status !== 'read' || other.format !== format || late === null || late.time === null) return false
    const apart = late.day - day
    return apart <= APART && (apart > 0 || (apart === 0 && late.time > time))
  })
}

/**
 * Those that do. Of users, exports of one tenant share some, and those of two tenants in one folder do not: to tell,
 * `read` reads the file into what it is given.
 */
export async function replacing(
  later: readonly ReadMember[],
  format: Format,
  read: (sink: Sink) => Promise<void>,
): Promise<readonly ReadMember[]> {
  if (later.length === 0 || !format.perUser) return later
  const observer = new Observer(NO_SINK, false, true)
  await read(observer)
  return later.filter(({ people }) => [...observer.people].some(one => people.has(one)))
}
