// `adoption portfolio`: every customer, with a weighted total.
import type { ExitCode } from '../../model/problem.ts'
import { GROUPINGS } from '../../model/terms.ts'
import { arrange, sortColumn, sortColumns } from '../../report/arrange.ts'
import { endWith } from '../ending.ts'
import { gatesOf } from '../gates.ts'
import type { Job } from '../job.ts'
import { prepare, withProgress } from '../reading.ts'
import { readValue, readWhole, readWord } from '../values.ts'

export async function run(job: Job): Promise<ExitCode> {
  const { line, choice, world } = job
  const by = readValue(line, 'by', choice, readWord(GROUPINGS), GROUPINGS.join(', ')) ?? 'customer'
  const column = (typed: string) => sortColumn(typed, by)
  const sort = readValue(line, 'sort', choice, column, sortColumns(by).join(', ')) ?? null
  const top = readValue(line, 'top', choice, readWhole, 'whole-number') ?? null
  const gates = gatesOf(job)
  const { settings, outputs } = await prepare(job)
  const pipeline = await world.pipeline()
  const result = await withProgress(job, onProgress => pipeline.portfolio(settings, by, onProgress))
  const report = arrange(result.report, { sort, top })
  return endWith(job, result, { outputs, report, gates, shown: report.rows.map(row => row.customer) })
}
