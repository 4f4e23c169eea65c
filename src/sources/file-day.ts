// The report date that a portal writes into the name of a file.
import { type Day, dayOf } from '../model/day.ts'

/** The day in a portal's file name (`…11_20_2026 9_17_18 PM.csv`: month, day, year); null where there is none. */
export function dayInName(label: string): Day | null {
  const name = label.slice(label.lastIndexOf('/') + 1)
  const match = /(?<!\d)(\d{1,2})_(\d{1,2})_(\d{4})(?!\d)/.exec(name)
  return match ? (dayOf(Number(match[3]), Number(match[1]), Number(match[2])) ?? null) : null
}

/** Also the spelling of scripts and people (`portfolio-2026-08-31.csv`, `20260831`): the last day in the name. */
export function dayInFileName(label: string): Day | null {
  const name = label.slice(label.lastIndexOf('/') + 1)
  const days = [...name.matchAll(/(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/g)].flatMap(
    ([, year, , month, date]) => dayOf(Number(year), Number(month), Number(date)) ?? [],
  )
  return days.at(-1) ?? dayInName(label)
}
