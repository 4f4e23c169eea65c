// What finding yields: the inputs to read, and what lies there and is not read.

/** One value of `--data`: a file, folder, glob, `-`, or `Name=` before one of them. */
export type DataSpec = string

/** A path as the system has it: bytes where a name is not UTF-8, else text. */
export type Handle = string | Buffer

/** One thing to read. */
export interface Input {
  kind: 'file' | 'stdin'
  /** Absolute path; `-` for standard input. */
  path: string
  /** The path in bytes, only where the name is not UTF-8 and `path` cannot open it. */
  raw?: Buffer
  /** The path to show: as the user gave it, `/` between its parts. */
  label: string
  /** Names of the folders above, outermost first, NFC; none for standard input. */
  folders: readonly string[]
  /** Customer of `Name=path`. */
  owner?: string
  /** Given by itself, not found in a folder or by a glob. */
  named: boolean
  /** Bytes, as found; 0 for standard input. */
  size: number
  /** When it was last written, as found. */
  mtimeMs?: number
}

/** Why something that lies there is not read. */
export type LeftOutReason =
  | 'hidden'
  | 'temporary'
  | 'ending'
  | 'workbook'
  | 'other-sheet'
  | 'own-output'
  | 'not-a-file'
  | 'stranger'
  | 'same-file'
  | 'nested-archive'

export interface LeftOut {
  label: string
  reason: LeftOutReason
  /** For `same-file`: the label under which it is read. */
  other?: string
}

/** Effects of the outside, passed in. */
export interface FindEnv {
  /** Absolute path that relative values start from. */
  cwd: string
  /** Whether there is a standard input to read (not a terminal, not closed). */
  stdin: boolean
}
