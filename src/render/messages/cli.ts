// Words that only the command line has: what it did, what went wrong, which lines were crossed.
import type { Origin } from '../../model/option-names.ts'
import type { ExitCode, Problem } from '../../model/problem.ts'

/** `found` and `expected` are parts of a sentence, without a full stop; `remedy` is one or more sentences. */
export interface ProblemText {
  found: string
  expected?: string
  remedy: string
}

export interface CliWords {
  /** A check: whose figures, what speaks against them, what to do. */
  checked(customer: string, found: string, remedy: string): string
  /** Before a check on standard error, and before a remark. */
  check(text: string): string
  note(text: string): string
  wrote(rows: number, path: string): string
  /** `command` reads the config. */
  wroteConfig(path: string, command: string): string
  reading(done: string, all: string, file: string): string
  /** Lines around the problems of a failed run. */
  problem(text: ProblemText, place: string): string
  place(place: Pick<Problem, 'file' | 'line' | 'column' | 'rows'>): string
  more(count: number): string
  /** Kinds of problems of one file that are not shown, and how to see them. */
  moreOfFile(file: string, count: number): string
  /** The last line of a failure that --keep-going could live with. */
  canKeepGoing: string
  defect(message: string): string
  crossedIntro(count: number, code: number): string
  crossed(limit: CrossedLimit): string
  limitNotAvailable(limit: Omit<CrossedLimit, 'value'>): string
  rejected(count: number, path: string | null): string
  origin(option: string, value: string, origin: Origin, where: string): string
  /** Options that change nothing beside the others. */
  idle: Record<IdleOption, string>
  exit: Record<ExitCode, string>
}

export type IdleOption = 'by' | 'excel' | 'partner' | 'rejects' | 'users' | 'with-cost'

/** A line that a row crossed. */
interface CrossedLimit {
  customer: string
  workload: string | null
  metric: 'deployment' | 'usage' | 'adjusted'
  direction: 'under' | 'over'
  /** In percent. */
  limit: number
  /** Already in words of the language: "39.9 %". */
  value: string
}
