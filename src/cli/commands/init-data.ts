// `adoption init --data <folder>`: a config that says whose each folder is, and a price list to fill in.
import path from 'node:path'
import { exists } from '../../config/find.ts'
import { proposalOf } from '../../config/proposal.ts'
import { sampleConfig } from '../../config/sample.ts'
import { EXIT, type ExitCode } from '../../model/problem.ts'
import { inTheWay, writeNew } from '../../output/write-new.ts'
import { writeCsv } from '../../render/csv/write.ts'
import { namesakes, toldApart } from '../../report/namesakes.ts'
import { LACKS, type Survey } from '../../report/survey.ts'
import { tellProblems } from '../console/failure.ts'
import { say } from '../console/say.ts'
import type { Job } from '../job.ts'
import { withProgress } from '../prepare.ts'
import { namedPath, readsStdin } from '../settings/data.ts'
import { settingsOf } from '../settings/settings.ts'
import { portfolioWith } from './portfolio-with.ts'

const PRICES = 'prices.csv'

/** Ends with 5 where something could not be read; nothing that is there is ever written over. */
export async function initFromData(job: Job, file: string): Promise<ExitCode> {
  const { world, messages } = job
  const words = messages.survey
  // What another config says must not be in what this one proposes.
  const settings = settingsOf({ ...job, found: { path: null, config: {} } }, [file])
  if (readsStdin(settings.data)) job.choice.refuse('--data', '-', 'path')
  job.choice.throwProblems()
  if (await exists(file)) throw inTheWay(file)
  const pipeline = await world.pipeline()
  const { survey, unread } = await withProgress(job, onProgress => pipeline.survey(settings, onProgress))
  if (unread !== null) await tellProblems(world, messages, unread, job)
  const folder = path.dirname(path.resolve(world.cwd, file))
  const prices = path.join(path.dirname(file), PRICES)
  const writesPrices = survey.unpriced.length > 0 && !(await exists(prices))
  const proposal = proposalOf(
    survey,
    {
      data: [
        ...settings.data.map(value => relative(folder, world.cwd, value)),
        ...(writesPrices ? [`./${PRICES}`] : []),
      ],
      pathOf: one => relative(folder, world.cwd, one).replace(/^\.\//, ''),
    },
    words,
  )
  await writeNew(file, sampleConfig(messages.help, proposal))
  if (writesPrices) await writeNew(prices, priceList(survey.unpriced))
  if (!job.quiet) await say(world.stderr, [words.wrote(file, portfolioWith(file, world.cwd))])
  await say(world.stderr, job.quiet ? [] : linesOf(survey, { prices, writesPrices }, job))
  return unread === null ? EXIT.done : EXIT.partly
}

function linesOf(
  { customers, unpriced }: Survey,
  { prices, writesPrices }: { prices: string; writesPrices: boolean },
  { messages: { survey: words } }: Job,
): string[] {
  const shared = namesakes(customers.map(({ customer }) => customer))
  const without = LACKS.flatMap(lack => {
    const names = customers
      .filter(({ lacks }) => lacks.includes(lack))
      .map(({ customer }) => toldApart(customer, shared))
    return names.length > 0 ? [words.lack(words.lacks[lack], names)] : []
  })
  return [
    words.found(customers.length),
    ...without,
    ...(writesPrices ? [words.wrotePrices(prices, unpriced.length)] : []),
    ...(unpriced.length > 0 && !writesPrices ? [words.keptPrices(prices, unpriced)] : []),
  ]
}

/** Every product once; what is to be filled in is blank. */
function priceList(products: readonly string[]): string {
  const rows = products.map(product => [product, null, null, 'monthly'])
  return writeCsv(['ProductName', 'UnitPrice', 'Currency', 'Term'], rows, { delimiter: ',', excel: false })
}

/** A path, or what follows its `Name=`, as the config in `folder` has to say it. */
function relative(folder: string, cwd: string, value: string): string {
  const [name, rest] = namedPath(value)
  if (path.isAbsolute(rest)) return name + rest
  const below = path.relative(folder, path.resolve(cwd, rest)).replaceAll('\\', '/')
  return `${name}${below.startsWith('..') ? '' : './'}${below}`
}
