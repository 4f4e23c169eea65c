// Words of `adoption pages`, English.
import type { PagesWords } from '../pages.ts'
import { format } from './format.ts'

const pages = (count: number) => format.plural(count, { one: 'page', other: 'pages' })

export const pagesWords: PagesWords = {
  toIndex: 'All customers',
  writing: (done, all) => `Writing page ${format.count(done)} of ${format.count(all)}`,
  wrote: (folder, { written, same }) =>
    `${pages(written + same)} in ${folder}: ${format.count(written)} written, ${format.count(same)} unchanged`,
  left: (customer, path, now) =>
    now === null
      ? `No customer any more: ${customer}. An earlier run wrote ${path}; it was left there.`
      : `${path} is an earlier page of ${customer}, under another name; the page is now ${now}. It was left there.`,
  withheld: customers =>
    `No page was written to send to ${customers.join(', ')}: there are no figures. A page of an earlier run stays as it is.`,
}
