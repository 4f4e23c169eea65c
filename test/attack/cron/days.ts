// Ninety days of exports: what a partner's script writes each night, and what goes wrong with it.
import type { OwnLicence, OwnUsage } from '../../oracle/model.ts'
import { E3, EXCHANGE } from '../../oracle/tiny-catalogue.ts'

/** Numbers from 0 to below 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function dayAt(index: number): string {
  return new Date(Date.UTC(2026, 5, 1 + index)).toISOString().slice(0, 10)
}

const CUSTOMERS = ['Adatum', 'Contoso', 'Fabrikam']

function idOf(customer: string): string {
  return `00000000-0000-4000-8000-00000000000${CUSTOMERS.indexOf(customer) + 1}`
}

/** The licences of a night: seats drift, and now and then a subscription lapses. */
export function licencesOf(index: number, random: () => number): OwnLicence[] {
  return CUSTOMERS.flatMap((customer, at) => {
    const sold = 20 + ((index + at * 7) % 13)
    const row = (
      subscriptionId: string,
      productName: string,
      state: string,
      isTrial: string,
    ): OwnLicence => ({
      ...{ file: 0, customerId: idOf(customer), customerName: customer, subscriptionId, productName },
      ...{ skuId: '', service: '', state, isTrial, sold, assigned: Math.floor(sold * random()) },
      ...{ partnerId: '', partnerName: '', channel: '', reportDate: dayAt(index) },
    })
    const lapsed = random() < 0.2 ? 'InGracePeriod' : 'Active'
    return [
      row(`${customer}-1`, E3, 'Active', ''),
      row(`${customer}-2`, E3, lapsed, ''),
      row(`${customer}-3`, EXCHANGE, 'Active', at === 0 ? 'True' : 'False'),
    ]
  })
}

/** The usage of a night: some work every day, some never, some lose their licence. */
export function usageOf(index: number, random: () => number): OwnUsage[] {
  return CUSTOMERS.flatMap(customer =>
    Array.from({ length: 8 }, (_, user): OwnUsage => {
      const ago = Math.floor(random() * 60)
      const gone = random() < 0.1
      return {
        ...{ file: 0, customerId: idOf(customer), customerName: customer },
        ...{
          user: `user${user}@${customer.toLowerCase()}.example`,
          workload: user % 2 ? 'Teams' : 'Exchange',
        },
        ...{
          lastActivity: ago > 50 ? '' : dayAt(index - ago),
          subscriptionId: `${customer}-${1 + (user % 3)}`,
        },
        ...{ productName: user % 3 === 2 ? EXCHANGE : E3, skuId: '', hasLicense: gone ? 'False' : 'True' },
        ...{ removedDate: !gone && random() < 0.1 ? dayAt(index - 3) : '', reportDate: dayAt(index) },
      }
    }),
  )
}

const COLUMNS = {
  licences: {
    ...{ CustomerId: 'customerId', CustomerName: 'customerName', SubscriptionId: 'subscriptionId' },
    ...{ ProductName: 'productName', State: 'state', IsTrial: 'isTrial', LicensesSold: 'sold' },
    ...{ LicensesAssigned: 'assigned', ReportDate: 'reportDate' },
  },
  usage: {
    ...{
      CustomerId: 'customerId',
      CustomerName: 'customerName',
      UserPrincipalName: 'user',
      Workload: 'workload',
    },
    ...{ LastActivityDate: 'lastActivity', SubscriptionId: 'subscriptionId', ProductName: 'productName' },
    ...{ HasLicense: 'hasLicense', LicenseRemovedDate: 'removedDate', ReportDate: 'reportDate' },
  },
} as const

export type Kind = keyof typeof COLUMNS

export function csvOf(kind: Kind, rows: readonly (OwnLicence | OwnUsage)[]): string {
  const columns = Object.entries(COLUMNS[kind])
  const lines = rows.map(row => {
    const cells = new Map<string, unknown>(Object.entries(row))
    return columns.map(([, field]) => cells.get(field)).join()
  })
  return `${[columns.map(([header]) => header).join(), ...lines].join('\n')}\n`
}

/** How many rows a file that was cut after `length` characters still says in full; null where the cut shows. */
export function wholeRows(text: string, length: number): number | null {
  const lines = text.slice(0, length).split('\n')
  const last = lines.pop() ?? ''
  const width = (lines[0] ?? '').split(',').length
  const rows = lines.length - 1
  if (last === '') return rows > 0 ? rows : null
  // Cut within its last cell, a date: gone it is no date at all, and half of it is none that exists.
  return last.split(',').length === width && /,\d{4}-\d{2}-\d{2}$/.test(last) ? rows + 1 : null
}
