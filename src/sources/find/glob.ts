// Reads a glob: where its walk starts, which folders can lead to a match, and what matches.
import picomatch from 'picomatch'

/** `*`, `**`, `?`, `[…]` and `{a,b}`; round brackets are letters, as in `users (1).csv`. */
const OPTIONS = { nonegate: true, noextglob: true } as const

export interface Glob {
  /** The folder before the first wildcard, as the user wrote it; '' for the working folder. */
  base: string
  /** Both take the names from the base down. */
  matches(parts: readonly string[]): boolean
  leads(parts: readonly string[]): boolean
}

/** A drive, a share, or one of them behind `\\\\?\\`, which is no wildcard: with `/` for the system's `\\`. */
const ROOT = /^(?:\/\/[?.]\/(?:UNC\/[^/]+\/[^/]+|[a-z]:)|\/\/[^/]+\/[^/]+|[a-z]:)/iu

/**
 * Reads `value` as a glob; undefined when it holds no wildcard. `separator` is the system's (`\\` on Windows, where
 * `*.csv` also matches `USERS.CSV`).
 */
export function readGlob(value: string, separator: string): Glob | undefined {
  const isWindows = separator === '\\'
  const slashed = isWindows ? value.replaceAll('\\', '/') : value
  const [root = ''] = isWindows ? (ROOT.exec(slashed) ?? []) : []
  const rest = slashed.slice(root.length)
  const pattern = rest.replace(/(?<!\\)[()]/gu, '\\$&')
  const scan = picomatch.scan(pattern, { ...OPTIONS, noparen: true })
  if (!scan.isGlob) return undefined
  const options = { ...OPTIONS, nocase: isWindows }
  const whole = picomatch(scan.glob, options)
  // `C:` alone would be where that drive stands at the moment, `\\\\?\\C:` the drive as a device.
  const start = root.replace(/^\/\/[?.]\/(UNC)?/iu, (_, isShare?: string) => (isShare ? '/' : ''))
  const top = root !== '' && rest.startsWith('/') && !scan.base.startsWith('/') ? `${start}/` : start
  return {
    base: top + plain(scan.base),
    matches: parts => whole(parts.join('/')),
    leads: leader(scan.glob, options),
  }
}

function plain(text: string): string {
  return text.replace(/\\(.)/gu, '$1')
}

/** Whether a match can lie below a folder, judged segment by segment as far as the pattern is made of segments. */
function leader(glob: string, options: picomatch.PicomatchOptions): (parts: readonly string[]) => boolean {
  const segments = glob.split('/')
  const open = segments.findIndex(
    segment =>
      segment.includes('**') || count(segment, '{') !== count(segment, '}') || /\[[^\]]*$/u.test(segment),
  )
  const fixed = segments.slice(0, open < 0 ? undefined : open).map(segment => picomatch(segment, options))
  const depth = open < 0 ? segments.length - 1 : Number.POSITIVE_INFINITY
  return parts =>
    parts.length <= depth && parts.every((part, at) => fixed[at]?.(part) ?? !part.startsWith('.'))
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1
}
