// Random licence exports, clean and dirty, as bytes: every spelling that both ways of reading must read alike.
import { Buffer } from 'node:buffer'
import fc from 'fast-check'

const HEADER = [
  ...['CustomerId', 'CustomerName', 'SubscriptionId', 'ProductName', 'SkuId', 'Service', 'State', 'IsTrial'],
  ...[
    'LicensesSold',
    'LicensesAssigned',
    'PartnerId',
    'PartnerName',
    'Channel',
    'EndDate',
    'Term',
    'AutoRenew',
  ],
  ...['Note', 'ReportDate'],
]

const usual = (...values: string[]) => fc.constantFrom(...values)
/** Usual values, and now and then one of the others. */
const mostly = (some: fc.Arbitrary<string>, ...others: string[]) =>
  fc.oneof({ weight: 60, arbitrary: some }, { weight: 1, arbitrary: usual(...others) })

const GUIDS = ['0a', '0A', '1b', '2c', '3d', '4e'].map(start => `${start}000000-9a1d-4e6a-9f7c-2d5e8a1b3c4d`)
const NOBODY = '00000000-0000-0000-0000-000000000000'
const CELLS: Record<string, fc.Arbitrary<string>> = {
  CustomerId: mostly(
    usual('c1', 'c2', 'C1', 'c3', '0a-1-2', '0A-1-2'),
    ...['', ' c1 ', 'NULL', '1.23E+31', 'ｃ１', 'c"1', 'Total', '34', '0034', '12e-5', 'contoso'],
  ),
  CustomerName: mostly(
    usual('Contoso', 'Fabrikam', 'Übung GmbH'),
    '',
    'Grand total',
    'Contoso ',
    'n/a',
    'a\nb',
    ...['CONTOSO', 'Total Energies', 'Unknown', '3M', 'Contoso (old)'],
  ),
  SubscriptionId: mostly(
    fc.oneof(usual(...GUIDS), fc.uuid(), usual('', 's1', 'S1', 's-2')),
    ...['1E5', '12e-5', '-', 'total', NOBODY, ' s1', 'Ｓ1', 'ß', 'x,y', `${GUIDS[0]} `],
  ),
  ProductName: mostly(
    usual('Office 365 E3', 'Microsoft 365 E5', 'Visio Plan 2', 'Power BI (free)'),
    ...['', 'Nobody knows', 'u@x.example', 'Total', 'office 365 e3', 'NULL', 'Réunion\u00a0'],
  ),
  SkuId: mostly(usual('', 'ENTERPRISEPACK'), '1E7', 'SPE_E5'),
  Service: mostly(usual(''), 'Office 365', 'something'),
  State: mostly(usual('Active', '', 'InGracePeriod', 'Disabled', 'Pending'), 'Nonsense', ' active', '合計'),
  IsTrial: mostly(usual('', 'False', 'True'), 'perhaps', 'ja'),
  LicensesSold: mostly(usual('0', '5', '10', '300'), '', '1,048', '1.048', 'x', '-1', '99999999999', ' 7 '),
  LicensesAssigned: mostly(usual('0', '5', '4'), '', '1,048', '7.0', 'n/a'),
  PartnerId: mostly(usual('', 'p1'), 'NULL', '2e3'),
  PartnerName: mostly(usual('', 'Partner'), 'sum'),
  Channel: mostly(usual('CSP', ''), 'Sum'),
  EndDate: mostly(usual('2027-03-31', '2026-09-15', ''), '2027-02-30', '3/4/2027', '31/12/2027', 'soon'),
  Term: mostly(usual('', 'yearly', 'monthly'), 'P1Y', 'for ever'),
  AutoRenew: mostly(usual('', 'True', 'False'), 'maybe'),
  Note: mostly(usual('', 'a', 'b'), 'Total', '"', '\uFFFD', 'a""b'),
  ReportDate: mostly(
    usual('2026-08-31', '2026-08-31', '2026-07-31'),
    '',
    '8/7/2026',
    '2026-08-31T23:30:00-05:00',
  ),
}

const row = (names: readonly string[]): fc.Arbitrary<string[]> =>
  mostlyWhole(fc.tuple(...names.map(name => CELLS[name] ?? fc.constant(''))), names)

/** Now and then a row has a cell too few or too many, or is blank, or the header again. */
function mostlyWhole(rows: fc.Arbitrary<string[]>, names: readonly string[]): fc.Arbitrary<string[]> {
  return fc.oneof(
    { weight: 80, arbitrary: rows },
    { weight: 1, arbitrary: rows.map(cells => cells.slice(1)) },
    { weight: 1, arbitrary: rows.map(cells => [...cells, 'x']) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<string[]>(
        [''],
        names.map(() => ''),
        [...names],
      ),
    },
  )
}

/** A licence export as bytes, and a name for it. */
export const dirtyLicences: fc.Arbitrary<{ bytes: Uint8Array; name: string }> = fc
  .record({
    names: fc
      .tuple(fc.shuffledSubarray(HEADER), fc.boolean())
      .map(([some, isWhole]) => (isWhole ? HEADER : [...new Set([...some, ...NEEDED])])),
    delimiter: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    quotes: fc.constantFrom('never', 'always', 'some', 'wrong'),
    mark: fc.boolean(),
    hasEnd: fc.boolean(),
    name: fc.constantFrom('licences', 'licences 2026-08-31', 'export_2026-07'),
  })
  .chain(({ names, ...form }) =>
    fc.array(row(names), { minLength: 1, maxLength: 40 }).map(rows => {
      const lines = [names, ...rows].map((cells, at) =>
        cells.map((cell, place) => written(cell, at * 7 + place, form)).join(form.delimiter),
      )
      const text = lines.join(form.end) + (form.hasEnd ? form.end : '')
      return { bytes: Buffer.from(`${form.mark ? '\uFEFF' : ''}${text}`), name: form.name }
    }),
  )

const NEEDED = ['ProductName', 'LicensesSold', 'LicensesAssigned', 'CustomerId']

function written(
  cell: string,
  at: number,
  { delimiter, quotes }: { delimiter: string; quotes: string },
): string {
  const isPlain = !cell.includes(delimiter) && !/["\r\n]/.test(cell)
  if (isPlain && (quotes === 'never' || (quotes !== 'always' && at % 5 > 0))) return cell
  if (quotes === 'wrong' && at % 31 === 0) return `"${cell}`
  return `"${cell.replaceAll('"', '""')}"`
}
