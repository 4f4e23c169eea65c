// What the kernel tells of ids at a look at their bytes is what the host finds out letter by letter.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HASH, ID_END, ID_START, LICENCE_FIELDS, UNTAUGHT } from '../../../src/model/licence-fields.ts'
import { isGuid } from '../../../src/sources/licence-lines/guid.ts'
import { hashOfId } from '../../../src/tally/intake/id-hash.ts'
import { LicenceKernel, ODD_FIELDS, ODD_LOOSE } from '../../../src/usage-reader/index.ts'

const GROUPS = [[0], [], [], [], []]

/** Its rows of an owner and an id each, all of them odd since nobody has told whose they are. */
function scanned(ids: readonly string[]): { id: string; hash: number; isLoose: boolean }[] {
  const kernel = new LicenceKernel({ width: 2, delimiter: ',', groups: GROUPS, id: 1 })
  kernel.lay(Buffer.from(ids.map((id, at) => `owner ${at},${id}\n`).join('')))
  const { count, odd } = kernel.scan(0, 2, 0)
  expect([count, odd.length]).toEqual([ids.length, ids.length * ODD_FIELDS])
  const rows = kernel.rows(count)
  const bytes = Buffer.from(kernel.ids(rows.at(-1) ?? 0))
  return ids.map((_, row) => {
    const field = (one: number): number => rows[row * LICENCE_FIELDS + one] ?? Number.NaN
    expect(field(0)).toBe(UNTAUGHT)
    return {
      id: bytes.toString('utf8', field(ID_START), field(ID_END)),
      hash: field(HASH),
      isLoose: odd[row * ODD_FIELDS + ODD_LOOSE] !== 0,
    }
  })
}

const digit = fc.constantFrom(...'0123456789abcdefABCDEF')
const guid = fc
  .array(fc.oneof(digit, fc.constant('0')), { minLength: 32, maxLength: 32 })
  .map(all => [8, 4, 4, 4, 12].map(length => all.splice(0, length).join('')).join('-'))
/** One letter is another one: beside the digits, a hyphen in another place, or none in its place. */
const nearly = fc
  .tuple(guid, fc.integer({ min: 0, max: 35 }), fc.constantFrom(...'/:@G`g- 0\x7fé'))
  .map(([id, at, letter]) => id.slice(0, at) + letter + id.slice(at + 1))
const other = fc.constantFrom('', '00000000-0000-0000-0000-000000000000', 'a', 'Ü', '1E7', '-'.repeat(36))
const id = fc.oneof(
  guid,
  nearly,
  other,
  guid.map(one => one.slice(1)),
  guid.map(one => `${one}0`),
)

it('an id is of the form of Microsoft or is left to the host, and its hash is that of its folded text', () => {
  fc.assert(
    fc.property(fc.array(id, { minLength: 1, maxLength: 150 }), ids => {
      const rows = scanned(ids)
      expect(rows.map(row => row.id)).toEqual(ids)
      for (const [at, text] of ids.entries()) {
        const bytes = Buffer.from(text)
        const isPlain = text === '' || isGuid(bytes, 0, bytes.length)
        expect([text, rows[at]?.isLoose]).toEqual([text, !isPlain])
        expect([text, rows[at]?.hash]).toEqual([text, isPlain ? hashOfId(text) : 0])
      }
    }),
  )
})
