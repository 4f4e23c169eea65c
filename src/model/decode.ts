// Reads values out of JSON that anybody may have changed: what is not as it should be ends with its place, and is never quoted.
import { type Day, dayOf } from './day.ts'
import { isObject } from './object.ts'
import { InputError } from './problem.ts'
import type { Ratio } from './ratio.ts'

/** Where a value stands: in a file, or under a key of what stands elsewhere in it. */
export interface Place {
  file: string
  within?: Place
  key?: string | number
}

export type Read<T> = (value: unknown, at: Place) => T

/** An object whose keys are read one by one. */
export interface Fields {
  /** A key that must be there. */
  get<T>(key: string, read: Read<T>): T
  /** A key that is there only where it has something to say. */
  maybe<T>(key: string, read: Read<T>): T | undefined
  /** All keys, each with the same kind of value. */
  rest(without: readonly string[]): [string, unknown][]
}

export function damaged(place: Place): InputError {
  return new InputError([{ code: 'damaged-portfolio', file: place.file, params: { place: pathOf(place) } }])
}

/** `rows[3].flags`. */
function pathOf({ within, key = '' }: Place): string {
  const above = within ? pathOf(within) : ''
  if (typeof key === 'number') return `${above}[${key}]`
  return above === '' ? key : `${above}.${key}`
}

function test<T>(isRight: (value: unknown) => value is T): Read<T> {
  return (value, at) => {
    if (isRight(value)) return value
    throw damaged(at)
  }
}

export const text = test((value): value is string => typeof value === 'string')
export const flag = test((value): value is boolean => typeof value === 'boolean')
export const number = test((value): value is number => typeof value === 'number' && Number.isFinite(value))
export const whole = test((value): value is number => Number.isSafeInteger(value))
export const count = test((value): value is number => Number.isSafeInteger(value) && Number(value) >= 0)

export const day: Read<Day> = (value, at) => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text(value, at)) ?? []
  const found = dayOf(Number(year), Number(month), Number(date))
  if (found === undefined) throw damaged(at)
  return found
}

/** `-2/3`. */
export const fraction: Read<Ratio> = (value, at) => {
  const [, numerator, denominator] = /^(-?\d+)\/([1-9]\d*)$/.exec(text(value, at)) ?? []
  if (numerator === undefined || denominator === undefined) throw damaged(at)
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) }
}

export function oneOf<T extends string>(values: readonly T[]): Read<T> {
  return (value, at) => {
    const found = values.find(one => one === value)
    if (found === undefined) throw damaged(at)
    return found
  }
}

export function nullable<T>(read: Read<T>): Read<T | null> {
  return (value, at) => (value === null ? null : read(value, at))
}

export function list<T>(read: Read<T>): Read<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw damaged(at)
    const items: readonly unknown[] = value
    return items.map((item, key) => read(item, { file: at.file, within: at, key }))
  }
}

export function object<T>(read: (fields: Fields) => T): Read<T> {
  return (value, at) => {
    if (!isObject(value)) throw damaged(at)
    const own = <V>(key: string, readValue: Read<V>): V =>
      readValue(Object.hasOwn(value, key) ? value[key] : undefined, { file: at.file, within: at, key })
    return read({
      get: own,
      maybe: (key, readValue) => (Object.hasOwn(value, key) ? own(key, readValue) : undefined),
      rest: without => Object.entries(value).filter(([key]) => !without.includes(key)),
    })
  }
}

/** How each field of an object is read: under its own name, or under another one that it has in the file. */
type Readers<T> = { [K in keyof T]: Read<T[K]> | readonly [name: string, read: Read<T[K]>] }

/** An object all of whose fields are there. */
export function fields<T extends object>(readers: Readers<T>): Read<T> {
  const all = Object.entries<Read<unknown> | readonly [string, Read<unknown>]>(readers)
  return object(({ get }) => {
    const found: Record<string, unknown> = {}
    for (const [key, reader] of all)
      found[key] = typeof reader === 'function' ? get(key, reader) : get(...reader)
    return found as T
  })
}
