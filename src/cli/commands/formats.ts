// `adoption formats`: every export that is recognised, where to get it, and its columns; or what one file is.
import { EXIT, type ExitCode } from '../../model/problem.ts'
import { describeTerminal } from '../../render/terminal/terminal.ts'
import { wrap } from '../../render/terminal/wrap.ts'
import type { Format } from '../../sources/format.ts'
import { FORMATS } from '../../sources/formats/index.ts'
import type { Job } from '../job.ts'
import { oneValue, readChoice } from '../settings/values.ts'

export async function run(job: Job): Promise<ExitCode> {
  const { line, choice } = job
  const file = oneValue(line, 'check', choice)
  const names = ['table', 'json'] as const
  const format = readChoice(line, 'format', choice, names) ?? 'table'
  choice.throwProblems()
  if (file === undefined) return list(job)
  const { checkFile } = await import('./formats-check.ts')
  return checkFile(job, file, format)
}

async function list({ world, messages }: Job): Promise<ExitCode> {
  const { width } = describeTerminal(world.stdout, world.env)
  const { labels, sources, lang } = messages
  const oneOf = (names: readonly string[]) => (names.length > 1 ? sources.formats.oneOf(names) : names.join())
  const line = (label: string, text: string) =>
    text === '' ? [] : [wrap(`${label}: ${text}`, width, '  ', '    ')]
  const blocks = FORMATS.map(format => [
    wrap(`${lang === 'en' ? format.title : sources.exportName(format.id)} [${format.id}]`, width),
    ...line(labels.where.label, whereIn(format.where, lang)),
    ...(format.refuse === undefined ? [] : [wrap(sources.formats.refused(format.refuse), width, '  ')]),
    ...line(labels.needed.label, format.needs.map(oneOf).join('; ')),
    ...line(sources.formats.optional, otherColumns(format).join(', ')),
    ...line(sources.formats.lacks, format.lacks.map(gap => sources.formats.gaps[gap]).join('; ')),
  ])
  const text = [wrap(sources.formats.intro, width), ...blocks.map(block => block.join('\n'))].join('\n\n')
  await world.stdout.write(`${text}\n`)
  return EXIT.done
}

/** Where to get an export, in English where the language has no word for it. */
function whereIn(where: Readonly<Record<string, string>>, lang: string): string {
  return where[lang] ?? where['en'] ?? ''
}

/** The documented name of every column that is read and not needed. */
function otherColumns({ columns }: Format): string[] {
  return columns.flatMap(({ headers, needed }) => (needed ? [] : headers.slice(0, 1)))
}
