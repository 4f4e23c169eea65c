// What is wrong with paths, customers, options and outputs, English.
import { wordOr } from '../lookup.ts'
import type { Messages } from '../types.ts'
import { reading, writing } from './file-remedies.ts'
import { customers, files, format, quote } from './format.ts'
import { expectations, fileReasons } from './sources.ts'

const reasonOf = (reason: string) => wordOr(fileReasons, reason)
/** What is missing where a line of JSON ends. */
const ENDS = {
  CloseBraceExpected: 'no closing }',
  CloseBracketExpected: 'no closing ]',
  CommaExpected: 'no comma between two entries',
  ColonExpected: 'no colon after a name',
  ValueExpected: 'no value after a name',
  PropertyNameExpected: 'no name of an entry',
}
/** A key with words of its own, or the values that can be given. */
const expectation = (key: string) =>
  Object.hasOwn(expectations, key) ? wordOr(expectations, key) : format.choice(key.split(', '))
const near = (nearest: string) => (nearest === '' ? '' : `Did you mean ${nearest}? `)

export const runProblems = {
  'missing-input': ({ path }) => ({
    found: `nothing at ${quote(path)}`,
    expected: 'a file or a folder with exports',
    remedy:
      'Check the path: a relative one starts at the folder where the command runs. Without --data, ADOPTION_DATA or the config, ./exports is read. adoption formats says where to get exports.',
  }),
  'unreadable-input': ({ path, reason }) => ({
    found: `${quote(path)}, which cannot be read (${reasonOf(reason)})`,
    remedy: wordOr(reading, reason, 'Check the permissions, and that no other program holds the file.'),
  }),
  'not-a-file': ({ path }) => ({
    found: `${quote(path)}, which is neither a file nor a folder`,
    expected: 'an export, or a folder with exports',
    remedy: 'Name a file or a folder. To read what another program writes, pipe it into --data -.',
  }),
  'lake-table': ({ kind }) => ({
    found: `a table of ${kind}, in which files that were replaced lie beside those that count`,
    expected: 'files that all count',
    remedy:
      'Let a program that knows such tables write its rows of today into a folder of their own, as Parquet or CSV, and name that; or let spark/adoption_spark.py read the table.',
  }),
  'no-match': ({ pattern }) => ({
    found: `no file for the pattern ${quote(pattern)}`,
    expected: 'at least one file',
    remedy: 'Check the pattern, and put quotation marks around it so that the shell leaves it alone.',
  }),
  'no-exports': ({ path, files: count }) => ({
    found: `no export of licences or usage in ${quote(path)} (${files(count)})`,
    expected: 'at least one',
    remedy: 'adoption sources says what became of each file; adoption formats lists what is recognised.',
  }),
  'ambiguous-customer-name': ({ name, ids }) => ({
    found: `the customer name ${quote(name)}, which belongs to several ids: ${ids}`,
    expected: 'a name that belongs to one id',
    remedy: 'Add the id to these rows, or map the name to its id under customers in the config.',
  }),
  'ambiguous-partner-name': ({ name, ids }) => ({
    found: `the partner name ${quote(name)}, which belongs to several ids: ${ids}`,
    expected: 'a name that belongs to one id',
    remedy: 'Add the partner id to these rows.',
  }),
  'conflicting-points': ({ customer, day, other }) => ({
    found: `figures of ${quote(customer)} for ${day} that are not those in ${other}`,
    expected: 'one earlier portfolio for each day',
    remedy:
      'Move one of the two out of the folder; or write the day on which each was made into its name (portfolio-2026-08-31.csv): then the later one counts.',
  }),
  'all-later': ({ asOf, oldest }) => ({
    found: `no export dated ${asOf} or earlier`,
    expected: `a day from ${oldest} on`,
    remedy: `Use --as-of ${oldest} or a later day, or add older exports.`,
  }),
  'fewer-customers': ({ found, expected, missing }) => ({
    found: `${customers(found)}`,
    expected: `${format.count(expected)} or more, by --expect`,
    remedy:
      missing === ''
        ? 'Compare adoption sources with the list of your customers, and add the exports that are missing.'
        : `Earlier portfolios also had: ${missing}. Add their exports; if they are customers no longer, lower --expect.`,
  }),
  'unknown-customer': ({ asked, nearest }) => ({
    found: `no customer ${quote(asked)}`,
    expected: 'an id, a name, a domain, or a part of a name that only one customer has',
    remedy: `${nearest === '' ? '' : `The nearest names are ${nearest}. `}adoption portfolio lists every customer.`,
  }),
  'which-customer': ({ customers: count, some }) => ({
    found: `${customers(count)} and no --customer`,
    expected: 'the one whom it is to be about',
    remedy: `${some === '' ? '' : `Add --customer with a name or an id: ${some}. `}adoption portfolio lists every customer.`,
  }),
  'ambiguous-customer': ({ asked, matches }) => ({
    found: `${quote(asked)}, which fits several customers: ${matches}`,
    expected: 'one customer',
    remedy: 'Use the id, or the full name where only one of them has it.',
  }),
  'unknown-partner': ({ asked, nearest }) => ({
    found: `the partner ${quote(asked)}, whom no licence row bears`,
    expected: 'the id or the name of a partner in the data',
    remedy:
      nearest === ''
        ? 'The exports name no partner. Add one that does, or leave out --partner and --scope own.'
        : `The nearest names are ${nearest}.`,
  }),
  'ambiguous-partner': ({ asked, matches }) => ({
    found: `${quote(asked)}, which fits several partners: ${matches}`,
    expected: 'one partner',
    remedy: 'Use the id.',
  }),
  'bad-option': ({ option, found, expected }) => ({
    found: `${option} ${quote(found)}`,
    expected: expectation(expected),
    remedy: 'Correct it. Add --help to the command to see what it takes, with examples.',
  }),
  'bad-config': ({ found, expected }) => ({
    found: wordOr(ENDS, found),
    expected: expectation(expected),
    remedy: 'Correct the config file. adoption help config describes every entry.',
  }),
  'unknown-key': ({ key, nearest }) => ({
    found: `the entry ${quote(key)}`,
    expected: 'entries that adoption help config describes',
    remedy: `${near(nearest)}Correct the name or remove the entry.`,
  }),
  'unknown-option': ({ option, nearest }) => ({
    found: `the option ${quote(option)}`,
    expected: 'an option of this command',
    remedy: `${near(nearest)}Add --help to the command to see its options.`,
  }),
  'unknown-command': ({ command, nearest }) => ({
    found: `the command ${quote(command)}`,
    expected: 'a command of adoption',
    remedy: `${near(nearest)}adoption help lists the commands.`,
  }),
  'missing-argument': ({ argument }) => ({
    found: `nothing for ${argument}`,
    expected: 'a value',
    remedy: 'Add --help to the command to see what it needs, with examples.',
  }),
  'unexpected-argument': ({ found }) => ({
    found: quote(found),
    expected: 'nothing more',
    remedy:
      'If it is a file or a folder, put --data before it, and quotation marks around a name with spaces; otherwise remove it.',
  }),
  'missing-option': ({ option }) => ({
    found: `no ${option}`,
    expected: `${option} with a value`,
    remedy: 'Add the option. Add --help to the command to see examples.',
  }),
  'unwritable-output': ({ path, reason }) => ({
    found: `${quote(path)}, which cannot be written (${reasonOf(reason)})`,
    remedy: `Nothing was changed: no file was replaced. ${wordOr(writing, reason, 'Mend the cause or choose another place, then run again.')}`,
  }),
  'partly-written': ({ path, reason, fresh, old, copies }) => ({
    found: `${quote(path)}, which cannot be written (${reasonOf(reason)}), and others that could not be put back`,
    remedy: `${fresh} ${fresh.includes(', ') ? 'are' : 'is'} new, ${old} as before.${copies === '' ? '' : ` What stood there before lies in ${copies}.`} ${wordOr(writing, reason, 'Mend the cause, then run again.')}`,
  }),
  'output-is-folder': ({ path }) => ({
    found: `${quote(path)}, which is a folder`,
    expected: 'a file to write',
    remedy: 'Add a file name, such as report.csv.',
  }),
  'file-in-the-way': ({ path }) => ({
    found: `${quote(path)}, which adoption pages has not written`,
    expected: 'no file, or a page of an earlier run',
    remedy: 'Nothing was changed. Move the file elsewhere, or give --to another folder.',
  }),
  'other-audience': ({ path, audience }) => ({
    found: `the folder ${quote(path)}, which holds pages for ${audience === 'customer' ? 'customers' : 'the partner'}`,
    expected: `pages for ${audience === 'customer' ? 'the partner' : 'customers'} alone`,
    remedy: 'Give --to another folder, so that nobody sends the wrong page.',
  }),
} satisfies Partial<Messages['problems']>
