// Reads values out of JSON that anybody may have changed: what is not as it should be ends with its place, and is never quoted.
import { type Day, dayOf } from '../model/day.ts'
import { isObject } from '../model/object.ts'
import { InputError } from '../model/problem.ts'
import type { Ratio } from '../model/ratio.ts'

/** Where a value stands: the file, and the keys that lead to it (`rows[3].flags`). */
export interface Place {
  file: string
  path: string
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

export function damaged({ file, path }: Place): InputError {
  return new InputError([{ code: 'damaged-portfolio', file, params: { place: path } }])
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
    return items.map((item, index) => read(item, { file: at.file, path: `${at.path}[${index}]` }))
  }
}

export function object<T>(read: (fields: Fields) => T): Read<T> {
  return (value, at) => {
    if (!isObject(value)) throw damaged(at)
    const entries = new Map<string, unknown>(Object.entries(value))
    const below = (key: string): Place => ({
      file: at.file,
      path: at.path === '' ? key : `${at.path}.${key}`,
    })
    return read({
      get: (key, readValue) => readValue(entries.get(key), below(key)),
      maybe: (key, readValue) => (entries.has(key) ? readValue(entries.get(key), below(key)) : undefined),
      rest: without => [...entries].filter(([key]) => !without.includes(key)),
    })
  }
}
