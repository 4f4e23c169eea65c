// Owners that are certain at a look at their bytes are what the careful reading of their cells says; no others are.
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hashText } from '../../../src/columns/hash.ts'
import { asDay } from '../../../src/model/day.ts'
import { foldId } from '../../../src/model/fold.ts'
import { LicenceOwners } from '../../../src/model/licence-owners.ts'
import { WORDS_FOR_NOBODY } from '../../../src/model/placeholder.ts'
import { UnitTexts } from '../../../src/model/sorted-places.ts'
import { NO_DAY } from '../../../src/model/usage-batch.ts'
import { PlainOwners } from '../../../src/sources/licence-lines/plain-owner.ts'
import { TenantColumns } from '../../../src/sources/owners/tenant.ts'
import { TOTAL_WORDS, totalOfWhat } from '../../../src/sources/rows/total-words.ts'

const HEADER = ['CustomerId', 'CustomerName']
const tenants = new TenantColumns(
  { id: ['customerid'], name: ['customername'] },
  HEADER,
  HEADER.map(header => header.toLowerCase()),
  null,
)
const readDay = (cell: string) => ({
  isSure: cell !== 'soon',
  value: cell === '' ? Number.NaN : Number(cell),
})

/** The owner that the cells make; null where they are not certain. */
function ownerOf(id: string, name: string, day = '') {
  const owners = new LicenceOwners()
  const bytes = Buffer.from(`before\n${id}\n${name}\n${day}\nbehind`)
  const start = 'before\n'.length
  const end = bytes.length - 'behind'.length
  const at = new PlainOwners({ id: 0, name: 1, day: 2 }, 3, readDay).add(owners, bytes, start, end)
  if (at < 0) return null
  const texts = new UnitTexts()
  owners.addKey(at, texts)
  const key = String.fromCharCode(...texts.units.subarray(0, texts.lengthOf(0)))
  expect([owners.hasKey(at, key), owners.hasKey(at, `${key}x`), owners.hasKey(at, '')]).toEqual([
    true,
    false,
    false,
  ])
  expect(owners.hashOfKey(at)).toBe(hashText(key))
  return { ...owners.at(at), key }
}

const piece = fc.oneof(
  fc.constantFrom(...TOTAL_WORDS, ...WORDS_FOR_NOBODY),
  fc.constantFrom(
    'Contoso',
    'Ltd.',
    '3M',
    '34',
    '12e5',
    '1.5E+3',
    'Büro',
    '(x)',
    '-',
    ':',
    '',
    ' ',
    '@',
    'Ｔ',
  ),
  fc.string({ maxLength: 6 }),
)
const name = fc
  .tuple(fc.array(piece, { maxLength: 3 }), fc.constantFrom(' ', '', '  ', '-'))
  .map(([some, by]) => some.join(by))
const id = fc.oneof(
  name,
  fc.uuid(),
  fc.uuid().map(one => one.toUpperCase().replaceAll('-', '')),
  fc.stringMatching(/^[0-9a-eT-]{1,40}$/),
  fc.constantFrom(
    '00000000-0000-0000-0000-000000000000',
    '0-0-0',
    '12e-5',
    '-1-2e3',
    '0034',
    '34.0',
    'T1041',
    'total-1',
    'nan',
  ),
)

it('an id and a name as the careful reading has them', () => {
  fc.assert(
    fc.property(id, name, (id, name) => {
      fc.pre(!/[\n\r]/.test(id + name))
      const owner = ownerOf(id, name)
      if (owner === null) return
      const { key, ...said } = owner
      expect([totalOfWhat(id), totalOfWhat(name)]).toEqual([null, null])
      const issues: object[] = []
      expect(tenants.read([id, name], 'rows', issues as never[])).toEqual(said.customer)
      expect(said).toEqual({ customer: { id, name }, report: null })
      expect(issues).toEqual([])
      expect(key).toBe(foldId(id))
      // Such a number may have lost its zeros.
      expect(key).not.toMatch(/^\d+(\.0)?$/)
    }),
    { numRuns: 20_000 },
  )
})

it('most customers, and no words', () => {
  const guid = '0A000000-9a1d-4e6a-9f7c-2d5e8a1b3c4d'
  const customer = { id: guid, name: 'Contoso Ltd.' }
  expect(ownerOf(guid, 'Contoso Ltd.', '7')).toEqual({ customer, report: asDay(7), key: guid.toLowerCase() })
  expect(ownerOf('c1', '')?.customer).toEqual({ id: 'c1', name: '' })
  for (const word of [...TOTAL_WORDS, ...WORDS_FOR_NOBODY])
    for (const name of [word, `${word} Contoso`, `Contoso ${word}`, word.toUpperCase()])
      expect(ownerOf('c1', name)).toBeNull()
  for (const id of ['', 'contoso', '34', '0034', '12e5', '12e-5', '0-0-0', 'ü1', ' c1', 'c1 ', '{c1}'])
    expect(ownerOf(id, 'Contoso')).toBeNull()
  expect(ownerOf('c1', 'Contoso', 'soon')).toBeNull()
})

it('days are those of their own cells', () => {
  const owners = new LicenceOwners()
  const plain = new PlainOwners({ id: 0, name: -1, day: 1 }, 2, readDay)
  const days = ['7', '7', '71', '1', '', '', '8']
  for (const [at, day] of days.entries()) {
    const bytes = Buffer.from(`c${at + 1}\n${day}\n`)
    expect(plain.add(owners, bytes, 0, bytes.length)).toBe(at)
  }
  expect(days.map((_, at) => owners.dayOf(at))).toEqual([7, 7, 71, 1, NO_DAY, NO_DAY, 8])
})
