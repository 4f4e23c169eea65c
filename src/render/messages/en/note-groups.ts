// Remarks of one kind on one line, English.
import type { Messages } from '../types.ts'
import { format } from './format.ts'

export const noteGroups: Messages['noteGroups'] = {
  kinds: {
    'duplicate-file': 'Files that are the same as another one and counted once',
    'same-elsewhere':
      'Files that are the same as one in the folder of another customer, and counted there alone',
    'names-without-address':
      'Customers with an export in which some names are no mail addresses, as the others are',
    'left-as-earlier':
      'Customers with rows that count as those of an earlier export, though little of the newest day is there',
    'onedrive-apart':
      'Customers whose reports of OneDrive and SharePoint are of different days, so that only the newer one counts',
    'later-export': 'Exports left out because a later one of the same day is there',
    'left-out-file': 'Files left out',
    'attribution-duplicates': 'Files with rows marked as duplicate attributions, which were left out',
    'rejected-rows': 'Files with rows that could not be read and are missing from every figure',
    'file-name-date': 'Files whose report date was taken from their names',
    'old-encoding': 'Files that are not UTF-8',
    'total-rows': 'Files with totals among their rows, which were left out',
    'decoded-twice': 'Files that had been saved in a wrong encoding, which was undone',
    'unfinished-line': 'Files without a line end at the end, perhaps cut short',
    'unread-parts': 'Columns that are not read and that may part the rows of several customers',
    'full-sheet': 'Files with as many lines as a sheet of an office program holds, perhaps cut there',
    'misspelt-column': 'Columns that are not read (each with the name that it may stand for)',
    'future-activity': 'Customers with activity after their as-of day, outside the window',
    'never-active': 'Customers of whose users not one has a day of activity',
    'assumed-licences':
      'Customers with users whose HasLicense is blank, while others have a yes and nobody a no',
    'unmatched-subscriptions': 'Customers whose usage rows name subscriptions that no licence row has',
    'name-style': 'Customers with exports left out because of the style of their user names',
    'deleted-or-not': 'Customers with users whom one export says are deleted and another one not',
    guests: 'Customers with guests without a licence, whose activity was left out',
    'other-tenants': 'Customers with people of other tenants, whose activity was left out',
    'stale-snapshot': 'Exports left out because they are more than 7 days older than the newest',
    'workload-left-behind':
      'Workloads left out because newer usage rows in the own format stand for their service and have none of them',
    'counts-of-other-month': 'Counts left out because they are of another month than the user rows',
    'old-licences': 'Licences more than 35 days older than the usage',
    'older-licences': 'Licence exports left out because another one that has the product is newer',
    'partly-dated': 'Products of which dated rows gave way to one of the same file without a date',
    'left-out-state': 'Subscriptions without seats because of their state',
    'uncounted-seats': 'Customers with seats that are no part of what was sold',
    'no-person': 'Customers with accounts of rooms, phones or devices, which are in no figure',
    'different-sold': 'Products of which exports say different numbers of seats sold',
    'several-sellers': 'Products of several sellers whose usage cannot be told apart',
    'report-period': 'Files that count over another time than the window',
    'no-joinable-products': 'Exports that do not say who is licensed, beside none that does',
    'concealed-names': 'Customers with concealed user names',
    'nobody-listed': 'Customers with figures of which nobody is listed, since no export says who was active',
    'blank-prices': 'Price lists with prices that are still to be filled in',
    'education-skus': 'Customers with education products, where students may count as active',
    'export-dates-differ': 'Customers with licences and usage of different days',
    'seats-reduced': 'Products with more seats assigned than sold',
    'without-end': 'Customers with subscriptions of which no export says when they end',
    'end-has-passed': 'Customers with active subscriptions whose end has passed',
    'trials-end': 'Customers with trials that end in these days',
  },
  line: (kind, count, names, more) =>
    `${kind} (${format.count(count)}): ${[...names, ...(more > 0 ? [`and ${format.count(more)} more`] : [])].join(', ')}.`,
}
