// `adoption portfolio`: every customer, with a weighted total.
import { haveLevels } from '../../model/output-formats.ts'
import type { ExitCode } from '../../model/problem.ts'
import { GROUPINGS } from '../../model/terms.ts'
import { eachRow } from '../../report/rows-in-turn.ts'
import { sortAndCut, sortColumn, sortColumns } from '../../report/sort-rows.ts'
import { failLimitsOf } from '../fail-limits.ts'
import { finish } from '../finish.ts'
import type { Job } from '../job.ts'
import { formatsOf } from '../outputs.ts'
import { prepare, withProgress } from '../prepare.ts'
import { readChoice, readValue, readWhole } from '../settings/values.ts'

export async function run(job: Job): Promise<ExitCode> {
  const { line, choice, world } = job
  const by = readChoice(line, 'by', choice, GROUPINGS) ?? 'customer'
  const column = (typed: string) => sortColumn(typed, by)
  const sort = readValue(line, 'sort', choice, column, sortColumns(by).join(', ')) ?? null
  const top = readValue(line, 'top', choice, readWhole, 'whole-number') ?? null
  const limits = failLimitsOf(job)
  const { settings, outputs } = await prepare(job)
  const ownRowsAlone = !haveLevels(formatsOf(outputs))
  const pipeline = await world.pipeline()
  const result = await withProgress(job, onProgress =>
    pipeline.portfolio({ ...settings, ownRowsAlone }, by, onProgress),
  )
  const report = sortAndCut(result.report, { sort, top })
  return finish(job, result, {
    outputs,
    report,
    limits,
    shown: () => Array.from(eachRow(report), row => row.customer),
  })
}
