// What a run writes and where: decided before anything is read, carried out after everything is known.
import path from 'node:path'
import {
  type FormatName,
  formatOfFile,
  PRINTED_FORMATS,
  type PrintedFormat,
} from '../model/output-formats.ts'
import { type Problem, UsageError } from '../model/problem.ts'
import { findTargets } from '../output/target.ts'
import { type Output, writeAll } from '../output/write-all.ts'
import type { Rejected } from '../pipeline/types.ts'
import { rendererOf } from '../render/index.ts'
import type { Report } from '../report/types.ts'
import { show } from './console/pager.ts'
import { sayRemarks } from './console/remarks.ts'
import { say } from './console/say.ts'
import { contextOf } from './context.ts'
import type { Job } from './job.ts'
import { rowCount } from './row-count.ts'
import { oneValue, readChoice } from './settings/values.ts'

export interface Outputs {
  /** Of standard output; null where files take its place. */
  format: PrintedFormat | null
  exports: { path: string; format: FormatName }[]
  rejects: string | null
  excel: boolean
}

/** Reads the options on outputs; what cannot be carried out is noted in the job's choice. */
export function outputsOf({ line, choice, world }: Job): Outputs {
  // Portfolios that are merged or compared are not written over by what comes of them.
  const inputs = new Set(line.arguments.map(file => path.resolve(world.cwd, file)))
  const exports = (line.values.get('export') ?? []).flatMap(file => {
    const format = formatOfFile(file, line.command)
    if (format === undefined)
      choice.refuse('--export', file, line.command === 'renewals' ? 'renewals-ending' : 'known-ending')
    else if (inputs.has(path.resolve(world.cwd, file))) choice.refuse('--export', file, 'no-input')
    return format === undefined ? [] : [{ path: file, format }]
  })
  const format = readChoice(line, 'format', choice, PRINTED_FORMATS)
  return {
    format: format ?? (line.values.has('export') ? null : 'table'),
    exports,
    rejects: oneValue(line, 'rejects', choice) ?? null,
    excel: line.switches.has('excel'),
  }
}

/** The formats in which the run says something. */
export function formatsOf({ format, exports }: Outputs): FormatName[] {
  return [...(format === null ? [] : [format]), ...exports.map(one => one.format)]
}

/** Paths of all files that the run writes, as typed. */
export function pathsOf({ exports, rejects }: Outputs): string[] {
  return [...exports.map(one => one.path), ...(rejects === null ? [] : [rejects])]
}

/**
 * Finds out before the work begins that a file cannot be written, or must not: an export of a portal is not replaced.
 * Throws OutputError or UsageError.
 */
export async function tryTargets(outputs: Outputs): Promise<void> {
  const paths = pathsOf(outputs)
  const problems: Problem[] = []
  for (const target of paths.length > 0 ? await findTargets(paths) : []) {
    if (target.kind !== 'file' || !target.existing?.isFile()) continue
    // Loaded only where something is replaced.
    const { rawExportAt } = await import('../sources/raw-export.ts')
    const format = await rawExportAt(target.real, target.existing.size)
    if (format === null) continue
    const option = target.path === outputs.rejects ? '--rejects' : '--export'
    const params = { option, found: target.path, expected: 'no-raw-export' }
    problems.push({ code: 'bad-option', params })
  }
  if (problems.length > 0) throw new UsageError(problems)
}

/** Prints the report where it was asked for. */
export async function print(job: Job, format: PrintedFormat, excel: boolean, report: Report): Promise<void> {
  const render = await rendererOf(format)
  const content = await render(report, contextOf(job, excel))
  if (format === 'table') await show(job.world, content)
  else await job.world.stdout.write(content)
}

/**
 * Prints the report, then writes every file or none, and says which. Standard output comes first: what fails
 * there (a full disk) leaves the files as they were. Remarks are those of `remarked`, which may say more than is sent.
 */
export async function deliver(
  job: Job,
  outputs: Outputs,
  report: Report,
  rejected: readonly Rejected[],
  remarked: Report = report,
): Promise<void> {
  const files = await Promise.all(
    outputs.exports.map(async ({ path, format }): Promise<Output> => {
      const render = await rendererOf(format)
      return { path, content: await render(report, contextOf(job, outputs.excel)) }
    }),
  )
  files.push(...(await rejectsFile(job, outputs, rejected)))
  await sayRemarks(job, outputs.format, remarked)
  if (outputs.format !== null) await print(job, outputs.format, outputs.excel, report)
  if (files.length > 0) await writeAll(files)
  if (job.quiet) return
  const { cli } = job.messages
  await say(
    job.world.stderr,
    outputs.exports.map(({ path, format }) => cli.wrote(rowCount(report, format), path)),
  )
  await sayRejected(job, rejected.length, outputs.rejects)
}

/** The file of rows that could not be read, where one was asked for. */
export async function rejectsFile(
  { messages }: Job,
  { rejects: path }: Pick<Outputs, 'rejects'>,
  rejected: readonly Rejected[],
): Promise<Output[]> {
  if (path === null) return []
  const { contentOfRejects } = await import('./rejects.ts')
  return [{ path, content: contentOfRejects(rejected, path, messages) }]
}

export async function sayRejected(
  { world, messages }: Job,
  count: number,
  path: string | null,
): Promise<void> {
  if (count > 0) await say(world.stderr, [messages.cli.rejected(count, path)])
}
