// Which language, and its words: loaded when they are asked for, so that a run pays for one language only.
import type { Check, CheckCode, CheckParams } from '../../model/check.ts'
import { customerOfNote, type Note, type NoteCode, type NoteParams } from '../../model/note.ts'
import type { Problem, ProblemCode, ProblemParams } from '../../model/problem.ts'
import type { ProblemText } from './cli.ts'
import { customerName } from './customer-name.ts'
import { LANGS, LANGUAGES, type Lang, languageIn } from './languages.ts'
import type { Messages } from './types.ts'

export type { Lang } from './languages.ts'
export type { Messages } from './types.ts'

/** English for a code that is none of a language. */
export async function messagesFor(code: string): Promise<Messages> {
  return LANGUAGES[LANGS.find(one => one === code) ?? 'en']()
}

interface LocaleVariables {
  readonly LC_ALL?: string | undefined
  readonly LC_MESSAGES?: string | undefined
  readonly LANG?: string | undefined
}

/** The language that the first of LC_ALL, LC_MESSAGES and LANG that is not blank says (`ja`, `ja_JP.UTF-8`), else `en`. */
export function languageOf(env: LocaleVariables): Lang {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return languageIn(locale) ?? 'en'
}

/** The sentence of a note. Names in it are as the data has them: make it harmless where it is shown. */
export function noteText(messages: Messages, note: Note): string {
  return wordsOfNote(messages, note)
}

/** What the customer of a remark is called; '' where it is about none. */
export function subjectOfNote(note: Note, messages: Messages): string {
  const customer = customerOfNote(note)
  return customer ? customerName(customer, messages) : ''
}

function wordsOfNote<C extends NoteCode>(
  messages: Messages,
  note: { code: C; params: NoteParams[C] },
): string {
  const { params } = note
  const customer = customerOfNote(note)
  return messages.notes[note.code](
    customer ? { ...params, customer: customerName(customer, messages) } : params,
  )
}

/** What speaks against whose figures, and what to do, on one line. */
export function checkText(messages: Messages, check: Check): string {
  const { found, remedy } = checkWords(messages, check)
  return messages.cli.checked(customerName(check.customer, messages), found, remedy)
}

/** What gave a check away, and what to do. */
export function checkWords(messages: Messages, check: Check): { found: string; remedy: string } {
  return wordsOfCheck(messages, check)
}

function wordsOfCheck<C extends CheckCode>(
  messages: Messages,
  check: { code: C; params: CheckParams[C] },
): { found: string; remedy: string } {
  const { found, remedy } = messages.checks[check.code]
  return { found: found(check.params), remedy }
}

/** The words of a problem, without its place. */
export function problemText(messages: Messages, problem: Problem): ProblemText {
  return wordsOfProblem(messages, problem)
}

function wordsOfProblem<C extends ProblemCode>(
  messages: Messages,
  problem: { code: C; params: ProblemParams[C] },
): ProblemText {
  return messages.problems[problem.code](problem.params)
}

/**
 * `file:line, column "X": found …; expected …. What to do: …`, as one line.
 * A place that says no more than the words themselves is left out.
 */
export function problemLine(messages: Messages, problem: Problem): string {
  const named = 'path' in problem.params && problem.params.path === problem.file && problem.line === undefined
  return messages.cli.problem(problemText(messages, problem), named ? '' : messages.cli.place(problem))
}
