// The day, and perhaps the time of day, that the name of a file or of a folder above it carries.
import { compareCodePoints } from '../../model/code-points.ts'
import { asDay, type Day } from '../../model/day.ts'
import { memoize } from '../../model/lazy.ts'
import { nameOf } from '../find/label.ts'
import { dayOfNames, nameDay } from './name-day.ts'

/** Of when an export is by its names. */
export interface Stamp {
  /** The last day of a month, where the names say no more. */
  day: Day
  isMonth: boolean
  /** Seconds since midnight; null where the name says no more than the day. */
  time: number | null
}

/** What the names of a file and of the folders above it, outermost first, say together; null where they say no month. */
export function stampOf(folders: readonly string[], label: string): Stamp | null {
  const name = nameOf(label)
  return stampOfName(name) ?? stampOfAll([...folders, name])
}

/** Where a name says year and month, the folders around it have no say: files by the thousand have one name. */
const stampOfName = memoize((name): Stamp | null => {
  const { year = null, month = null } = nameDay(name) ?? {}
  return year === null || month === null ? null : stampOfAll([name])
})

function stampOfAll(names: readonly string[]): Stamp | null {
  const found = dayOfNames(names)
  if (found === null) return null
  const { day, isMonth } = found
  const time = isMonth ? null : timeIn(names.findLast(name => nameDay(name) !== null) ?? '')
  if (last.day !== day || last.isMonth !== isMonth || last.time !== time) last = { day, isMonth, time }
  return last
}

/** Files by the thousand are of one day and time. */
let last: Stamp = { day: asDay(0), isMonth: false, time: null }

/** The newest first, what has no day last: what is later takes the place of what is earlier on the same day. */
export function newestFirst<T>(items: readonly T[], placeOf: (item: T) => Place): T[] {
  const stamped = items.map(item => {
    const { folders, label } = placeOf(item)
    const { day = Number.MIN_SAFE_INTEGER, time } = stampOf(folders, label) ?? {}
    return { item, label, day, time: time ?? -1 }
  })
  stamped.sort((a, b) => b.day - a.day || b.time - a.time || compareCodePoints(a.label, b.label))
  return stamped.map(({ item }) => item)
}

/** A file, and the folders above it, outermost first. */
interface Place {
  folders: readonly string[]
  label: string
}

const DATE = /(?:20\d\d[-_. ]?\d{1,2}[-_. ]?\d{1,2}|\d{1,2}[-_. ]\d{1,2}[-_. ]20\d\d|\d{1,2}日)/u
const PARTED = /(?:T|[\s_-]|,? at |, )(\d{1,2})[-_.:h時](\d{2})(?:[-_.:分](\d{2})秒?)?\s?(am|pm)?/iu
const COMPACT = /(?:T|[\s_-])(\d{2})(\d{2})(\d{2})|T(\d{2})(\d{2})/iu
const TIME = new RegExp(`${DATE.source}(?:${PARTED.source}|${COMPACT.source})(?![0-9])`, 'iu')

/** The time behind the date in a name, which files of many folders share; null where there is none. */
const timeIn = memoize((name): number | null => {
  const [, hour, minute, second, half, ...compact] = TIME.exec(name.normalize('NFKC')) ?? []
  const [hours = '', minutes = '', seconds = '0'] = [hour, minute, second, ...compact].filter(
    part => part !== undefined,
  )
  const afternoon = half?.toLowerCase() === 'pm'
  const at = half === undefined ? Number(hours) : (Number(hours) % 12) + (afternoon ? 12 : 0)
  const isTime = hours !== '' && at < 24 && Number(minutes) < 60 && Number(seconds) < 60
  // `_000001` counts the parts of an export.
  const isNumber = hour === undefined && at === 0 && Number(minutes) === 0
  return isTime && !isNumber ? at * 3600 + Number(minutes) * 60 + Number(seconds) : null
})
