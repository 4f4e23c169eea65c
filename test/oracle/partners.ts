// Who is who among partners.
import { distinct, fold } from './basics.ts'
import { OracleError, type OwnLicence } from './model.ts'

type Seller = Pick<OwnLicence, 'partnerId' | 'partnerName'>

/**
 * "A partner is told apart as a customer is: rows that bear its id and rows that bear only the name that goes with that
 * id are one partner's. A partner that no row bears is an unknown word." Blank is nobody. `rows` are those in time.
 */
export function ownBy(asked: string, rows: readonly Seller[]): (row: Seller) => boolean {
  const wanted = fold(asked)
  const named = rows.filter(row => fold(row.partnerId) !== '')
  const idsOf = (name: string): string[] =>
    distinct(named.filter(row => fold(row.partnerName) === name).map(row => fold(row.partnerId)))
  const isId = named.some(row => fold(row.partnerId) === wanted)
  const bearers = isId ? [wanted] : idsOf(wanted)
  if (bearers.length > 1) throw new OracleError('ambiguous-partner')
  const [id] = bearers
  const own = (row: Seller): boolean => {
    if (fold(row.partnerId) !== '') return fold(row.partnerId) === id
    const name = fold(row.partnerName)
    if (name === '') return false
    const ids = idsOf(name)
    if (id !== undefined && ids.includes(id) && ids.length > 1)
      throw new OracleError('ambiguous-partner-name')
    return id === undefined ? name === wanted : ids[0] === id
  }
  if (!rows.map(own).includes(true)) throw new OracleError('unknown-partner')
  return own
}

/** Refusals of the command line, not of the data. */
export function isUsage(code: string): boolean {
  return code === 'unknown-partner' || code === 'ambiguous-partner'
}
