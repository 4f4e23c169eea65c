// Folders of many small files of several formats are read the same, whichever way each of them takes: damaged ones and files
// that say the same again among them.
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Files, inFolder } from '../support/exports.ts'
import { dirtyFiles, dirtyLists } from './dirty.ts'
import { CSV, outcome } from './outcome.ts'

const RUNS = Number(process.env['LANE_RUNS'] ?? 50)

const PRODUCTS = 'Product Title,Total Licenses,Expired Licenses,Assigned licenses,Status message'
const SEATS = 'ProductName,LicensesSold,LicensesAssigned,EndDate'
const SKUS = 'SkuId,SkuPartNumber,Purchased Units,Units Used'
const SUPPORT = 'OpenedDate,Category'
const OWN = 'UserPrincipalName,Workload,LastActivityDate,ProductName,ReportDate'
const WIDE = [
  'Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date',
  'Has Exchange License,Has SharePoint License,Has Teams License',
  'Exchange Last Activity Date,SharePoint Last Activity Date,Teams Last Activity Date,Assigned Products',
].join()
const LIST =
  'Display name,User principal name,Soft deletion time stamp,Block credential,Licenses,User type,Department'

const pick = (...values: string[]) => fc.constantFrom(...values)
/** Usual cells, and seldom another one. */
const mostly = (usual: string[], ...others: string[]) =>
  fc.oneof({ weight: 200, arbitrary: pick(...usual) }, { weight: 1, arbitrary: pick(...others) })
const product = mostly(
  ['Office 365 E3', 'Microsoft 365 E5', 'Visio Plan 2'],
  ...['Total', 'Grand Total', '', 'Produit spécial', '"E3, new"', 'E"3'],
)
const seats = mostly(['0', '5', '12', '25'], '1,000', '-1', 'many', '', '"1,048"', '=12')
const user = mostly(
  ['ann@x.example', 'Bo@x.example', 'eve#EXT#@x.example'],
  '(Unknown)',
  '',
  'Çelik@x.example',
)
const day = mostly(['', '2026-08-30', '2026-08-01', '2026-06-15'], '7/8/2026', '31/8/2026', 'soon')
const flag = mostly(['True', 'False'], '', 'WAHR', 'perhaps')

const KINDS: readonly { header: string; name: string; cells: readonly fc.Arbitrary<string>[] }[] = [
  { header: PRODUCTS, name: 'ProductList_', cells: [product, seats, pick('0', '0', '5'), seats, pick('')] },
  { header: SEATS, name: 'licences', cells: [product, seats, seats, day] },
  {
    header: SKUS,
    name: 'skus',
    cells: [
      pick('6fd2c87f-b296-42f0-b197-1e91e994b900', ''),
      mostly(['ENTERPRISEPACK', 'SPE_E5'], ''),
      ...[seats, seats],
    ],
  },
  {
    header: SUPPORT,
    name: 'support',
    cells: [mostly(['2026-08-20', '2026-08-02'], '', '7/8/2026'), mostly(['how-to', 'billing'], '')],
  },
  {
    header: OWN,
    name: 'usage',
    cells: [user, pick('Exchange', 'Teams', 'OneDrive'), day, product, mostly(['2026-08-31'], '')],
  },
  {
    header: WIDE,
    name: 'Office365ActiveUserDetail',
    cells: [
      mostly(['2026-08-30'], '2026-08-23', 'x'),
      ...[user, pick('', 'Ann', '山田'), mostly(['False'], 'True'), pick('')],
      ...[
        flag,
        flag,
        flag,
        day,
        day,
        day,
        mostly(['OFFICE 365 E3', '', 'MICROSOFT 365 E5+VISIO PLAN 2'], 'ODD'),
      ],
    ],
  },
  {
    header: LIST,
    name: 'users_',
    cells: [
      ...[pick('', 'Ann', '"Li, Bo"'), user, mostly(['', '2026-08-20 10:00:00Z'], '7/8/2026'), flag],
      ...[
        mostly(['Office 365 E3', 'Unlicensed'], 'System.Object[]'),
        pick('Member', 'Guest'),
        pick('', 'IT'),
      ],
    ],
  },
]

/** A file of one of three kinds: of a header that was met before others come. */
const usual = (first: number) =>
  fc.nat(2).chain(more => {
    const { header, name, cells } = KINDS[(first + more) % KINDS.length] ?? {
      header: '',
      name: '',
      cells: [],
    }
    const rows = fc.array(fc.tuple(...cells), { minLength: 0, maxLength: 5, size: 'max' })
    return rows.map(all => ({ name, text: [header, ...all.map(row => row.join(','))].join('\n') }))
  })

/** What may have happened to a file on its way. */
const DAMAGE: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  none: bytes => Buffer.concat([bytes, Buffer.from('\n')]),
  'no end': bytes => bytes,
  mark: bytes => Buffer.concat([Buffer.from('\uFEFF'), bytes, Buffer.from('\n')]),
  cut: bytes => bytes.subarray(0, Math.floor(bytes.length * 0.8)),
  zero: bytes => Buffer.concat([bytes, Buffer.from([0])]),
  'half a letter': bytes => Buffer.concat([bytes, Buffer.from([0xc3])]),
  'old letters': bytes => Buffer.concat([bytes, Buffer.from([0xe9, 10])]),
  stray: bytes => Buffer.concat([bytes, Buffer.from('\nx"y,1\n')]),
  ragged: bytes => Buffer.concat([bytes, Buffer.from('\none cell\n')]),
  blanks: bytes => Buffer.concat([bytes, Buffer.from('\n\n,,\n  \n')]),
  returns: bytes => Buffer.from(`${bytes.toString('utf8').replaceAll('\n', '\r\n')}\r\n`),
  'lone returns': bytes => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r')),
  wide: bytes => Buffer.from(`\uFEFF${bytes.toString('utf8')}\n`, 'utf16le'),
  empty: () => Buffer.alloc(0),
}
const damage = fc.oneof(
  { weight: 20, arbitrary: fc.constant('none') },
  { weight: 4, arbitrary: pick('mark', 'no end', 'returns') },
  { weight: 1, arbitrary: pick(...Object.keys(DAMAGE)) },
)
const when = pick('', '', '8_31_2026', '8_31_2026 7_54_12 AM', '8_31_2026 9_54_12 AM', '2026-08')
const place = pick('A Ltd', 'A Ltd', 'B Ltd', 'C Ltd', 'C Ltd/2026-07', 'exports', 'N/A')

const usualFile = (first: number) =>
  fc.record({ file: usual(first), damage, when, place }).map(given => ({
    folder: given.place,
    name: `${given.file.name}${given.when}`,
    bytes: DAMAGE[given.damage]?.(Buffer.from(given.file.text)) ?? Buffer.alloc(0),
  }))
const dirtyFile = fc
  .record({ file: fc.oneof(dirtyFiles, dirtyLists), place })
  .map(given => ({ folder: given.place, name: given.file.name, bytes: given.file.bytes }))
const folder = fc.nat(KINDS.length - 1).chain(first =>
  fc.array(fc.oneof({ weight: 12, arbitrary: usualFile(first) }, { weight: 1, arbitrary: dirtyFile }), {
    minLength: 2,
    maxLength: 16,
  }),
)

function filesOf(all: readonly { folder: string; name: string; bytes: Buffer }[], isTwice: boolean): Files {
  const files = new Map<string, Buffer>()
  for (const [index, { folder, name, bytes }] of all.entries()) {
    files.set(`${folder}/${index} ${name}.csv`, bytes)
    // The same bytes again, for the same customer or another one.
    if (isTwice && index % 3 === 0) files.set(`D Ltd/${index} ${name}.csv`, bytes)
  }
  return Object.fromEntries(files)
}

describe('many small files', () => {
  it('are read the same at once and row by row', async () => {
    const flags = fc.record({ lenient: fc.boolean(), users: fc.boolean(), isTwice: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(folder, flags, (all, { lenient, users, isTwice }) =>
        inFolder(filesOf(all, isTwice), async dir => {
          const wanted = await outcome(dir, CSV, lenient, users)
          expect(await outcome(dir, { lane: 'small' }, lenient, users)).toEqual(wanted)
        }),
      ),
      { numRuns: RUNS },
    )
  }, 600_000)
})
