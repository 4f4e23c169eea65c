// The languages, in one table: a further one is a name and an entry here, and a file of words; what it lacks is said in English.
import { isObject } from '../../model/object.ts'
import type { Messages } from './types.ts'

/** As the environment may spell them. */
const NAMES = { en: 'english', ja: 'japanese' } as const

export type Lang = keyof typeof NAMES

export const LANGUAGES: Readonly<Record<Lang, () => Promise<Messages>>> = {
  en: async () => (await import('./en.ts')).en,
  ja: async () => (await import('./ja.ts')).ja,
}
export const LANGS: readonly Lang[] = Object.keys(NAMES).filter(isLang)

function isLang(code: string): code is Lang {
  return code in NAMES
}

/** Some of the words, at any depth; a language says at least what it is and how it shows numbers. */
export type SomeWords = Pick<Messages, 'lang' | 'format'> & Some<Messages>

type Some<T> = T extends ((...args: never[]) => unknown) | string | readonly unknown[]
  ? T
  : { [K in keyof T]?: Some<T[K]> }

/**
 * A language of some words: `fr: async () => withEnglish((await import('./fr.ts')).fr)`.
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
    return [key, isObject(value) && isObject(below) ? over(below, value) : value]
  })
  return { ...base, ...Object.fromEntries(words) }
}

/** The language that a locale (`ja_JP.UTF-8`) names; undefined where it is none of them. */
export function languageIn(locale: string): Lang | undefined {
  return LANGS.find(code => new RegExp(`^(${code}|${NAMES[code]})([-_.@]|$)`, 'i').test(locale))
}
