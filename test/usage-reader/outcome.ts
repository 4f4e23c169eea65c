// Everything that a run says of a folder, read in one lane.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ExpectedError } from '../../src/model/problem.ts'
import { THRESHOLDS } from '../../src/model/terms.ts'
import { pipeline } from '../../src/pipeline/index.ts'
import type { Settings } from '../../src/pipeline/types.ts'
import type { LaneChoice } from '../../src/usage-reader/index.ts'

export const WORKER = pathToFileURL(path.resolve(import.meta.dirname, '../../dist/usage-worker.js'))
export const CSV: LaneChoice = { lane: 'csv' }

/** `users`: whether people are listed, whose display names are then read. */
export function settings(dir: string, lane: LaneChoice, lenient: boolean, users = true): Settings {
  return {
    data: [dir],
    cwd: dir,
    asOf: null,
    dayOrder: null,
    windowDays: 28,
    scope: 'all',
    partner: null,
    only: null,
    services: ['office365', 'dynamics365', 'unknown'],
    customers: {},
    aliases: { products: {}, workloads: {}, states: {}, services: {}, headers: {} },
    thresholds: THRESHOLDS,
    lenient,
    keepGoing: !lenient,
    keepRejects: lenient,
    users,
    ownOutputs: [],
    lane,
    stdin: null,
  }
}

/** Everything that a run says, or the problems that it ends with. */
export async function outcome(
  dir: string,
  lane: LaneChoice,
  lenient: boolean,
  users = true,
): Promise<unknown> {
  const given = settings(dir, lane, lenient, users)
  const sources = await pipeline.sources(given, () => {})
  const listed = { report: sources.report, rejected: sources.rejected, failure: sources.failure?.problems }
  try {
    const { report, rejected, judged, unread } = await pipeline.portfolio(given, 'product', () => {})
    const { mergeable, within, ...said } = report
    const levels = [...within(['service', 'product', 'workload'])]
    const workloads = judged('workload')
    return { listed, said, levels, merged: mergeable(), rejected, workloads, unread: unread?.problems }
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    return { listed, problems: error.problems }
  }
}
