// A small portfolio in which every text is one that the test chooses.
import { stringify } from 'csv-stringify/sync'
import type { Files } from '../support/folder.ts'

const DAY = '2026-08-31'

/** What stands in each text field; all of them may be the same. */
export interface Texts {
  customer: string
  product: string
  workload: string
  user: string
  partner: string
  other: string
}

function csv(rows: readonly Record<string, string | number>[]): string {
  return stringify([...rows], { header: true })
}

/** Two customers: `texts.customer` with 10 seats, 6 assigned and two users, one active; and Fabrikam with 10, 8, one, one. */
export function portfolioOf({ customer, product, workload, user, partner, other }: Texts): Files {
  const licence = (who: string, what: string, assigned: number) => ({
    ...{ CustomerId: `id-${who}`, CustomerName: who, SubscriptionId: `${other}-${who}`, ProductName: what },
    ...{ LicensesSold: 10, LicensesAssigned: assigned, PartnerId: partner, PartnerName: partner },
    ...{ Channel: other, EndDate: '2026-10-15', Term: 'yearly', AutoRenew: 'True', ReportDate: DAY },
    ...{ __proto__x: other, constructor: other },
  })
  const used = (who: string, name: string, what: string, where: string, last: string) => ({
    ...{ CustomerId: `id-${who}`, CustomerName: who, UserPrincipalName: name, Workload: where },
    ...{ LastActivityDate: last, ProductName: what, DisplayName: name, ReportDate: DAY },
  })
  return {
    'licences.csv': csv([licence(customer, product, 6), licence('Fabrikam', 'Office 365 E3', 8)]),
    'usage.csv': csv([
      used(customer, user, product, workload, DAY),
      used(customer, `${user} 2`, product, workload, ''),
      used('Fabrikam', 'ann@fabrikam.example', 'Office 365 E3', 'Teams', DAY),
    ]),
    'support.csv': csv([{ CustomerName: customer, OpenedDate: DAY, Category: other }]),
    'prices.csv': csv([{ ProductName: product, UnitPrice: '10', Currency: 'EUR' }]),
  }
}
