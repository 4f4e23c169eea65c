// What became of each file, English.
import { endingsOf } from '../../../model/output-formats.ts'
import type { FailedDownload } from '../../../model/reasons.ts'
import { encodingName } from '../encodings.ts'
import { wordOr } from '../lookup.ts'
import { reasonTextOf } from '../reason-text.ts'
import type { Messages } from '../types.ts'
import { exportNames } from './exports.ts'
import { customers, eitherOf, files, format, rows } from './format.ts'

export const reasons: Messages['reasons'] = {
  'daily-counts':
    'it has the active users of each day, and these cannot be added up to a figure over the window; use the export with a row for each user',
  activations:
    'it lists installations, and an installation is not use; use the usage export of Microsoft 365 Apps',
  'told-elsewhere':
    'what it says of people is also in the activity export of its workload, which lists their products too; use that one',
  'needed-licences': 'it says which licences people need by what they use, and of no day on which they did',
  'totals-only': 'it has totals only; use the export with a row for each user',
  'all-customers':
    'it has totals of all customers together; use the export with a row for each customer and product',
  invoice: 'it is an invoice or a reconciliation file: what was charged for a term is no price of a seat',
  'copilot-chat':
    'it is of Copilot Chat, which people use with and without a Copilot licence; use the usage export of Microsoft 365 Copilot',
  'copilot-agents':
    'it is of agents, which people use with and without a Copilot licence; use the usage export of Microsoft 365 Copilot',
  'copilot-readiness': 'it says who could make use of Copilot, and of no day on which anybody did',
  'no-users': 'its rows are no users, and the users that it counts in each cannot be told apart',
  'no-sold-seats':
    'it has the seats assigned without those sold; write it with -o json in place of -o csv, which has both',
  'row-per-plan':
    'it has a row for each service plan, so that the seats of a SKU stand in it several times; leave the service plans out',
  'without-seats':
    'it counts active users without the seats or people that they are a part of; use an export with both',
  'own-output': 'this command wrote it or takes its settings from it',
  'not-a-portfolio': 'only what adoption portfolio --export has written (.csv or .json) can be compared',
  hidden: 'it is a hidden file',
  temporary: 'another program left it behind',
  ending: 'its ending is none of an export',
  workbook:
    'it is a workbook of an old kind, which is not read; if it holds an export, save it as .xlsx in Excel',
  'other-sheet':
    'it is a further sheet of a workbook, of which the first with an export is read; save it as a workbook of its own to have it read',
  stranger: 'it is no export that is known',
  duplicate: 'it is the same as another file',
  'later-export': 'it was made again later on the same day',
  'same-file': 'it was already read under another name',
  later: 'it is dated after the day asked for',
  'not-a-file': 'it is neither a file nor a folder',
  'link-loop': 'it is a link that leads back to itself',
  'nested-archive': 'it is an archive within an archive; unpack the inner one',
  empty: 'it is empty',
}

export const fileReasons: Messages['fileReasons'] = {
  'disk-full': 'the disk is full',
  'over-quota': 'the quota is used up',
  'no-permission': 'no permission',
  'read-only': 'the disk is read-only',
  'no-folder': 'the folder does not exist',
  'name-too-long': 'the name is too long',
  'bad-name': 'the system does not allow this name',
  'link-loop': 'the link leads back to itself',
  'in-use': 'another program uses it',
  'too-large': 'it is too large for this disk',
  'too-many-open-files': 'too many files are open',
  'no-reader': 'nobody reads from this pipe',
  'device-error': 'the device reports an error',
  'connection-lost': 'the connection to the drive is lost',
  vanished: 'it vanished while it was read',
  'broken-link': 'it is a link to something that does not exist',
  'path-too-long': 'the path is too long',
  exists: 'it is there already, and is never overwritten',
}

export const archiveReasons: Messages['archiveReasons'] = {
  damaged: 'it is damaged',
  truncated: 'its end is missing',
  encrypted: 'it is protected by a password',
  'unsupported-method': 'it is packed with a method that is not known',
  'too-many-entries': 'it holds too many files',
}

export const failedDownloads: Record<FailedDownload, string> = {
  'web-page': 'a web page',
  error: 'an error message',
  empty: 'an empty answer',
  envelope: 'the answer of an API without its rows',
}

export const expectations: Messages['expectations'] = {
  day: 'a date such as 2026-08-31',
  days: 'a whole number of days, from 1 to 36,500',
  'whole-number': 'a whole number, 1 or more',
  percent: 'a percentage, 0 or more',
  'fail-limit':
    'deployment, usage or adjusted with a percentage, such as usage=40, or of a workload that is known, such as usage:Teams=40',
  'usage-of-workload':
    'usage or adjusted before the name of a workload: licences are sold by product, so that a workload has no deployment. deployment=50 judges each customer, usage:Teams=40 a workload',
  path: 'a path',
  'named-path': 'a path, or Name=path',
  folder: 'a folder, or the name of one to make',
  'data-list': 'a path, or a list of paths',
  'known-ending': `a file that ends in ${eitherOf(endingsOf(null))}`,
  'renewals-ending': `a file that ends in ${eitherOf(endingsOf('renewals'))}`,
  'different-files': 'a different file for each output',
  'one-value': 'this option once',
  'one-portfolio': 'one portfolio export',
  'whole-portfolio':
    'a portfolio with all of its customers: its Total is that of more (make it without --top)',
  'by-workload': 'portfolios that were made with --by workload, for a line of one workload',
  'no-raw-export': 'another file: this one holds an export, which is never written over',
  'no-input': 'another file: this one is read, and would be written over by what comes of it',
  'scope-of-services': 'one of the services that count (--service all brings in the others)',
  scope: 'a product or workload that somebody has or uses',
  'partner-with-own': '--partner, or partner in the config, with the id or name of the partner',
  text: 'text between quotation marks',
  object: 'an object in braces { }',
  'service-list': 'services separated by commas, such as office365,dynamics365, or all',
  'valid-json': 'JSON; comments and a comma after the last entry are allowed',
  'config-file': 'a config file that can be read',
  image: 'an image of at most 1 MB: .png, .jpg, .gif, .webp or .svg',
}

/** The name of an export; what is no known id is a name already. */
export const exportName = (id: string) => wordOr(exportNames, id)

/** The clause for a reason, with its detail. */
export const reasonText = reasonTextOf(
  reasons,
  exportName,
  (name, missing) => `nearest is ${name}, for which it lacks ${missing}`,
)

export const sources: Messages['sources'] = {
  status: { read: 'read', 'left-out': 'left out', duplicate: 'duplicate', problem: 'problem' },
  customers,
  summary(all) {
    const count = (status: string) => all.filter(source => source.status === status).length
    const total = all.reduce((sum, source) => sum + source.rows, 0)
    const parts = [
      `${format.count(count('read'))} read (${rows(total)})`,
      count('left-out') && `${format.count(count('left-out'))} left out`,
      count('duplicate') && format.plural(count('duplicate'), { one: 'duplicate', other: 'duplicates' }),
      count('problem') && `${format.count(count('problem'))} with problems`,
    ].filter(Boolean)
    return `${files(all.length)} found: ${parts.join(', ')}.`
  },
  reason: reasonText,
  exportName,
  encodingName,
  wrong: (found, expected) => (expected === undefined ? found : `${found}; expected ${expected}`),
  formats: {
    intro:
      'Files are recognised by their column names. The order of columns, letter case and further columns do not matter.',
    optional: 'Also',
    oneOf: names => `one of ${format.choice(names)}`,
    refused: reason => `Recognised, but left out: ${reasonText(reason, '')}.`,
    lacks: 'Cannot tell',
    gaps: {
      activity: 'who was active: a usage export can, such as Active users',
      licences: 'seats sold and assigned: a licence export can, such as Subscribed SKUs or Your products',
      assigned: 'seats assigned: Subscribed SKUs or the list of users of the same tenant can',
      sold: 'seats sold: Subscribed SKUs, Your products or Directory subscriptions can',
      users:
        'who the active users are, so that entitled active users, causes and adjusted usage are not available: an export with a row for each user can',
      products:
        'which products people hold, so that the total is not available by itself: Active users or the list of users, with names that are not concealed, can',
      licensed:
        'who is licensed, so that total and entitled active users are not available: write it as own usage, with HasLicense',
      'over-assigned':
        'with Units Purchased (Office 365 for IT Pros), whether more seats are assigned than sold, nor SKUs of which none is assigned: it states the larger number, and SKUs in use alone; Subscribed SKUs can',
      states: 'which subscriptions are in grace or disabled: Directory subscriptions can',
      ends: 'when subscriptions end, which adoption renewals needs: Directory subscriptions, the licences of CIPP or the subscriptions of Partner Center’s API can',
      trials:
        'which subscriptions are trials, beyond what the names of products say: Directory subscriptions can',
      day: 'of which day it is: a day in the name of the file or its folder can, such as skus-2026-08-31.csv',
      window: 'the days of the window alone: it counts a calendar month, or 7, 30, 90 or 180 days',
    },
    read: 'Read',
    ignored: 'Not read',
    absent: 'Would be read too',
    readAs: (header, name) => `${header} as ${name}`,
    noFormat: 'No export that is known',
    owner: 'whose it is: its folder can, or --data Name=path',
  },
}
