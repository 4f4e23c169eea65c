// Values of options, as text and as what they mean; undefined where a text means nothing.
import { SERVICES, type Service } from '../../catalog/words.ts'
import { type Day, dayOf } from '../../model/day.ts'
import type { OptionName } from '../../model/option-names.ts'
import { MOST_DAYS } from '../../model/terms.ts'
import type { CommandLine } from '../command-line.ts'
import type { Choice } from './choice.ts'

/** The one value of an option; that it was typed twice, or is blank, is noted in `choice`. */
export function oneValue(line: CommandLine, name: OptionName, choice: Choice): string | undefined {
  const values = line.values.get(name) ?? []
  const [value, second] = values
  if (second !== undefined) choice.refuse(`--${name}`, values.join(', '), 'one-value')
  if (value?.trim() === '') choice.refuse(`--${name}`, value, 'text')
  return value?.trim() === '' ? undefined : value
}

/** The one value of an option, read; a value that cannot be read is noted as not being `expected`. */
export function readValue<T>(
  line: CommandLine,
  name: OptionName,
  choice: Choice,
  read: (text: string) => T | undefined,
  expected: string,
): T | undefined {
  const text = oneValue(line, name, choice)
  if (text === undefined) return undefined
  const value = read(text)
  if (value === undefined) choice.refuse(`--${name}`, text, expected)
  return value
}

/** The one value of an option that has only these. */
export function readChoice<T extends string>(
  line: CommandLine,
  name: OptionName,
  choice: Choice,
  values: readonly T[],
): T | undefined {
  return readValue(line, name, choice, readWord(values), values.join(', '))
}

/** A day of the calendar as `YYYY-MM-DD`, and nothing else. */
export function readDay(text: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? []
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(date))
}

/** A whole number of 1 or more, of at most nine digits. */
export function readWhole(text: string): number | undefined {
  return /^\d{1,9}$/.test(text.trim()) && Number(text) >= 1 ? Number(text) : undefined
}

/** The length of a window. */
export function readDays(text: string): number | undefined {
  const days = readWhole(text)
  return days === undefined || days > MOST_DAYS ? undefined : days
}

/** What was typed for an option, as words that are the same in any letter case; nothing is judged. */
export function typedWords(line: CommandLine, name: OptionName): string[] {
  return (line.values.get(name) ?? []).map(value => value.trim().toLowerCase())
}

/** One of `values`, in any letter case. */
export function readWord<T extends string>(values: readonly T[]): (text: string) => T | undefined {
  return text => values.find(value => value.toLowerCase() === text.trim().toLowerCase())
}

/** Services, separated by commas; `all` may stand for all of them. */
export function readServices(text: string): Service[] | 'all' | undefined {
  return servicesOf(text.split(',').map(word => word.trim().toLowerCase()))
}

/** The services of a list of words, each once, in the order of the catalogue. */
export function servicesOf(words: readonly string[]): Service[] | 'all' | undefined {
  if (words.includes('all')) return 'all'
  const known: readonly string[] = SERVICES
  return words.every(word => known.includes(word))
    ? SERVICES.filter(service => words.includes(service))
    : undefined
}
