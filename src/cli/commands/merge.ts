// `adoption merge`: portfolios of different customers, made apart, as one.
import path from 'node:path'
import { EXIT, type ExitCode, InputError } from '../../model/problem.ts'
import { arrange, sortColumn, sortColumns } from '../../report/arrange.ts'
import { endWith } from '../ending.ts'
import { gatesOf } from '../gates.ts'
import type { Job } from '../job.ts'
import { outputsOf, pathsOf, tryTargets } from '../outputs.ts'
import { readValue, readWhole } from '../values.ts'

export async function run(job: Job): Promise<ExitCode> {
  const { line, choice, world } = job
  const top = readValue(line, 'top', choice, readWhole, 'whole-number') ?? null
  const expected = readValue(line, 'expect', choice, readWhole, 'whole-number') ?? null
  const gates = gatesOf(job)
  const outputs = outputsOf(job)
  choice.throwProblems()
  await tryTargets(outputs)
  const { merge } = await import('../../merge/index.ts')
  const {
    report: whole,
    customers,
    found,
    missing,
    hasUnreadable,
  } = await merge({
    paths: line.arguments,
    cwd: world.cwd,
    ownOutputs: [...pathsOf(outputs), ...world.redirects].map(file => path.resolve(world.cwd, file)),
  })
  // Only now is it known what the rows stand for.
  const { by } = whole
  const sort =
    readValue(line, 'sort', choice, typed => sortColumn(typed, by), sortColumns(by).join(', ')) ?? null
  for (const { direction, workload } of by === 'workload' ? [] : gates) {
    if (workload !== null) choice.refuse(`--fail-${direction}`, workload, 'by-workload')
  }
  choice.throwProblems()
  if (expected !== null && found < expected) {
    throw new InputError([
      { code: 'fewer-customers', params: { found, expected, missing: missing.join(', ') } },
    ])
  }
  const report = arrange(whole, { sort, top })
  const code = await endWith(
    job,
    { rejected: [], unread: null, judged: of => (of === 'customer' ? customers : whole.rows) },
    { outputs, report, gates, shown: report.rows.map(row => row.customer) },
  )
  return hasUnreadable ? EXIT.partly : code
}
