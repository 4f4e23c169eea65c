// What a survey of the data proposes for the config: whose each folder is, and what is to be known of it.
import { formatDay } from '../model/day.ts'
import { foldName } from '../model/fold.ts'
import type { SurveyWords } from '../render/messages/survey.ts'
import { type CustomerRef, customerKey } from '../report/customer.ts'
import { type Namesakes, namesakes, toldApart } from '../report/namesakes.ts'
import type { Survey, SurveyedCustomer, SurveyedFolder } from '../report/survey.ts'

/** The lines of an entry of the config; `//` starts a comment. */
export interface Proposal {
  data: string[]
  customers: string[]
}

/** `data` as the config is to say it; `pathOf` makes of a folder what the config calls it. */
export function proposalOf(
  { folders, customers }: Pick<Survey, 'folders' | 'customers'>,
  { data, pathOf }: { data: readonly string[]; pathOf(folder: string): string },
  words: SurveyWords,
): Proposal {
  const known = new Map(customers.map(one => [customerKey(one.customer), one]))
  const shared = namesakes(customers.map(({ customer }) => customer))
  const own = folders.filter(({ customers: there }) => there.length === 1)
  const inFolders = new Set(folders.flatMap(folder => folder.customers.map(customerKey)))
  const others = customers.filter(({ customer }) => !inFolders.has(customerKey(customer)))
  const listed = (of: readonly SurveyedCustomer[]): string[] =>
    of.map(one => `// ${[text(toldApart(one.customer, shared)), ...about(one, words)].join('; ')}`)
  const byPlace = others.filter(({ isByPlace }) => isByPlace)
  const byRows = others.filter(({ isByPlace }) => !isByPlace)
  const lines = [
    `// ${words.intro(customers.length, own.length)}`,
    ...folders.flatMap(folder => folderLines(folder, { known, shared, path: pathOf(folder.path), words })),
    ...(byPlace.length > 0 ? [`// ${words.byPlace}`] : []),
    ...listed(byPlace),
    ...(byRows.length > 0 ? [`// ${words.byRows}`] : []),
    ...listed(byRows),
  ]
  return {
    data: [`"data": [${data.map(text).join(', ')}]`],
    customers: ['"customers": {', ...lines.map(line => `  ${line.replace(BREAKS, ' ')}`), '}'],
  }
}

interface Wanted {
  known: ReadonlyMap<string, SurveyedCustomer>
  /** Names that several customers bear. */
  shared: Namesakes
  /** As the config calls the folder. */
  path: string
  words: SurveyWords
}

/** What the folder holds, then its entry; an entry that only the user can write stands there as a comment. */
function folderLines(
  { path: _, files, customers, isVague }: SurveyedFolder,
  { known, shared, path, words }: Wanted,
): string[] {
  const [only, second] = customers
  if (!only) return []
  const entry = (customer: CustomerRef): string => `${text(path)}: ${entryOf(customer)},`
  if (second) {
    // What rows call the customer is likelier right than what the folder does.
    const folder = foldName(path.split('/').at(-1) ?? '')
    const named = customers.find(({ name }) => foldName(name) !== folder) ?? only
    return [`// ${words.several(customers.map(one => toldApart(one, shared)))}`, `// ${entry(named)}`]
  }
  const one = known.get(customerKey(only))
  const said = [words.files(files), ...(one ? about(one, words) : [])].join('; ')
  return isVague && only.id === null
    ? [`// ${said}`, `// ${words.vague}`, `// ${entry(only)}`]
    : [`// ${said}`, entry(only)]
}

function entryOf({ id, name }: CustomerRef): string {
  const parts = [
    ...(id === null ? [] : [`"id": ${text(id)}`]),
    ...(name === '' ? [] : [`"name": ${text(name)}`]),
  ]
  return `{ ${parts.join(', ')} }`
}

/** Domains, months, and what is missing. */
function about({ domains, days, lacks, isUnread }: SurveyedCustomer, words: SurveyWords): string[] {
  const months = [...new Set(days.map(day => formatDay(day).slice(0, 7)))]
  const [first, last] = [months[0], months.at(-1)]
  return [
    ...domains,
    ...(first === undefined ? [] : [first === last ? first : `${first} – ${last}`]),
    ...(isUnread ? [words.unread] : []),
    ...(lacks.length > 0 ? [words.missing(lacks.map(lack => words.lacks[lack]))] : []),
  ]
}

/** What would end a comment in the middle of a name. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]/gu

/** As JSON, without what would not be seen or ends a line. */
function text(value: string): string {
  return JSON.stringify(value).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, letter =>
    letter.length > 1 ? letter : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
