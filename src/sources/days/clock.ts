// The time of day behind a date, and the zone it is in: only what moves a day to another one counts.

/** What stands behind a date: the rest of the cell is the date. */
export interface Clock {
  date: string
  /** Days to add to the written day for the day in UTC. */
  shift: number
  /** AM or PM in Latin letters, as in English of the United States. */
  latinHalf: boolean
}

const HALF_BEFORE = /(午前|午後|上午|下午|오전|오후)\s?/u
const TIME =
  /(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d+)?)?|\.(\d{2})(?:\.(\d{2}))?|[時时시]\s?(\d{1,2})[分분](?:\s?(\d{1,2})[秒초])?)/u
const HALF_AFTER = /(?:\s?([ap])\.?\s?m\.?)?/u
const ZONE = /(?:\s?uhr)?\s?(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?)?/u

const CLOCK = new RegExp(
  `^(.*?[\\d.日일)])(?:[\\s,T]+|(?<=[日일]))(?:${HALF_BEFORE.source})?${TIME.source}${HALF_AFTER.source}${ZONE.source}$`,
  'iu',
)

const AFTERNOON = new Set(['午後', '下午', '오후', 'p'])
const MINUTES_OF_DAY = 24 * 60

/** Parts a cell into its date and its time; a cell without time is all date. undefined for a time that does not exist. */
export function readClock(cell: string): Clock | undefined {
  const match = CLOCK.exec(cell)
  if (!match) return { date: cell, shift: 0, latinHalf: false }
  const [, date = '', before, written, colon, colonSecond, dot, dotSecond, word, wordSecond, after, zone] =
    match
  const half = before ?? after?.toLowerCase()
  const hour = half === undefined ? Number(written) : hourOf(Number(written), AFTERNOON.has(half))
  const second = Number(colonSecond ?? dotSecond ?? wordSecond ?? 0)
  const shift = shiftOf(hour, Number(colon ?? dot ?? word), second, zone)
  return shift === undefined ? undefined : { date, shift, latinHalf: after !== undefined }
}

/** 0 to 23; 24 for an hour that no half of a day has. */
function hourOf(hour: number, afternoon: boolean): number {
  return hour > 12 ? 24 : (hour % 12) + (afternoon ? 12 : 0)
}

/** Days from the written day to that of UTC; undefined where there is no such time or zone. Without zone: UTC. */
export function shiftOf(hour: number, minute: number, second: number, zone = ''): number | undefined {
  if (hour > 23 || minute > 59 || second > 60) return undefined
  const [, sign, zoneHour = '0', zoneMinute = '0'] = /([+-])(\d{2})(?::?(\d{2}))?$/.exec(zone) ?? []
  if (Number(zoneHour) > 23 || Number(zoneMinute) > 59) return undefined
  const ahead = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1)
  return Math.floor((hour * 60 + minute - ahead) / MINUTES_OF_DAY)
}
