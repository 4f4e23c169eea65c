// Names of files for things that people named: readable, allowed on every system, and each different from all others.
import { createHash } from 'node:crypto'
import { isDeviceName } from './windows-names.ts'

export interface Named {
  name: string
  /** Tells it from others of its name. */
  key: string
}

/** In bytes; the longest that a file system takes is 255, and a file being written has more in its name. */
const MOST_BYTES = 120
const DIGITS = 8

/**
 * A name for each, in their order; `ending` has its point. None is one of `taken`, and no two are the same on a system
 * that tells no letter cases apart. Those that would be are told apart by a part of a digest: whatever the others are
 * and in which order they come, a name depends on nothing but itself and those that would be the same.
 */
export function fileNames(named: readonly Named[], ending: string, taken: readonly string[]): string[] {
  const plain = named.map(({ name }) => stemOf(name))
  let stems = plain
  for (let digits = DIGITS; ; digits += DIGITS) {
    const times = new Map(taken.map(name => [foldFileName(name), 1]))
    for (const stem of stems) {
      const key = foldFileName(stem + ending)
      times.set(key, (times.get(key) ?? 0) + 1)
    }
    const isAlone = (stem: string): boolean => times.get(foldFileName(stem + ending)) === 1
    if (stems.every(isAlone)) return stems.map(stem => stem + ending)
    stems = stems.map((stem, index) =>
      isAlone(stem) ? stem : `${plain[index]} (${digest(named[index]?.key ?? '').slice(0, digits)})`,
    )
  }
}

/** The same for two names that some system takes for one. */
export function foldFileName(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase()
}

/** What Windows forbids, and what is no letter at all: half a letter, an order to the reader's terminal. */
const FORBIDDEN = /[<>:"/\\|?*]/gu
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu
/** A point or `~$` at the start hides a file or marks one as temporary; Windows drops points and blanks at the end. */
const EDGES = /^[\s.~]+|(?<![\s.])[\s.]+$/gu

function stemOf(name: string): string {
  const seen = name.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').replace(FORBIDDEN, '-')
  const stem = cut(seen.replace(EDGES, '')).replace(EDGES, '')
  return stem === '' ? 'customer' : isDeviceName(stem) ? `_${stem}` : stem
}

function cut(text: string): string {
  let bytes = 0
  let kept = ''
  for (const letter of text) {
    bytes += Buffer.byteLength(letter)
    if (bytes > MOST_BYTES) return kept
    kept += letter
  }
  return text
}

function digest(key: string): string {
  return createHash('sha256').update(key, 'utf8').digest('hex')
}
