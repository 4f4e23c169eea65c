// What a value in the config may be: small pieces that checking, the schema for editors and the sample share.
import type { Expectation } from '../model/reasons.ts'
import { LANGS } from '../render/messages/languages.ts'

export type Shape =
  | { kind: 'text' }
  | { kind: 'choice'; values: readonly string[] }
  /** A word that `known` accepts, such as one of `values`. */
  | { kind: 'word'; known(word: string): boolean; values: readonly string[] }
  /** A number from `least` to `most`; whole unless `decimals`. */
  | { kind: 'number'; least: number; most: number; decimals: boolean; expected: Expectation }
  /** One text, or a list of them; `values` where only some are known. */
  | { kind: 'texts'; values?: readonly string[]; expected: Expectation }
  /** Keys that the user chooses. */
  | { kind: 'map'; of: Shape }
  /** Keys that are known. */
  | { kind: 'object'; keys: Readonly<Record<string, Shape>> }
  /** An id or a name as text, or an object with one of them or both. */
  | { kind: 'customer' }

export const text: Shape = { kind: 'text' }
export const choice = (...values: string[]): Shape => ({ kind: 'choice', values })
export const map = (of: Shape): Shape => ({ kind: 'map', of })
export const object = (keys: Readonly<Record<string, Shape>>): Shape => ({ kind: 'object', keys })
const MOST = 999_999_999
export const whole = (least: number, expected: Expectation, most = MOST): Shape => ({
  ...{ kind: 'number', least, most, expected },
  decimals: false,
})
export const percent: Shape = { kind: 'number', least: 0, most: MOST, decimals: true, expected: 'percent' }

/** The long form of a customer. */
export const CUSTOMER_SHAPE = {
  kind: 'object',
  keys: { id: text, name: text, lang: choice(...LANGS) },
} as const
