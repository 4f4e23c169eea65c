// `adoption merge`: portfolios of different customers, made apart, as one.
import path from 'node:path'
import type { Merged } from '../../merge/merger.ts'
import type { FormatName } from '../../model/output-formats.ts'
import { EXIT, type ExitCode, InputError } from '../../model/problem.ts'
import { writeAll } from '../../output/write-all.ts'
import type { FailLimit } from '../../report/fail-limits.ts'
import { listOf } from '../../report/namesakes.ts'
import { sortAndCut, sortColumn, sortColumns } from '../../report/sort-rows.ts'
import { sayRemarks } from '../console/remarks.ts'
import { say } from '../console/say.ts'
import { contextOf } from '../context.ts'
import { failLimitsOf } from '../fail-limits.ts'
import { finish } from '../finish.ts'
import type { Job } from '../job.ts'
import { type Outputs, outputsOf, pathsOf, tryTargets } from '../outputs.ts'
import { readValue, readWhole } from '../settings/values.ts'

export async function run(job: Job): Promise<ExitCode> {
  const { line, choice, world } = job
  const top = readValue(line, 'top', choice, readWhole, 'whole-number') ?? null
  const expected = readValue(line, 'expect', choice, readWhole, 'whole-number') ?? null
  const limits = failLimitsOf(job)
  const outputs = outputsOf(job)
  choice.throwProblems()
  await tryTargets(outputs)
  const { merge } = await import('../../merge/index.ts')
  const merged = await merge({
    paths: line.arguments,
    cwd: world.cwd,
    withLevels: [outputs.format, ...outputs.exports.map(({ format }) => format)].some(needsLevels),
    ownOutputs: [...pathsOf(outputs), ...world.redirects].map(file => path.resolve(world.cwd, file)),
  })
  // Only now is it known what the rows stand for.
  const { found, missing, hasUnreadable } = merged
  const { by } = merged.withoutRows
  const sort =
    readValue(line, 'sort', choice, typed => sortColumn(typed, by), sortColumns(by).join(', ')) ?? null
  for (const { direction, workload } of by === 'workload' ? [] : limits) {
    if (workload !== null) choice.refuse(`--fail-${direction}`, workload, 'by-workload')
  }
  choice.throwProblems()
  if (expected !== null && found < expected) {
    throw new InputError([{ code: 'fewer-customers', params: { found, expected, missing: listOf(missing) } }])
  }
  const isPlain = sort === null && top === null && limits.length === 0
  if (isPlain && (await deliverStreams(job, outputs, merged))) return hasUnreadable ? EXIT.partly : EXIT.done
  return deliverWhole(job, { outputs, limits, sort, top }, merged)
}

/** JSON may become part of a merge again, and a workbook has a sheet for each grouping. */
function needsLevels(format: FormatName | null): boolean {
  return format === 'json' || format === 'xlsx'
}

interface Shown {
  outputs: Outputs
  limits: readonly FailLimit[]
  sort: string | null
  top: number | null
}

async function deliverWhole(
  job: Job,
  { outputs, limits, sort, top }: Shown,
  merged: Merged,
): Promise<ExitCode> {
  const whole = merged.report()
  const report = sortAndCut(whole, { sort, top })
  return finish(
    job,
    { rejected: [], unread: null, judged: of => (of === 'customer' ? [...merged.own()] : whole.rows) },
    {
      outputs,
      report,
      limits,
      shown: () => report.rows.map(row => row.customer),
      isPartly: merged.hasUnreadable,
    },
  )
}

/** Hands on rows one after the other, where every output can take them so; false where one cannot. */
async function deliverStreams(job: Job, outputs: Outputs, merged: Merged): Promise<boolean> {
  const { isStreamed, streamOf } = await import('../../merge/stream.ts')
  const context = contextOf(job, outputs.excel)
  const contentOf = (format: FormatName) =>
    merged.withoutRows.users === null && isStreamed(format) ? streamOf(format, merged, context) : null
  const files = outputs.exports.flatMap(({ path: file, format }) => {
    const content = contentOf(format)
    return content ? [{ path: file, content }] : []
  })
  const printed = outputs.format === null ? null : contentOf(outputs.format)
  if (files.length < outputs.exports.length || (outputs.format !== null && printed === null)) return false
  await sayRemarks(job, outputs.format, merged.withoutRows)
  for await (const piece of printed ?? []) await job.world.stdout.write(piece)
  if (files.length > 0) await writeAll(files)
  const { cli } = job.messages
  const wrote = outputs.exports.map(({ path: file }) => cli.wrote(merged.count, file))
  await say(job.world.stderr, job.quiet ? [] : wrote)
  return true
}
