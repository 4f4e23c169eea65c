// The help on commands and options, English.
import type { Messages } from '../types.ts'
import { format } from './format.ts'
import { topics } from './topics.ts'

export const help: Messages['help'] = {
  tagline:
    'Tells from Microsoft exports whether customers use what they bought, why a figure is what it is, and what to try next.',
  headings: {
    usage: 'Usage',
    examples: 'Examples',
    commands: 'Commands',
    options: 'Options',
    arguments: 'Arguments',
    topics: 'Topics',
    more: 'More',
  },
  default: value => `default: ${value}`,
  repeatable: 'may be repeated',
  choices: values => `one of ${format.choice(values)}`,
  commands: {
    report: {
      summary: 'One customer: its figures, why usage is what it is, and what to try',
      examples: [
        'The report on the screen',
        'A page to send to the customer',
        'Licensed users who were not active',
      ],
    },
    portfolio: {
      summary: 'Every customer, one row each, with a weighted total',
      examples: [
        'Every customer found in the folder',
        'Where the most users can be won',
        'One row for each customer and workload, for Excel',
        'Exit code 1 when Teams is below 40 % anywhere',
      ],
    },
    pages: {
      summary: 'A page for every customer and one of all of them, in a folder',
      examples: [
        'Pages to work with: pages/index.html leads to all of them',
        'A page to send to each customer',
        'The same as workbooks',
      ],
    },
    trend: {
      summary: 'The same figures at each export date, with the change',
      examples: [
        'The whole portfolio',
        'One long table, a line for each customer and date, for Excel and Power BI',
        'One customer',
      ],
    },
    renewals: {
      summary: 'What ends in the coming days: seats, use, seats to drop and what that saves',
      examples: [
        'The coming 90 days, soonest first',
        'A year of renewals for Outlook, Google or Apple Calendar',
        'One customer and product',
      ],
    },
    diff: {
      summary: 'Two portfolio exports: who came, went and moved, and why',
      examples: ['The largest move first'],
    },
    merge: {
      summary: 'Portfolios of different customers, made apart, as one',
      examples: ['Two regions, as one run over both would show them', 'All portfolios (.json) of a folder'],
    },
    sources: {
      summary: 'Every file found: its format, customer, rows, date and problems',
      examples: ['See what is read before you trust a figure'],
    },
    formats: {
      summary: 'Every export that is recognised, its columns and where to get it',
      examples: ['The whole list', 'What one file is, and what it cannot tell'],
    },
    init: {
      summary: 'Writes a config file with comments; never overwrites one',
      examples: [
        'Writes adoption.config.json here',
        'Looks first: whose each folder is, what is missing, prices to fill in',
      ],
    },
    help: {
      summary: 'Help on a command or a topic',
      examples: ['A command', 'A topic'],
    },
    completion: {
      summary: 'A completion script for your shell',
      examples: ['For bash'],
    },
  },
  options: {
    data: 'File, folder, pattern, - for standard input, or Name=path to name the customer',
    'as-of': 'Ignore exports dated later; without it, the newest export of each customer counts',
    window: 'Length of the window in days: who was active in it counts as active',
    'date-order':
      'Whether the day or the month comes first in dates such as 8/9/2026, in files that do not show it',
    encoding: 'How to read text that is not Unicode, where its bytes do not settle it',
    scope: 'Licences sold by everybody, or only by --partner',
    partner: 'Id or name of the partner; implies --scope own',
    service:
      'Services to count, separated by commas, or all; where nothing is said, products that are not known count too',
    by: 'Rows for each customer, or for each service, product or workload of each customer',
    customer:
      'Id, name, domain, or a part of the name that only one customer has; not needed where there is only one',
    sort: 'Column to sort by: numbers descending, text ascending; opportunity = users to win',
    within: 'Days to come, from --as-of or the newest day of the exports on',
    top: 'Show only the first rows; the total still covers all',
    to: 'Folder for the pages. Only pages that changed are written again, those of customers that are gone are named and left, and files of others are never touched',
    format: 'Format of standard output, or of the pages',
    export: 'Write this file in place of the table; its ending chooses the format',
    excel: 'CSV that Excel opens by a double click (BOM, CRLF)',
    users: 'Add the licensed users who were not active; without it no user is ever named',
    audience:
      'Whom the report or the pages are for: a page for the customer has nothing of others, of files, of sales or of cost, and no page of all customers is made beside it',
    'with-cost': 'With --audience customer: say what seats cost',
    only: 'This product or workload alone, in every number and list; product:Visio or workload:Visio where both have the name',
    'fail-under': 'Exit code 1 when a customer is below, such as usage=40 or usage:Teams=40',
    'fail-over': 'Exit code 1 when a customer is above, such as usage=100',
    expect: 'Exit code 3 when there are fewer customers, with the names that are missing',
    lenient: 'Go on without rows that cannot be read',
    'keep-going':
      'Name what cannot be read first, show its customers without figures, and all others as usual: exit code 5',
    rejects:
      'With --lenient or --keep-going: keep the rows that cannot be read in this file, with file, line and reason',
    check:
      'Look at this file: what it is, which of its columns are read, what it cannot tell (table or json)',
    lang: 'Language of labels, causes and advice; file formats keep English field names',
    config: 'Config file to use',
    quiet: 'Say nothing on standard error but errors and checks',
    verbose: 'Say what is read and where each setting comes from',
    color: 'Colours, also where there is no terminal',
    'no-color': 'No colours',
    help: 'Show this help',
    version: 'Show the version',
  },
  arguments: {
    old: 'The earlier portfolio export (.csv or .json)',
    new: 'The later portfolio export',
    portfolio: 'A portfolio export (.json), or a folder of them',
    topic: 'A command or a topic',
    shell: 'bash, zsh, fish or powershell',
  },
  topics,
  config: {
    data: 'Path or list of paths to read, as --data',
    customers:
      'Which customer a folder, a file or a name belongs to: path or name → id or name, or both with the language of its pages: { "id": …, "name": …, "lang": "ja" }',
    partner: 'Your partner id or name, for --scope own; it leaves nothing out by itself',
    scope: 'all or own, as --scope',
    services: 'Services to count, as --service',
    window: 'Days of the window, as --window',
    dateOrder: 'dmy or mdy: how to read dates such as 8/9/2026 in files that do not show it, as --date-order',
    encodings: 'Path, folder or file name: how its text is read where it is not Unicode, as --encoding',
    thresholds: 'The lines for flags and advice',
    aliases: 'Further words for columns, states, services, workloads and products',
    page: 'What stands on a page for a customer (--audience customer): logo (an image file, beside this file), contact, closing line',
    lang: 'en or ja, as --lang',
  },
  thresholds: {
    lowDeployment: 'Deployment below this percentage is low',
    lowUsage: 'Adjusted usage below this percentage is low',
    upsellDeployment: 'Deployment from which there is room for more',
    upsellUsage: 'Adjusted usage from which there is room for more',
    reclaimSeats: 'Unused seats from which they are worth a talk',
    reclaimPercent: 'The same as a percentage; both must be reached',
    trainRequests: 'How-to requests in the window from which training is suggested',
    trainPerHundred: 'The same per 100 users; both must be reached',
    deploymentLine: 'Active users as a percentage of paid seats from which a workload counts as deployed',
    minUsers: 'Smallest number of users that low usage and most advice are judged on',
  },
  moreHelp: 'adoption help <command or topic> tells more.',
}
