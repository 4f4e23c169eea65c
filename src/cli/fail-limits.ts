// `--fail-under` and `--fail-over`: reading the limits, and telling what crossed them.
import { saysDynamics } from '../catalog/words.ts'
import { knownWorkload } from '../catalog/workloads.ts'
import { EXIT, type ExitCode } from '../model/problem.ts'
import { percent } from '../model/ratio.ts'
import { customerName } from '../render/messages/customer-name.ts'
import { customerKey } from '../report/customer.ts'
import { type FailLimit, type Judged, judgeLimits } from '../report/fail-limits.ts'
import { METRICS } from '../report/figures/counts.ts'
import { namesakes } from '../report/namesakes.ts'
import { byNameIdKey } from '../report/order.ts'
import type { CustomerRef, Row } from '../report/types.ts'
import { say } from './console/say.ts'
import type { Job } from './job.ts'
import { readWord } from './settings/values.ts'

/** The limits that were asked for; what cannot be read is noted in the job's choice. */
export function failLimitsOf({ line, choice, found }: Job): FailLimit[] {
  const aliases = found.config.aliases?.workloads ?? {}
  return (['under', 'over'] as const).flatMap(direction =>
    (line.values.get(`fail-${direction}`) ?? []).flatMap(text => {
      const limit = readLimit(text, direction, aliases)
      if (typeof limit === 'object') return limit
      choice.refuse(`--fail-${direction}`, text, limit)
      return []
    }),
  )
}

/**
 * `usage=40`, `usage:Teams=40`, `adjusted=37.5%`. Refused is what no customer could ever cross: a workload that is not
 * known, and deployment of a workload, since licences are sold by product.
 */
function readLimit(
  text: string,
  direction: FailLimit['direction'],
  aliases: Record<string, string>,
): FailLimit | 'fail-limit' | 'usage-of-workload' {
  const [, metricText = '', workloadText, limit] =
    /^\s*(\w+)\s*(?::([^=]+))?=\s*(\d{1,9}(?:\.\d{1,6})?)\s*%?\s*$/.exec(text) ?? []
  const metric = readWord(METRICS)(metricText)
  const workload = workloadText === undefined ? null : workloadOf(workloadText.trim(), aliases)
  if (metric === undefined || workload === undefined || limit === undefined) return 'fail-limit'
  if (metric === 'deployment' && workload !== null) return 'usage-of-workload'
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
  shown(): readonly CustomerRef[]
  /** Something could not be read, which weighs more than a line that was crossed. */
  isPartly: boolean
}

/** Judges the limits and says on standard error what crossed them. */
export async function tellCrossed(job: Job, limits: readonly FailLimit[], of: Judgeable): Promise<ExitCode> {
  const code = (otherwise: ExitCode): ExitCode => (of.isPartly ? EXIT.partly : otherwise)
  if (limits.length === 0) return code(EXIT.done)
  const customers = of.shown()
  const shown = new Set(customers.map(customerKey))
  const visible = (by: 'customer' | 'workload') =>
    of
      .judged(by)
      .filter(row => shown.has(customerKey(row.customer)))
      .sort(byNameIdKey)
  const needsWorkloads = limits.some(limit => limit.workload !== null)
  const result = judgeLimits(limits, {
    customers: visible('customer'),
    workloads: needsWorkloads ? visible('workload') : [],
  })
  const shared = namesakes(customers)
  const words = { ...job.messages, namesakes: () => shared }
  await tell(job, result, { nameOf: one => customerName(one, words), code: code(EXIT.crossed) })
  return code(result.crossed.length > 0 ? EXIT.crossed : EXIT.done)
}

async function tell(
  job: Job,
  { crossed, notAvailable }: ReturnType<typeof judgeLimits>,
  { nameOf, code }: { nameOf(customer: CustomerRef): string; code: ExitCode },
): Promise<void> {
  const { cli, format } = job.messages
  const words = (judged: Judged) => ({ ...judged.limit, customer: nameOf(judged.customer) })
  const lines = crossed.map(one =>
    cli.crossed({ ...words(one), value: format.percent(one.value, decimalsOf(one)) }),
  )
  if (lines.length > 0) {
    const intro = cli.crossedIntro(lines.length, code)
    // One line where silence was asked for, with everything in it all the same.
    await say(
      job.world.stderr,
      job.quiet ? [`${intro} ${lines.join('; ')}`] : [intro, ...lines.map(line => `  ${line}`)],
    )
  }
  if (!job.quiet)
    await say(
      job.world.stderr,
      notAvailable.map(one => cli.limitNotAvailable(words(one))),
    )
}

/** As many decimals as show on which side of the limit the value is: 39.96 %, not 40.0 %, is below 40 %. */
function decimalsOf({ limit: { limit }, value }: Judged): number {
  return [1, 2, 3, 4, 5].find(decimals => value !== null && percent(value, decimals) !== limit) ?? 6
}
