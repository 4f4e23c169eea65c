// What files are, for people and as data.
import { formatDay } from '../model/day.ts'
import type { CheckedFile } from '../report/checked-file.ts'
import { SCHEMA_VERSION } from '../report/versions.ts'
import { stringifyJson } from './json/stringify.ts'
import { problemLine } from './messages/index.ts'
import type { Messages } from './messages/types.ts'
import { wrap } from './terminal/wrap.ts'
import { toTerminal } from './text/terminal.ts'

export function checkText(files: readonly CheckedFile[], messages: Messages, width: number): string {
  return `${files.map(file => blockOf(file, messages, width)).join('\n\n')}\n`
}

function blockOf(file: CheckedFile, messages: Messages, width: number): string {
  const { formats, exportName } = messages.sources
  const separator = messages.table.between.parts
  const list = (label: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [wrap(`${label}: ${names.join(separator)}`, width, '  ', '    ')]
  const name = file.format === null ? formats.noFormat : `${exportName(file.format)} [${file.format}]`
  const lines = [
    wrap(file.file, width),
    wrap(`${name}: ${standingOf(file, messages)}`, width, '  ', '    '),
    ...list(
      formats.read,
      file.columns.flatMap(({ header, readAs }) => (readAs === null ? [] : nameOf(header, readAs, messages))),
    ),
    ...list(
      formats.ignored,
      file.columns.flatMap(({ header, readAs }) => (readAs === null && header !== '' ? header : [])),
    ),
    ...list(formats.absent, file.absent),
    ...listOfGaps(gapsOf(file, messages), messages, width),
  ]
  return lines.map(line => line.split('\n').map(toTerminal).join('\n')).join('\n')
}

function listOfGaps(gaps: readonly { text: string }[], { sources }: Messages, width: number): string[] {
  if (gaps.length === 0) return []
  return [
    `  ${sources.formats.lacks}:`,
    ...gaps.map(({ text }) => wrap(`- ${text}`, width, '    ', '      ')),
  ]
}

/** A header, with the documented name where that is another word. */
function nameOf(header: string, readAs: string, { sources }: Messages): string {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '')
  return plain(header) === plain(readAs) ? header : sources.formats.readAs(header, readAs)
}

function standingOf({ status, rows, reportDate, ...file }: CheckedFile, messages: Messages): string {
  const { sources, labels } = messages
  const { problem } = file
  // What else is wrong with it is told as of every run that fails.
  if (problem?.code === 'cannot-serve') return sources.formats.refused(problem.params.reason)
  if (problem !== null) return sources.status.problem
  if (status !== 'read') return `${sources.status[status]}: ${sources.reason(file.reason ?? '', file.detail)}`
  const day = reportDate === null ? '' : `, ${labels.reportDate.label}: ${formatDay(reportDate)}`
  return `${sources.status.read}, ${labels.rows.label}: ${rows}${day}`
}

function gapsOf(
  { status, lacks, needsOwner }: CheckedFile,
  { sources }: Messages,
): { code: string; text: string }[] {
  const { gaps, owner } = sources.formats
  return [
    ...lacks.map(code => ({ code, text: gaps[code] })),
    ...(needsOwner && status === 'read' ? [{ code: 'owner', text: owner }] : []),
  ]
}

export function checkJson(files: readonly CheckedFile[], messages: Messages): string {
  const told = files.map(file => ({
    file: file.file,
    status: file.status,
    format: file.format,
    name: file.format === null ? null : messages.sources.exportName(file.format),
    rows: file.rows,
    reportDate: file.reportDate === null ? null : formatDay(file.reportDate),
    columns: file.columns,
    absent: file.absent,
    cannotTell: gapsOf(file, messages),
    reason: file.reason,
    message: file.problem === null ? null : problemLine(messages, file.problem),
  }))
  return `${stringifyJson({ schemaVersion: SCHEMA_VERSION, kind: 'check', files: told }, 2)}\n`
}
