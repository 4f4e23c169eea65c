// The topics of the help, English.
import { endingsOf } from '../../../model/output-formats.ts'
import { THRESHOLDS } from '../../../model/terms.ts'
import type { Messages } from '../types.ts'
import { causes } from './causes.ts'
import { checks } from './checks.ts'
import { cli } from './cli.ts'
import { definitions } from './definitions.ts'
import { flags } from './flags.ts'

// Put together when a topic is shown: a run that shows none need not wait for it.
const definitionItems = () => definitions.list(28).map(({ term, meaning }) => ({ term, text: meaning }))
const causeItems = Object.values(causes).map(({ name, why }) => ({ term: name, text: why }))
const flagItems = () =>
  Object.values(flags).map(({ label, explain }) => ({
    term: label,
    text: explain(THRESHOLDS),
  }))
const checkItems = Object.values(checks).map(({ label, when }) => ({ term: label, text: when }))
const exitItems = Object.entries(cli.exit).map(([term, text]) => ({ term, text }))

export const topics: Messages['help']['topics'] = {
  figures: {
    title: 'Figures',
    summary: 'What is counted, and how',
    blocks: [
      {
        text: 'The definitions are those of Partner Center. Counts are whole numbers; a percentage is taken from them once, at the end, and rounded half up: to two decimals in files, to one in tables.',
      },
      {
        heading: 'Terms',
        get items() {
          return definitionItems()
        },
      },
      {
        heading: 'Why usage can pass 100 %',
        text: 'Each user who is active without being an entitled user has one cause, the first that applies. Users by cause and entitled active users add up to the active users, exactly.',
        items: causeItems,
      },
      {
        heading: 'Flags',
        get items() {
          return flagItems()
        },
      },
      {
        heading: 'What may be wrong',
        text: 'Every report begins with what in the data speaks against its figures, and says it on standard error too, also with --quiet. It changes no figure; the rows of the customer have the flag for it.',
        items: checkItems,
      },
      {
        heading: 'Who is who',
        items: [
          {
            term: 'No name',
            text: 'A row of a report with nothing, (Unknown) or ??? for a name is a person of its own: counted, and joined with nobody. In the own formats it is an error.',
          },
          {
            term: 'Concealed names',
            text: 'An export has the style of most of its names. The style of the newest export is used; those in the other one are left out. Concealed names are joined with no user list.',
          },
          {
            term: 'Guests and people of other tenants',
            text: 'They count like anybody with a licence; what they do without one is left out.',
          },
          {
            term: 'Deleted',
            text: 'Whichever of a tenant’s exports is newer says whether somebody is deleted; of two of one day the one that says so. Without a day it is taken to be in the window.',
          },
          {
            term: 'A change of plan',
            text: 'Who gave a licence back and holds another one, or works on both sides of a subscription that was upgraded, converted or transferred, is neither turnover nor lapsed use.',
          },
        ],
      },
      {
        heading: 'Renewals and cost',
        items: [
          {
            term: 'Seats to drop',
            text: 'Sold seats of a product less its users who were active, or got their first licence of it within the window; one stays where anybody is entitled. They are shared over its subscriptions by their end, the earliest from the as-of day on first, then those without an end to come. Without user rows they are not available.',
          },
          {
            term: 'End, term, auto-renewal',
            text: 'Of whichever licence export states them: by the id of the subscription, else by its product where that is plain.',
          },
          {
            term: 'Cost of a seat',
            text: 'Its price a month × the months of the term that begins. Of prices for several terms the own term counts, else a year. Currencies are never added; a sum is rounded once.',
          },
          {
            term: 'Seats without use',
            text: 'Sold seats that nobody has, and those of users whose licence was given out before the window and who were not active in it. What they cost stands at the head of every report where prices are known.',
          },
        ],
      },
      {
        heading: 'What is never done',
        text: 'Workloads are never added up, percentages are never averaged, and the totals count each user once per customer. SharePoint and OneDrive are one workload. Rows that come twice count once.',
      },
    ],
  },
  formats: {
    title: 'Formats',
    summary: 'Which files are read and written',
    blocks: [
      {
        text: 'A file is recognised by its column names, in any order, in any letter case, with or without further columns. adoption formats lists every export, its columns and where to get it.',
      },
      {
        heading: 'How files may arrive',
        text: 'CSV and TSV (UTF-8, UTF-16, Windows-1252, Shift_JIS, others with --encoding; comma, semicolon or tab); workbooks (.xlsx, .ods); JSON as a list, as pages of an answer (also one behind the other in one file) or one object a line (.ndjson, .jsonl); our own formats also as .parquet; plain, .gz or .zip; from a folder, a pattern or standard input.',
      },
      {
        heading: 'Whose file it is',
        text: 'From the columns of the file, row by row (CustomerId, TenantId, Tenant, CustomerName, PrimaryDomain …), else Name=path, else customers in the config, else the nearest folder or archive whose name is no day and no month. A name, domain or id that the list of customers knows is that customer.',
      },
      {
        heading: 'Our own formats, for scripts',
        items: [
          {
            term: 'Licences',
            text: 'One row for each subscription: CustomerId or CustomerName, ProductName or SkuId, LicensesSold, LicensesAssigned; also SubscriptionId, Service, State, IsTrial, PartnerId, PartnerName, Channel, EndDate, Term (monthly, yearly, three-years), AutoRenew, ReportDate',
          },
          {
            term: 'Usage',
            text: 'One row for each user, workload and subscription: CustomerId or CustomerName, UserPrincipalName, Workload, LastActivityDate; also SubscriptionId, ProductName, SkuId, HasLicense, LicenseRemovedDate, LicenseAssignedDate, DisplayName, ReportDate',
          },
          {
            term: 'Support',
            text: 'One row for each request: CustomerId or CustomerName, OpenedDate, Category',
          },
          {
            term: 'Prices',
            text: 'ProductName or SkuId, UnitPrice, Currency; also Term (monthly, yearly, three-years)',
          },
        ],
      },
      {
        heading: 'Files out',
        text: `The ending of --export chooses: ${endingsOf(null).join(' ')}; of renewals also .ics. A portfolio export as .csv or .json can be read again by trend and diff, a .json by merge.`,
      },
    ],
  },
  'exit-codes': {
    title: 'Exit codes',
    summary: 'What a script can rely on',
    blocks: [
      { items: exitItems },
      {
        text: 'Data goes to standard output, everything else to standard error. A run that fails leaves every existing output file as it was.',
      },
    ],
  },
  config: {
    title: 'Config',
    summary: 'Settings that stay',
    blocks: [
      {
        text: 'adoption init writes adoption.config.json with comments. It is looked for in the working folder, then in your own config folder; --config names another one.',
      },
      {
        heading: 'Which value counts',
        text: 'An option, else the environment (ADOPTION_DATA, LC_ALL, LANG), else the config file, else the default. --verbose says where each value came from.',
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    summary: 'What happens to the names of users',
    blocks: [
      {
        text: 'adoption reads files and writes files. It sends nothing anywhere, keeps no copy, and needs no network.',
      },
      {
        text: 'No user is named in any output unless you ask for it with --users. Concealed names stay as they are.',
      },
      {
        text: 'Two outputs hold personal data: what --users adds, and the rows that --rejects keeps. Store and delete them as you do with the exports themselves.',
      },
    ],
  },
}
