// The formats in which a report can be had: what --format and --export offer, and what is said of them, follows from here.
import type { CommandName } from './option-names.ts'

interface OutputFormat {
  name: string
  /** The ending of a file that holds it, with its point; left out where no file is written. */
  ending?: string
  /** Whether it can be printed on standard output. */
  printed?: true
  /** Whether a portfolio in it says what customers consist of: services, products, workloads, subscriptions. */
  levels?: true
  /** The only command whose report it can hold; left out where it holds any. */
  only?: CommandName
}

export const OUTPUT_FORMATS = [
  { name: 'table', printed: true, levels: true },
  { name: 'csv', ending: '.csv', printed: true },
  { name: 'tsv', ending: '.tsv' },
  { name: 'json', ending: '.json', printed: true, levels: true },
  { name: 'ndjson', ending: '.ndjson', printed: true },
  { name: 'md', ending: '.md', printed: true, levels: true },
  { name: 'html', ending: '.html', printed: true, levels: true },
  { name: 'xlsx', ending: '.xlsx', levels: true },
  { name: 'ics', ending: '.ics', only: 'renewals' },
] as const satisfies readonly OutputFormat[]

export type FormatName = (typeof OUTPUT_FORMATS)[number]['name']
export type PrintedFormat = Extract<(typeof OUTPUT_FORMATS)[number], { printed: true }>['name']

const FORMATS: readonly (OutputFormat & { name: FormatName })[] = OUTPUT_FORMATS

export const PRINTED_FORMATS: readonly PrintedFormat[] = OUTPUT_FORMATS.flatMap(format =>
  'printed' in format ? format.name : [],
)

/** The format that a file name asks for by its ending, whatever its letter case, if it can hold what a command makes. */
export function formatOfFile(file: string, command: CommandName | null): FormatName | undefined {
  const name = file.toLowerCase()
  return formatsOf(command).find(({ ending }) => ending !== undefined && name.endsWith(ending))?.name
}

/** Whether a portfolio in one of these formats says what customers consist of. */
export function haveLevels(formats: readonly FormatName[]): boolean {
  return FORMATS.some(({ name, levels = false }) => levels && formats.includes(name))
}

/** The endings of files that can hold what a command makes. */
export function endingsOf(command: CommandName | null): string[] {
  return formatsOf(command).flatMap(({ ending }) => ending ?? [])
}

function formatsOf(command: CommandName | null) {
  return FORMATS.filter(({ only }) => only === undefined || only === command)
}
