// Who is who among customers.
import { byCodePoint, distinct, first, fold, newest } from './basics.ts'
import { OracleError, type Portfolio } from './model.ts'

interface Mention {
  id: string
  name: string
  date: string
}

function mentions(portfolio: Portfolio): Mention[] {
  return [
    ...portfolio.licences.map(row => ({
      id: row.customerId,
      name: row.customerName,
      date: row.reportDate,
    })),
    ...portfolio.usage.map(row => ({ id: row.customerId, name: row.customerName, date: row.reportDate })),
    ...[...portfolio.graph, ...(portfolio.single ?? [])].map(file => ({
      id: '',
      name: file.customer,
      date: file.reportDate,
    })),
    ...(portfolio.tenants ?? []).map(file => ({ id: '', name: file.customer, date: '' })),
  ]
}

/**
 * "Told apart by id (letter case folded). A row with only a name joins the one id that bears that name in the data;
 * if two ids bear it, exit 3." The key of a customer with an id is `#id`, of one without `=name`.
 */
export function customerKey(portfolio: Portfolio, id: string, name: string): string {
  if (id !== '') return `#${fold(id)}`
  const bearers = distinct(
    mentions(portfolio)
      .filter(other => other.id !== '' && fold(other.name) === fold(name))
      .map(other => fold(other.id)),
  )
  if (bearers.length > 1) throw new OracleError('ambiguous-customer-name')
  return bearers[0] === undefined ? `=${fold(name)}` : `#${bearers[0]}`
}

export interface Customer {
  key: string
  id: string
  name: string
}

/**
 * "An id without a name bears its folder's name, where that folder's files bear no other id": own files lie in one.
 */
function folderNameOf(portfolio: Portfolio, key: string): string {
  const inFolder = [...portfolio.licences, ...portfolio.usage].filter(row => row.customerId !== '')
  const ids = distinct(inFolder.map(row => `#${fold(row.customerId)}`))
  const isNamed = inFolder.some(row => row.customerName.trim() !== '')
  return ids.length === 1 && ids[0] === key && !isNamed ? (portfolio.folder ?? '') : ''
}

/** "The shown name is the newest, ties by code point." Rows dated after `asOf` speak only where there is nothing else. */
export function customers(portfolio: Portfolio, asOf: string | undefined): Customer[] {
  const all = mentions(portfolio).map(mention => ({
    ...mention,
    key: customerKey(portfolio, mention.id, mention.name),
  }))
  return distinct(all.map(mention => mention.key))
    .sort(byCodePoint)
    .map(key => {
      const own = all.filter(mention => mention.key === key)
      const named = own.filter(mention => mention.name.trim() !== '')
      const inTime = named.filter(mention => asOf === undefined || mention.date <= asOf)
      const usable = inTime.length > 0 ? inTime : named
      const undated = usable.filter(mention => mention.date === '')
      const last = newest(usable.map(mention => mention.date))
      const newestOnes = undated.length > 0 ? undated : usable.filter(mention => mention.date === last)
      const id = key.startsWith('#') ? key.slice(1) : ''
      return {
        key,
        id,
        name: first(newestOnes.map(mention => mention.name.trim())) || folderNameOf(portfolio, key) || id,
      }
    })
}
