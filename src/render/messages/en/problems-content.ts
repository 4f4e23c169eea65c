// What is wrong inside a file, English.
import { isNumberOfTime } from '../../../model/day.ts'
import { isContentKind } from '../../../model/reasons.ts'
import { encodingName } from '../encodings.ts'
import { wordOr } from '../lookup.ts'
import type { Messages } from '../types.ts'
import { contentKinds } from './content-kinds.ts'
import { format, quote, rows } from './format.ts'
import { archiveReasons, exportName, reasonText } from './sources.ts'

const AGAIN = 'Download the export again.'
const SKIP = 'With --lenient such rows are left out of every figure (--rejects keeps them).'
const CELL = `Correct the cell. ${SKIP}`
const ROW = `Correct the row. ${SKIP}`

export const contentProblems = {
  'no-rows': () => ({
    found: 'a header line without rows',
    expected: 'at least one row',
    remedy: `${AGAIN} If it is empty in the portal too, wait until the portal has its figures.`,
  }),
  'bad-encoding': ({ encoding, offset }) => ({
    found: `a byte that ${encodingName(encoding)} does not allow, at offset ${format.count(offset)}`,
    expected: 'text in UTF-8, UTF-16 or an encoding of Windows',
    remedy: `${AGAIN} If it was edited, save it as UTF-8 (in Excel: CSV UTF-8), or say its encoding with --encoding.`,
  }),
  'bad-archive': ({ reason }) => ({
    found: `a packed file that cannot be opened (${wordOr(archiveReasons, reason)})`,
    expected: 'a complete file (.gz, .zip, .xlsx, .ods, .parquet) without a password',
    remedy: `${AGAIN} Or open a workbook in an office program and save it there; unpack an archive and name the file inside.`,
  }),
  'archive-too-large': ({ limit }) => ({
    found: 'an archive that grows beyond what an export can be',
    expected: `at most ${format.count(limit)} bytes inside`,
    remedy: 'Unpack it, look at what is inside, and name the export itself.',
  }),
  'not-text': ({ kind }) => {
    const known = contentKinds[isContentKind(kind) ? kind : 'binary']
    return {
      found: known.found,
      expected:
        'an export as text (.csv, .tsv, .json), workbook (.xlsx, .ods) or Parquet, plain or in .gz or .zip',
      remedy: known.remedy,
    }
  },
  'protected-workbook': () => ({
    found: 'a workbook that is protected by a password',
    expected: 'a workbook that opens without one',
    remedy: 'Open it in Excel, take the password away (File › Info › Protect Workbook) and save it.',
  }),
  'formula-without-value': ({ cell }) => ({
    found: cell === '' ? 'a formula without a value' : `a formula without a value in cell ${cell}`,
    expected: 'formulas with the values that an office program has worked out',
    remedy: 'Open the workbook in Excel or LibreOffice and save it there.',
  }),
  'stdin-too-large': ({ limit }) => ({
    found: `more than ${format.count(limit)} bytes on standard input`,
    expected: 'an amount that fits into memory',
    remedy: 'Write it to a file and name the file with --data: files of any size are read.',
  }),
  'changed-while-read': () => ({
    found: 'a file that changed while it was read',
    expected: 'a file that is complete',
    remedy: 'Wait until the download has ended, then run the command again.',
  }),
  'bad-quote': ({ detail }) => ({
    found: {
      stray: 'a quotation mark inside a cell that does not begin with one',
      unclosed: 'a quotation mark that is never closed',
      'after-close': 'text after the closing quotation mark of a cell',
    }[detail],
    expected: 'cells with quotation marks around the whole cell, and doubled inside it',
    remedy: `${AGAIN} If it was edited by hand, correct the row; if a program wrote \\" for a quotation mark, have it write two of them (Spark: option("escape", '"')).`,
  }),
  'record-too-large': ({ limit }) => ({
    found: `a row of more than ${format.count(limit)} bytes`,
    expected: 'rows of an export',
    remedy:
      'A quotation mark before this row is probably not closed. Correct it, or download the export again.',
  }),
  'no-record': () => ({
    found: 'a bare value or a list among records',
    expected: 'an object with the names and values of a row',
    remedy: ROW.trim(),
  }),
  'ragged-row': ({ found, expected }) => ({
    found: format.plural(found, { one: 'cell', other: 'cells' }),
    expected: `${format.count(expected)}, as in the header`,
    remedy: `${ROW} Often a comma inside a name has no quotation marks around it.`,
  }),
  'repeated-header': ({ header }) => ({
    found: `two columns with the header ${quote(header)}`,
    expected: 'each header once',
    remedy: `${AGAIN} If you added one of the two columns, remove that one.`,
  }),
  'repeated-header-row': () => ({
    found: 'the header line a second time',
    expected: 'one table in each file',
    remedy: 'Split the file into one file for each table.',
  }),
  'second-table': () => ({
    found: 'the headers of a second table',
    expected: 'one table in each file',
    remedy: 'Split the file into one file for each table.',
  }),
  'hidden-header': ({ before }) => ({
    found: `the header line of an export below ${format.plural(before, { one: 'other line', other: 'other lines' })}`,
    expected: 'the header line first',
    remedy: 'Remove the lines before the header line, or download the export again.',
  }),
  'bad-json': ({ reason }) => ({
    found: `text that is not JSON${reason === '' ? '' : ` (${reason})`}`,
    expected: 'complete JSON',
    remedy: AGAIN,
  }),
  unrecognised: ({ nearest, missing }) => ({
    found: 'no export that is known',
    expected:
      nearest === '' ? 'the column names of an export in the first line' : nearestText(nearest, missing),
    remedy: 'See adoption formats for what is recognised and where to get it.',
  }),
  'cannot-serve': ({ format: name, reason }) => ({
    found: `${quote(exportName(name))}, which cannot serve: ${reasonText(reason, '')}`,
    remedy:
      reason === 'not-a-portfolio'
        ? 'Make it with adoption portfolio --export <file>.csv, from the exports as they were then and as they are now.'
        : 'Leave this file out, and add one of the exports that adoption formats lists.',
  }),
  'bad-count': ({ found }) => ({
    found: quote(found),
    expected: 'a whole number, 0 or more, such as 1048 or 1,048',
    remedy: CELL,
  }),
  'count-too-large': ({ found }) => ({
    found: quote(found),
    expected: 'a whole number of ten digits at most',
    remedy: CELL,
  }),
  'bad-date': ({ found }) => ({
    found: quote(found),
    expected: 'a date that exists, such as 2026-08-31',
    remedy: isNumberOfTime(found)
      ? 'It is a number of time since 1970. Have the program that wrote the file write days as text (pandas: date_format="iso").'
      : `${CELL} If an office program changed the dates, download the export again and do not save it; in a workbook, give the cells the format of a date.`,
  }),
  'open-date': ({ found, dmy, mdy }) => ({
    found: `${quote(found)}, which is ${[dmy, mdy]
      .flatMap(day => day ?? [])
      .map(format.day)
      .join(' or ')}`,
    expected: 'dates that show whether the day or the month comes first',
    remedy: `Download the export again and do not save it in another program; or say how it is meant: --date-order dmy (${dmy === null ? '–' : format.day(dmy)}) or --date-order mdy (${mdy === null ? '–' : format.day(mdy)}), for all files that do not show it.`,
  }),
  'two-date-orders': ({ found, other, otherLine, otherColumn }) => ({
    found: `${quote(found)}, and ${quote(other)} on line ${format.count(otherLine)} (${otherColumn}): dates in two orders of day and month`,
    expected: 'one order in all dates of a file',
    remedy: `${AGAIN} Do not save it in an office program: it changes only some of the dates.`,
  }),
  'bad-flag': ({ found }) => ({
    found: quote(found),
    expected: 'True or False, Yes or No, 1 or 0',
    remedy: CELL,
  }),
  'bad-state': ({ found }) => ({
    found: quote(found),
    expected: 'a state such as Active, InGracePeriod, Disabled or Deprovisioned',
    remedy: `${CELL} A new word for a state can be added to aliases in the config.`,
  }),
  'bad-number': ({ found }) => ({ found: quote(found), expected: 'a number, such as 12.50', remedy: CELL }),
  'bad-word': ({ found, expected }) => ({
    found: quote(found),
    expected: format.choice(expected.split(', ')),
    remedy: CELL,
  }),
  'blank-cell': () => ({
    found: 'a blank cell',
    expected: 'a value: this column must be filled',
    remedy: CELL,
  }),
  'person-in-place': () => ({
    found: 'the account of a user, which is not shown here',
    expected: 'the name of a product, a workload or a customer',
    remedy: 'The columns have moved: check that the header stands above the right ones.',
  }),
  'placeholder-user': ({ found }) => ({
    found: quote(found),
    expected:
      'the principal name of a user: this word stands for none, and would make all such rows one person',
    remedy: 'Have whatever writes the file put each user’s own name or id there, or leave such rows out.',
  }),
  'user-as-number': ({ found }) => ({
    found: `${quote(found)}: the name of a user that a spreadsheet made a number`,
    expected: 'the name as the export has it: several names become the same number',
    remedy:
      'Export the file again and do not save it with a spreadsheet; what the name was cannot be told any more.',
  }),
  'no-customer': () => ({
    found: 'no customer',
    expected: 'a customer id or name',
    remedy:
      'Fill CustomerId or CustomerName in every row; or, where the whole file is of one customer, leave these columns out and put it into a folder with the name of the customer, or give --data Name=path.',
  }),
  placeholder: ({ found }) => ({
    found: `${quote(found)}, which stands for nobody`,
    expected: 'a customer id or name',
    remedy:
      'Write the id or the name of the customer; an id that is not known is left empty where the row has the name. A name that a conversion has lost (????) comes back when the file is exported again as UTF-8.',
  }),
  'scientific-number': ({ found }) => ({
    found: `${quote(found)}, a number in scientific form`,
    expected: 'an id or a name',
    remedy:
      'It was taken for a number and has lost its digits. Export the file again, and read it as it is: do not open and save it in a spreadsheet; in JSON, write it in quotes.',
  }),
  'vague-folders': ({ folder, files }) => ({
    found: `several folders called ${quote(folder)}, in different places: ${files}`,
    expected: 'folders with the names of their customers, since such a name tells nobody',
    remedy:
      'Name the customer of each: rename the folders, or give --data Name=path for each of them, or an entry in customers in the config.',
  }),
  'powershell-object': ({ found }) => ({
    found: quote(found),
    expected: 'numbers of seats',
    remedy:
      'PowerShell wrote the name of an object in place of its numbers. Export with: Get-MgSubscribedSku | Select-Object SkuId, SkuPartNumber, ConsumedUnits -ExpandProperty PrepaidUnits | Export-Csv skus.csv',
  }),
  'powershell-list': ({ found }) => ({
    found: quote(found),
    expected: 'the products of a user',
    remedy:
      "PowerShell wrote the name or the beginning of a list in place of the products in it. Join them before the export, such as: Select-Object UserPrincipalName, @{n='Licenses'; e={$_.AssignedLicenses.SkuId -join '+'}} | Export-Csv users.csv; or download a usage report as CSV.",
  }),
  'conflicting-licences': ({ subscription, other }) => ({
    found: `figures for subscription ${quote(subscription)} that differ from ${other}`,
    expected: 'one row for each subscription and report date',
    remedy:
      'Remove the row that is wrong. Rows of different days each need a ReportDate, or the day in the name of their file; several subscriptions of one product need a SubscriptionId.',
  }),
  'too-many-bad-rows': ({ bad, rows: all }) => ({
    found: `${format.count(bad)} of ${rows(all)} that cannot be read`,
    expected: 'at most half of the rows, also with --lenient',
    remedy: `${AGAIN} The file is probably damaged, or its columns have moved.`,
  }),
} satisfies Partial<Messages['problems']>

function nearestText(nearest: string, missing: string): string {
  return missing === ''
    ? `for example ${quote(exportName(nearest))}`
    : `for example ${quote(exportName(nearest))}, which also has ${missing}`
}
