// What the writers need to know about where the text goes. Nothing here asks the process: it is told.

/** Where text is shown. `piped` means another program or a file reads it: rows then come without a box. */
export interface Terminal {
  /** Columns, at least 1. */
  width: number
  color: boolean
  /** False where only ASCII is safe to draw with; names are shown as they are in either case. */
  unicode: boolean
  piped: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/** Lines longer than this help nobody, and a mistyped COLUMNS must not eat the memory. */
const WIDEST = 1000
const USUAL_WIDTH = 80

/**
 * Describes an output stream from what it says of itself and from the environment.
 * Width: `COLUMNS`, else the stream's, else 80. Colour: the option, else `FORCE_COLOR` (`0` and `false` mean
 * no), else a non-empty `NO_COLOR`, else `TERM=dumb`, else whether it is a terminal.
 * `drawn`: a pipe gets what a terminal would show, for `less -R` at its other end.
 * A pipe is always given Unicode, so that the same run writes the same bytes on any machine.
 */
export function describeTerminal(
  stream: { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined },
  env: Environment,
  options: { readonly color?: boolean | undefined; readonly drawn?: boolean } = {},
): Terminal {
  const isTerminal = stream.isTTY === true
  const piped = !isTerminal && options.drawn !== true
  return {
    width: columnCount(env['COLUMNS']) ?? columnCount(stream.columns) ?? USUAL_WIDTH,
    color: options.color ?? environmentColor(env) ?? isTerminal,
    unicode: !isTerminal || drawsUnicode(env),
    piped,
  }
}

function columnCount(value: string | number | undefined): number | undefined {
  if (!/^\d+$/.test(String(value ?? ''))) return undefined
  const columns = Number(value)
  return columns > 0 ? Math.min(columns, WIDEST) : undefined
}

function environmentColor(env: Environment): boolean | undefined {
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return !/^(0|false)$/i.test(forced)
  if (env['NO_COLOR']) return false
  return env['TERM'] === 'dumb' ? false : undefined
}

function drawsUnicode(env: Environment): boolean {
  const term = env['TERM'] ?? ''
  // The kernel's console has 256 or 512 glyphs, and a dumb terminal promises none.
  if (/^(linux|dumb)$/.test(term)) return false
  if (env['OS'] === 'Windows_NT') return Boolean(isModernWindows(env, term))
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG']
  if (locale) return /utf-?8/i.test(locale)
  return /^(Apple_Terminal|iTerm\.app|vscode|WezTerm|ghostty)$/.test(env['TERM_PROGRAM'] ?? '')
}

function isModernWindows(env: Environment, term: string): string | boolean | undefined {
  // Windows Terminal, ConEmu and Cmder, the editors, and the terminals that come with Git, Cygwin and MSYS.
  return (
    env['WT_SESSION'] ||
    env['ConEmuTask'] ||
    env['TERM_PROGRAM'] ||
    env['TERMINAL_EMULATOR'] ||
    /^(xterm|alacritty|rxvt|cygwin|screen|tmux)/.test(term)
  )
}
