// Words of `adoption init --data`, English.
import type { SurveyWords } from '../survey.ts'
import { customers, files, format, quote } from './format.ts'

export const survey: SurveyWords = {
  lacks: { licences: 'licences', usage: 'usage', earlier: 'an earlier export to compare with' },
  files,
  missing: what => `missing: ${what.join(', ')}`,
  intro: (count, folders) =>
    `Found: ${customers(count)}, ${format.plural(folders, { one: 'folder', other: 'folders' })} of their own. Correct what is wrong.`,
  several: names =>
    `Several customers: ${names.map(quote).join(', ')}. If they are one, take out the two slashes of the next line and correct the name.`,
  vague:
    'The name of the folder tells nobody: take out the two slashes of the next line and write whose it is.',
  byPlace: 'Their files do not say whose they are; the name of the folder does, or "Name=path" in data:',
  byRows: 'Their files say row by row whose they are:',
  unread: 'an export cannot be read',
  wrote: (path, command) => `Wrote ${path}. Open it, correct whose a folder is, and run ${command}.`,
  found: count => `Found ${customers(count)}.`,
  lack: (what, names) => `Without ${what} (${format.count(names.length)}): ${names.join(', ')}`,
  wrotePrices: (path, count) =>
    `Wrote ${path} with ${format.plural(count, { one: 'product', other: 'products' })}: fill in prices and currencies. What is left blank has no price, which is not a price of 0.`,
  keptPrices: (path, products) =>
    `${path} is there already and was left as it is. No price is known for: ${products.join(', ')}.`,
}
