// What keeps a file from being a whole export, English.
import type { Messages } from '../types.ts'
import { format, quote, rows } from './format.ts'
import { exportName, failedDownloads } from './sources.ts'

const AGAIN = 'Download the export again.'

export const wholeProblems = {
  'failed-download': ({ kind, customer }) => ({
    found: `${failedDownloads[kind]} in place of an export${customer === '' ? '' : ` (customer ${quote(customer)})`}`,
    expected: 'an export with a header line and rows',
    remedy:
      kind === 'envelope'
        ? 'Write the rows and not the answer around them: export its list (value or items) of all pages.'
        : `The download has failed${kind === 'error' ? ': the file says why' : ''}. Sign in and download the export again.`,
  }),
  'one-page': ({ rows: there, total }) => ({
    found: `one page of an answer with ${total === 0 ? 'more pages (it has a nextLink)' : `${rows(total)} (totalCount)`}: ${rows(there)} in it`,
    expected: 'all pages of the answer in one folder',
    remedy:
      'Follow the link of each page until one has none, and put all pages into this folder; or export as CSV where the portal does so: that is whole.',
  }),
  'parts-missing': ({ of, missing, count }) => ({
    found: `by its name one of ${of} parts, without part ${missing}${count > 3 ? ' …' : ''}`,
    expected: 'all parts of the export in one folder, each with its header line',
    remedy:
      'Put all parts into this folder. If the numbers in the name do not count parts, give the file another name.',
  }),
  'no-header': ({ beside }) => ({
    found: `rows without a header line, of as many columns as ${quote(beside)}`,
    expected: 'a header line first',
    remedy:
      'If it is a part of that export, give it the same header line; if not, move it to another folder.',
  }),
  'shown-table': ({ shape }) =>
    shape === 'screen'
      ? {
          found: 'an export as PowerShell shows it on the screen',
          expected: 'a file of Export-Csv or ConvertTo-Json',
          remedy:
            'Run the command again with | Export-Csv <file> -NoTypeInformation in place of > or Out-File.',
        }
      : {
          found: 'the columns of an export in a shape that is not read',
          expected: 'rows below a header line, or one list of records in JSON',
          remedy:
            'Write it as CSV, or as one list of records; those of several customers need a column TenantId.',
        },
  'second-list': ({ list, rows: there }) => ({
    found: `a second list of records in one answer: ${quote(list)} (${rows(there)})`,
    expected: 'one list of records in an answer',
    remedy:
      'Write each list into a file of its own, or all records into one list; those of several customers need a column TenantId. Remove a list that only repeats records of the other one.',
  }),
  'half-workload': ({ workload, there, missing, renamed }) => ({
    found: `the column ${quote(there)} of ${workload} without ${quote(missing)}`,
    expected: 'both columns of a workload, or none',
    remedy: `${AGAIN}${ifRenamed(renamed, missing)}`,
  }),
  'column-apart': ({ column, of }) => ({
    found: `the column ${quote(column)}, with values that are missing in ${quote(of)}`,
    expected: 'all values of a column in one',
    remedy: `dlt keeps apart what is of another type. Declare ${quote(of)} as text there (data_type "text") and load it anew, or put both columns together.`,
  }),
  'column-in-folder': ({ column }) => ({
    found: `the column ${quote(column)} in the name of a folder, and not in the file`,
    expected: 'a file with all of its columns',
    remedy:
      'Write the table as Parquet, which is read with the columns of its folders, or without parting it by this column.',
  }),
  'conflicting-counts': ({ workload, other }) => ({
    found: `counts of ${workload === '' ? 'the users' : workload} that differ from ${other}, for the same day and the same days of activity`,
    expected: 'one row for each tenant, day and Report Period',
    remedy:
      'Rows of several periods need the column Report Period. Rows of several tenants need a column TenantId, or each tenant a folder of its own. Otherwise remove the row that is wrong.',
  }),
  'decimals-or-thousands': ({ found, other, otherLine }) => ({
    found: `${quote(found)} beside ${quote(other)} in line ${otherLine}: decimals or thousands`,
    expected: 'amounts that have one reading',
    remedy: 'Write thousands without a mark (1234), and two decimals or four (20,15 or 1,2340).',
  }),
  'conflicting-prices': ({ product, currency }) => ({
    found: `two different prices for ${quote(product)} in ${currency}`,
    expected: 'one price for each product, currency and term',
    remedy: 'Remove the price that no longer applies.',
  }),
  'not-the-total': ({ found, sum }) => ({
    found: `a row named as a total with ${quote(found)}, where the other rows add up to ${format.count(sum)}`,
    expected: 'the sum of the other rows',
    remedy: 'A row is missing or was changed. Download the export again, or correct the row that is wrong.',
  }),
  'nearly-recognised': ({ nearest, missing, renamed, form }) => ({
    found: `an export that nearly fits ${quote(exportName(nearest))}`,
    expected: `also: ${missing}`,
    remedy: `The export has probably changed its shape. Download it again with all columns.${form === 'json' ? EVEN_EMPTY : ''}${ifRenamed(renamed, missing)}`,
  }),
} satisfies Partial<Messages['problems']>

/** Spark, R and others leave out of a record what is empty in it. */
const EVEN_EMPTY =
  ' Where a program leaves out what is empty (Spark: ignoreNullFields), have it write that as well: a column that is empty in every record is not there otherwise.'

/** A step for the one column that may be the missing one: nothing is said of others. */
function ifRenamed(renamed: string, missing: string): string {
  if (renamed === '') return ''
  return ` If ${quote(renamed)} is its new name, add ${quote(renamed)}: ${quote(missing)} to headers under aliases in the config.`
}
