// The files of `adoption pages`: what each is called, whom it is about, and how it is made when its turn comes.
import { foldId } from '../model/fold.ts'
import type { PageOwners } from '../model/page-register.ts'
import type { PageFile } from '../output/page-folder.ts'
import { pageNames } from '../output/page-names.ts'
import type { PageCustomer, PagesResult } from '../pipeline/types.ts'
import { rendererOf } from '../render/index.ts'
import { messagesFor } from '../render/messages/index.ts'
import type { Links } from '../render/types.ts'
import { customerKey } from '../report/customer.ts'
import { forCustomer } from '../report/for-customer.ts'
import type { CustomerRef, Report, Sender } from '../report/types.ts'
import type { ProgressLine } from './console/progress.ts'
import { contextOf } from './context.ts'
import type { Job } from './job.ts'
import type { PAGE_FORMATS } from './options.ts'

interface Wanted {
  /** Of pages to send. */
  sender: Sender | null
  format: (typeof PAGE_FORMATS)[number]
  /** Pages that an earlier run has left. */
  earlier: PageOwners
  progress: Pick<ProgressLine, 'count'>
}

const INDEX = 'index'

/**
 * The page of all customers first, then theirs in its order. A page to send stands alone: there is none of all, which
 * would name the others, and none of a customer without figures. `withheld` names those.
 */
export async function pageFiles(
  job: Job,
  { report: portfolio, customers }: PagesResult,
  { sender, format, earlier, progress }: Wanted,
): Promise<{ pages: PageFile[]; withheld: CustomerRef[] }> {
  const render = await rendererOf(format)
  const withCost = job.line.switches.has('with-cost')
  const shown = sender ? customers.filter(({ isUnread }) => !isUnread) : customers
  const index = `${INDEX}.${format}`
  const owners = shown.map(({ customer }) => customer)
  const names = pageNames(owners, `.${format}`, { earlier, taken: [index] })
  const nameOf = new Map(owners.map((customer, at) => [customerKey(customer), names[at] ?? null]))
  const langOf = languages(job)
  let done = 0
  const make = async (report: Report, lang: string, links: Links | null): Promise<string | Uint8Array> => {
    progress.count(++done, pages.length)
    const context = { ...contextOf(job, false), messages: await messagesFor(lang) }
    return render(report, links ? { ...context, links } : context)
  }
  const own = shown.map(
    (one, at): PageFile => ({
      name: names[at] ?? '',
      owner: one.customer,
      make: () => {
        const report = sender ? forCustomer(one.report(), sender, withCost) : one.report()
        return make(report, langOf(one), sender ? null : { index, of: () => null })
      },
    }),
  )
  const all: PageFile = {
    name: index,
    owner: null,
    make: () => {
      const links = {
        index: null,
        of: (customer: CustomerRef) => addressOf(nameOf.get(customerKey(customer))),
      }
      return make(portfolio, job.messages.lang, links)
    },
  }
  const pages = sender ? own : [all, ...own]
  const withheld = sender ? customers.filter(({ isUnread }) => isUnread).map(({ customer }) => customer) : []
  return { pages, withheld }
}

/** What was typed, else what the config says of the customer (its first entry that does), else the language of the run. */
function languages({ line, found, messages }: Job): (one: PageCustomer) => string {
  if (line.values.has('lang')) return () => messages.lang
  const entries = Object.entries(found.config.customers ?? {}).filter(([, { lang }]) => lang !== undefined)
  const places = new Map<string, number>()
  for (const [place, [key, { id = '', name = '' }]] of entries.entries()) {
    for (const word of [id, name, key, lastPart(key)]) {
      if (word !== '' && !places.has(foldId(word))) places.set(foldId(word), place)
    }
  }
  return ({ customer, domains }) => {
    const known = [customer.id ?? '', customer.name, ...domains]
    const [first] = known.flatMap(word => places.get(foldId(word)) ?? []).sort((a, b) => a - b)
    return (first === undefined ? undefined : entries[first]?.[1].lang) ?? messages.lang
  }
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? ''
}

function addressOf(name: string | null | undefined): string | null {
  return name ? encodeURIComponent(name) : null
}
