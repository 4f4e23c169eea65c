// The languages, in one table: a further one is an entry here and a file of words; what it lacks is said in English.
import type { Messages } from './types.ts'

interface Language {
  code: string
  /** As the environment may spell it. */
  name: string
  load(): Promise<Messages>
}

export const LANGUAGES = [
  { code: 'en', name: 'english', load: async () => (await import('./en.ts')).en },
  { code: 'ja', name: 'japanese', load: async () => (await import('./ja.ts')).ja },
] as const satisfies readonly Language[]

export type Lang = (typeof LANGUAGES)[number]['code']
export const LANGS: readonly Lang[] = LANGUAGES.map(({ code }) => code)

/** Some of the words, at any depth; a language says at least what it is and how it shows numbers. */
export type SomeWords = Pick<Messages, 'lang' | 'format'> & Some<Messages>

type Some<T> = T extends ((...args: never[]) => unknown) | string | readonly unknown[]
  ? T
  : { [K in keyof T]?: Some<T[K]> }

/**
 * A language of some words: `load: async () => withEnglish((await import('./fr.ts')).fr)`.
 * @public for the next language: both that there are have all words
 */
export async function withEnglish(words: SomeWords): Promise<Messages> {
  const { en } = await import('./en.ts')
  // Whatever is over English, every word of English is beneath it.
  return over({ ...en }, words) as Messages & Record<string, unknown>
}

function over(base: Record<string, unknown>, some: object): Record<string, unknown> {
  const words = Object.entries(some).map(([key, value]) => {
    const below = base[key]
    return [key, isRecord(value) && isRecord(below) ? over(below, value) : value]
  })
  return { ...base, ...Object.fromEntries(words) }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The language that a locale (`ja_JP.UTF-8`) names; undefined where it is none of them. */
export function languageIn(locale: string): Lang | undefined {
  return LANGUAGES.find(({ code, name }) => new RegExp(`^(${code}|${name})([-_.@]|$)`, 'i').test(locale))
    ?.code
}
