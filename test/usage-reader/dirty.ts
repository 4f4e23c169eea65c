// Random exports, clean and dirty, as bytes: every spelling that the two lanes must read alike.
import { Buffer } from 'node:buffer'
import fc from 'fast-check'

const OWN = [
  'CustomerId',
  'CustomerName',
  'UserPrincipalName',
  'Workload',
  'LastActivityDate',
  'SubscriptionId',
]
const OWN_HEADER = [
  ...OWN,
  ...['ProductName', 'SkuId', 'HasLicense', 'LicenseRemovedDate', 'LicenseAssignedDate', 'ReportDate'],
]
const SIX = ['Exchange', 'OneDrive', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams']
const WIDE_HEADER = [
  ...['Report Refresh Date', 'User Principal Name', 'Given Name', 'Is Deleted', 'Deleted Date'],
  ...SIX.map(name => `Has ${name} License`),
  ...SIX.map(name => `${name} Last Activity Date`),
  ...SIX.map(name => `${name} License Assign Date`),
  'Assigned Products',
]

const usual = (...values: string[]) => fc.constantFrom(...values)
/** Usual values, and now and then one of the others. */
const mostly = (some: fc.Arbitrary<string>, ...others: string[]) =>
  fc.oneof({ weight: 40, arbitrary: some }, { weight: 1, arbitrary: usual(...others) })

const users = usual(
  ...['ann@x.example', 'Ann@X.example', 'bob@x.example', 'Çelik@x.example', 'çelik@x.example'],
  'eve_y#EXT#@x.example',
)
const concealed = usual('0123456789abcdef0123456789ABCDEF', '00000000000000000000000000000000')
const user = mostly(
  fc.oneof({ weight: 9, arbitrary: users }, concealed),
  '',
  ' ann@x.example ',
  '\u3000',
  'a"b',
  ...[
    '(Unknown)',
    'NULL',
    'n/a',
    ' - ',
    '??',
    '\uFFFD?',
    'ＮＵＬＬ',
    'nile',
    '1.23457E+31',
    '1,2346e+031',
    '12e',
    'Desconhecido',
    '00000000-0000-0000-0000-000000000000',
    '00000000-0000-0000-0000-000000000001',
    'nobody-in-particular',
    'SMTP:Ann@x.example',
    'Ann <ann@x.example>',
    '<ann@x.example>',
    'i:0#.f|membership|ann@x.example',
    'a:b@x.example',
  ],
  '1234567890123456789012345678901e',
)
const days = usual('', '2026-08-31', '2026-08-30', '2026-08-01', '2026-07-15')
const day = mostly(
  days,
  '2026-02-30',
  '7/8/2026',
  '31/8/2026',
  '2026-08-31T23:30:00-05:00',
  'soon',
  ' 2026-08-31',
  '0999-01-01',
)
const portal = mostly(days, 'Aug 3, 2026', '8/31/2026', '2026-13-01', '\u00a02026-08-31')
const flags = mostly(
  usual('True', 'False'),
  '',
  'yes',
  'WAHR',
  'はい',
  'NO',
  '1',
  'maybe',
  ' True ',
  'ＴＲＵＥ',
  'Trus',
)
const workload = mostly(
  usual('Exchange', 'Teams', 'OneDrive', 'SharePoint'),
  '',
  'Viva Engage',
  'やまびこ',
  '\u00a0',
  '#N/A',
  'u@x.example',
)
const product = mostly(
  usual('Office 365 E3', 'Microsoft 365 E5', ''),
  'Visio Plan 2',
  'Produit spécial',
  'x,y',
  'a;b',
)
const sub = usual('', 'sub-1', 'SUB-1', 'sub-2')

const ownRow = fc
  .tuple(
    mostly(usual('c1', 'C1', 'c2'), '', 'ç3'),
    mostly(usual('Contoso', 'Fabrikam', 'ふぐ商事'), '', 'contoso ', 'Con"toso'),
    user,
    workload,
    day,
    sub,
    product,
    usual('', '', '6fd2c87f-b296-42f0-b197-1e91e994b900'),
    flags,
    fc.oneof({ weight: 8, arbitrary: usual('') }, day),
    fc.oneof({ weight: 4, arbitrary: usual('', '2025-01-01', '2026-08-20') }, day),
    mostly(usual('2026-08-31', '2026-08-24'), '', 'x'),
  )
  .map(cells => [...cells])

const wideRow = fc
  .tuple(
    mostly(usual('2026-08-31', '2026-08-30'), '', 'Aug 31, 2026'),
    user,
    usual('', 'A, B', 'Ünal'),
    mostly(usual('False', ''), 'True'),
    mostly(usual(''), '2026-08-20', 'x'),
    fc.array(flags, { minLength: 6, maxLength: 6 }),
    fc.array(portal, { minLength: 6, maxLength: 6 }),
    fc.array(portal, { minLength: 6, maxLength: 6 }),
    mostly(usual('OFFICE 365 E3', 'MICROSOFT 365 E3+VISIO PLAN 2', ''), 'UNKNOWN'),
  )
  .map(([date, name, shown, deleted, on, six, dates, sinces, products]) => [
    ...[date, name, shown, deleted, on],
    ...six,
    ...dates,
    ...sinces,
    products,
  ])

/** What reports of one workload have in common, before the column that tells them apart. */
const ACTIVITY_HEADER = [
  ...['Report Refresh Date', 'Tenant Display Name', 'User Principal Name', 'Last Activity Date'],
  ...['Is Deleted', 'Deleted Date', 'Is Licensed', 'Is External'],
]
const activity = [
  ...[
    mostly(usual('2026-08-31', '2026-08-30'), '', 'Aug 31, 2026'),
    mostly(usual('', 'Contoso'), 'Fabrikam'),
  ],
  ...[user, portal, mostly(usual('False', ''), 'True'), mostly(usual(''), '2026-08-20', 'x')],
  ...[flags, mostly(usual('', 'False'), 'True', 'x')],
]
const products = mostly(
  usual('OFFICE 365 E3', 'MICROSOFT 365 E3+VISIO PLAN 2', ''),
  ...['UNKNOWN', 'System.Object[]', '{SPE_E3…}'],
)
const activityRow = fc.tuple(...activity, products, usual('', '3')).map(cells => [...cells])
/** Of reports that list no products. */
const bareRow = fc.tuple(...activity, portal).map(cells => [...cells])

const LIST_HEADER = [
  ...[
    'Display name',
    'User principal name',
    'When created',
    'Soft deletion time stamp',
    'Title',
    'Department',
  ],
  ...['Block credential', 'User type', 'Licenses', 'License assignment details', 'Report Date'],
]

/** Names of people, and words that stand for nothing: which digests tell apart. */
const shown = mostly(
  usual('', 'Ann Ayers', 'Bo Li', 'Eve', 'Ünal', '山田 太郎', 'A, B', 'No Data', 'no dáta', '未知'),
  ...[
    'NULL',
    ' (Unknown) ',
    '\u3000Ann',
    'Ann\u00a0',
    '??',
    '? ?',
    'Desconhecido',
    'n\u200bone',
    '–',
    'Ann\tB',
  ],
  ...['00000000-0000-0000-0000-000000000000', 'ＮＡ', '😀', 'A"B', '12345678901', 'un known'],
)

const listRow = fc
  .tuple(
    shown,
    mostly(users, '', 'ann@x.example ', '(Unknown)', 'Ann.#ext#@x.example', 'a b@x.example', '1.23457E+31'),
    usual('2024-03-18 19:49:35Z', ''),
    mostly(usual('', '', '', '2026-08-20', '2026-08-20 10:00:00Z'), 'x', '0001-01-01', 'n/a', '7/8/2026'),
    usual('', 'Boss'),
    shown,
    mostly(usual('False', 'True', ''), 'nein', 'x', ' false'),
    mostly(usual('Member', 'Guest', ''), 'GUEST', 'guest '),
    mostly(
      usual('Office 365 E3', 'Office 365 E3+Visio Plan 2', 'Unlicensed', ''),
      'System.Object[]',
      '{SPE_E3…}',
    ),
    usual('', '', 'Microsoft 365 E5', 'unlicensed'),
    mostly(usual(''), '2026-08-31', 'x'),
  )
  .map(cells => [...cells])

/** What may happen to a line on its way. */
const accident = fc.oneof(
  { weight: 60, arbitrary: usual('none') },
  usual(
    'short',
    'long',
    'stray',
    'unclosed',
    'after',
    'break',
    'header',
    'blank',
    'spaces',
    'empty cells',
    'cr',
  ),
)
const quoting = usual('none', 'none', 'all', 'some')
const ending = usual('\n', '\n', '\n', '\r\n')

/** How a program that saved the file again writes its days. */
const spellings: Readonly<Record<string, (year: string, month: string, date: string) => string>> = {
  iso: (year, month, date) => `${year}-${month}-${date}`,
  dmy: (year, month, date) => `${date}/${month}/${year}`,
  mdy: (year, month, date) => `${Number(month)}/${Number(date)}/${year}`,
  dots: (year, month, date) => `${date}.${month}.${year} 00:00`,
  years: (year, month, date) => `${year}/${month}/${date}`,
}
const spelling = usual('iso', 'iso', 'iso', ...Object.keys(spellings))

/** Names that say nothing of a day, or a month, a day, or a time of a day too. */
const fileName = usual(
  ...['export', 'export', 'export', 'export 2026-08', 'export_8_31_2026', 'export_8_31_2026 6_02_11 AM'],
  'export 2026-08-31T16-40',
)

export interface Dirty {
  bytes: Buffer
  /** Without ending. */
  name: string
  header: readonly string[]
}

const encodings = usual(
  ...['utf8', 'utf8', 'utf8', 'utf8', 'utf8'],
  ...['mark', 'double mark', 'utf16le', 'utf16be', 'latin1', 'shift_jis'],
)

const manner = {
  delimiter: usual(',', ',', ';', '\t'),
  quotes: quoting,
  ending,
  last: fc.boolean(),
  clean: fc.boolean(),
  dropped: fc.nat({ max: 40 }),
  encoding: encodings,
  spelling,
  name: fileName,
}

/** Files with such rows, each with what happens to it. */
function filesOf(whole: readonly string[], row: fc.Arbitrary<string[]>): fc.Arbitrary<Dirty> {
  const rows = fc.array(fc.tuple(row, accident), { minLength: 1, maxLength: 30 })
  return fc.record({ ...manner, rows }).map(({ delimiter, quotes, ending: end, ...given }) => {
    const respell = (cell: string): string =>
      cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, (_, ...parts: [string, string, string]) => {
        return spellings[given.spelling]?.(...parts) ?? cell
      })
    // Now and then a column is missing.
    const kept = whole.map((_, index) => index).filter(index => index !== given.dropped)
    const header = kept.map(index => whole[index] ?? '')
    const lines = given.rows.map(([cells, what], line) => {
      const row = kept.map(index => respell(cells[index] ?? ''))
      return broken(row, given.clean ? 'none' : what, { delimiter, quotes, header, line })
    })
    const text = [header.join(delimiter), ...lines].join(end) + (given.last ? end : '')
    return { bytes: encoded(text, given.encoding), name: given.name, header }
  })
}

/** Of the report that has a state of each user in place of a flag of deletion. */
const STATE_HEADER = [
  ...['Report Refresh Date', 'User Principal Name', 'User State', 'State Change Date', 'Last Activity Date'],
  ...['Posted Count', 'Assigned Products'],
]
const stateRow = fc
  .tuple(
    mostly(usual('2026-08-31', '2026-08-30'), '', 'Aug 31, 2026'),
    user,
    mostly(
      usual('Activated', 'Suspended', 'Deleted', ''),
      'deleted',
      ' Pending ',
      'ACTIVE',
      'gone',
      'u@x.example',
    ),
    portal,
    portal,
    usual('', '3'),
    products,
  )
  .map(cells => [...cells])

const activityFiles = fc.oneof(
  filesOf(STATE_HEADER, stateRow),
  ...['Team Chat Message Count', 'Visited Page Count', 'Synced File Count', 'Send Count'].map(marker =>
    filesOf([...ACTIVITY_HEADER, 'Assigned Products', marker], activityRow),
  ),
  ...['Last Activation Date', 'Word Copilot Last Activity Date'].map(marker =>
    filesOf([...ACTIVITY_HEADER, marker], bareRow),
  ),
)

export const dirtyFiles = fc.oneof(filesOf(OWN_HEADER, ownRow), filesOf(WIDE_HEADER, wideRow), activityFiles)

/** The same with a column of what people are called. */
export const namedFiles = fc.oneof(
  filesOf([...OWN_HEADER, 'DisplayName'], called(ownRow)),
  filesOf([...WIDE_HEADER, 'Display Name'], called(wideRow)),
  filesOf([...ACTIVITY_HEADER, 'Assigned Products', 'Send Count', 'Display Name'], called(activityRow)),
)

function called(rows: fc.Arbitrary<string[]>): fc.Arbitrary<string[]> {
  return fc.tuple(rows, shown).map(([cells, name]) => [...cells, name])
}

/** Lists of people, seldom with days of their own. */
export const dirtyLists = fc.oneof(
  { weight: 8, arbitrary: filesOf(LIST_HEADER.slice(0, -1), listRow) },
  { weight: 1, arbitrary: filesOf(LIST_HEADER, listRow) },
)

interface Way {
  delimiter: string
  quotes: string
  header: readonly string[]
  line: number
}

function broken(cells: readonly string[], what: string, way: Way): string {
  const { delimiter, header } = way
  const line = joined(cells, way)
  switch (what) {
    case 'short':
      return joined(cells.slice(1), way)
    case 'long':
      return `${line}${delimiter}more`
    case 'stray':
      return line.replace(/[a-z]/, 'x"')
    case 'unclosed':
      return `"${line}`
    case 'after':
      return line.replace(delimiter, `${delimiter}"a"b${delimiter}`)
    case 'break':
      return joined([cells[0] ?? '', 'Two\nlines', ...cells.slice(2)], way)
    case 'header':
      return header.join(delimiter)
    case 'blank':
      return ''
    case 'spaces':
      return '  '
    case 'empty cells':
      return cells.map(() => '').join(delimiter)
    case 'cr':
      return `${line}\r${line}`
    default:
      return line
  }
}

function joined(cells: readonly string[], { delimiter, quotes, line }: Way): string {
  return cells
    .map((cell, index) => {
      const must = /["\n\r]/.test(cell) || cell.includes(delimiter)
      const wanted = quotes === 'all' || (quotes === 'some' && (index + line) % 3 === 0)
      return must || wanted ? `"${cell.replaceAll('"', '""')}"` : cell
    })
    .join(delimiter)
}

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'mark') return Buffer.from(`\uFEFF${text}`)
  if (encoding === 'double mark') return Buffer.from(`\uFEFFï»¿${text}`)
  if (encoding === 'utf16le') return Buffer.from(`\uFEFF${text}`, 'utf16le')
  if (encoding === 'utf16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
  if (encoding === 'shift_jis') return Buffer.concat(Array.from(text, shiftJis))
  return encoding === 'latin1' ? Buffer.from(text, 'latin1') : Buffer.from(text)
}

/** Characters of two bytes, by what the platform decodes them to. */
const SHIFT_JIS = new Map<string, Buffer>()
for (let lead = 0x81; lead <= 0xfc; lead++) {
  for (let trail = 0x40; trail <= 0xfc; trail++) {
    const bytes = Buffer.from([lead, trail])
    const character = new TextDecoder('shift_jis').decode(bytes)
    if (Array.from(character).length === 1 && character !== '\uFFFD') SHIFT_JIS.set(character, bytes)
  }
}

/** A character in Shift_JIS; a question mark for one that it lacks. */
function shiftJis(character: string): Buffer {
  if (character < '\u0080') return Buffer.from(character)
  return SHIFT_JIS.get(character) ?? Buffer.from('?')
}
