// `--fail-under` and `--fail-over`: reading the lines, and telling what crossed them.

import { saysDynamics } from '../catalog/words.ts'
import { knownWorkload } from '../catalog/workloads.ts'
import { EXIT, type ExitCode } from '../model/problem.ts'
import { percent } from '../model/ratio.ts'
import { customerKey } from '../report/customer.ts'
import { METRICS } from '../report/figures/counts.ts'
import { type GateLine, type Judged, judge } from '../report/gates.ts'
import type { CustomerRef, Row } from '../report/types.ts'
import type { Job } from './job.ts'
import { say } from './say.ts'
import { readWord } from './values.ts'

/** The lines that were asked for; what cannot be read is noted in the job's choice. */
export function gatesOf({ line, choice, found }: Job): GateLine[] {
  const aliases = found.config.aliases?.workloads ?? {}
  return (['under', 'over'] as const).flatMap(direction =>
    (line.values.get(`fail-${direction}`) ?? []).flatMap(text => {
      const gate = readGate(text, direction, aliases)
      if (gate === undefined) choice.refuse(`--fail-${direction}`, text, 'gate')
      return gate ?? []
    }),
  )
}

/** `usage=40`, `usage:Teams=40`, `adjusted=37.5%`. A workload that is not known is refused: its line would never be crossed. */
function readGate(
  text: string,
  direction: GateLine['direction'],
  aliases: Record<string, string>,
): GateLine | undefined {
  const [, metricText = '', workloadText, limit] =
    /^\s*(\w+)\s*(?::([^=]+))?=\s*(\d{1,9}(?:\.\d{1,6})?)\s*%?\s*$/.exec(text) ?? []
  const metric = readWord(METRICS)(metricText)
  const workload = workloadText === undefined ? null : workloadOf(workloadText.trim(), aliases)
  if (metric === undefined || workload === undefined || limit === undefined) return undefined
  return { direction, metric, workload, limit: Number(limit) }
}

function workloadOf(text: string, aliases: Record<string, string>): string | undefined {
  const own = new Map(
    Object.entries(aliases).flatMap(([from, to]) => [
      [from, to],
      [to, to],
    ]),
  )
  return knownWorkload(own.get(text) ?? text) ?? own.get(text) ?? (saysDynamics(text) ? text : undefined)
}

/** The rows of those customers only that the report shows. */
export interface Judgeable {
  judged(by: 'customer' | 'workload'): readonly Row[]
  shown: readonly CustomerRef[]
}

/** Judges the lines and says on standard error what crossed them. */
export async function closeGates(job: Job, gates: readonly GateLine[], of: Judgeable): Promise<ExitCode> {
  if (gates.length === 0) return EXIT.done
  const shown = new Set(of.shown.map(customerKey))
  const visible = (by: 'customer' | 'workload') =>
    of.judged(by).filter(row => shown.has(customerKey(row.customer)))
  const needsWorkloads = gates.some(gate => gate.workload !== null)
  const result = judge(gates, {
    customers: visible('customer'),
    workloads: needsWorkloads ? visible('workload') : [],
  })
  await tell(job, result)
  return result.crossed.length > 0 ? EXIT.crossed : EXIT.done
}

async function tell(job: Job, { crossed, notAvailable }: ReturnType<typeof judge>): Promise<void> {
  const { cli, format } = job.messages
  const words = (judged: Judged) => ({ ...judged.line, customer: judged.customer.name })
  const lines = crossed.map(one =>
    cli.crossed({ ...words(one), value: format.percent(one.value, decimalsOf(one)) }),
  )
  if (lines.length > 0) {
    const intro = cli.crossedIntro(lines.length)
    // One line where silence was asked for, with everything in it all the same.
    await say(
      job.world.stderr,
      job.quiet ? [`${intro} ${lines.join('; ')}`] : [intro, ...lines.map(line => `  ${line}`)],
    )
  }
  if (!job.quiet)
    await say(
      job.world.stderr,
      notAvailable.map(one => cli.gateNotAvailable(words(one))),
    )
}

/** As many decimals as show on which side of the line the value is: 39.96 %, not 40.0 %, is below 40 %. */
function decimalsOf({ line, value }: Judged): number {
  return [1, 2, 3, 4, 5].find(decimals => value !== null && percent(value, decimals) !== line.limit) ?? 6
}
