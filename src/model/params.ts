// What notes and checks tell, parameter by parameter: said once, for the compiler, for files, and for reading those again.
import type { Day } from './day.ts'

/** `count` is a whole number of 0 or more. */
interface Values {
  text: string
  count: number
  number: number
  day: Day
  'day or null': Day | null
  'text or null': string | null
}

/** What a parameter is; a list: one of these words. */
export type ParamKind = keyof Values | readonly string[]
export type ParamKinds = Readonly<Record<string, ParamKind>>

/** The values of parameters of these kinds. */
export type ParamsOf<K> = {
  -readonly [N in keyof K]: K[N] extends keyof Values
    ? Values[K[N]]
    : K[N] extends readonly (infer W)[]
      ? W
      : never
}

export function isDay(kind: ParamKind | undefined): boolean {
  return kind === 'day' || kind === 'day or null'
}
