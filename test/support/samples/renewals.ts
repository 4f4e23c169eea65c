// Renewals of two customers: one in two currencies, one of which nobody knows who uses the product.
import { dayOf } from '../../../src/model/day.ts'
import type { Renewal, RenewalsReport } from '../../../src/report/types.ts'
import { HEADING } from './heading.ts'

const day = (month: number, date: number) => {
  const found = dayOf(2026, month, date)
  if (found === undefined) throw new Error('no such day')
  return found
}

const bygg = { id: '6f1c1f9e-2a53-4c1d-9a40-0f5f2a7c1e11', name: 'Lindqvist Bygg AB' }
const fugu = { id: null, name: 'ふぐ商事' }

const rows: Renewal[] = [
  {
    customer: bygg,
    asOf: day(8, 31),
    product: 'Office 365 E3',
    subscriptionId: 'S-1',
    ends: day(9, 30),
    daysLeft: 30,
    termMonths: 12,
    autoRenew: true,
    soldLicenses: 100,
    assignedLicenses: 90,
    totalUsers: 90,
    entitledActiveUsers: 75,
    adjusted: { numerator: 75n, denominator: 90n },
    seatsToDrop: 20,
    cost: {
      seat: [
        { currency: 'EUR', amount: '240.00' },
        { currency: 'USD', amount: '276.00' },
      ],
      sold: [
        { currency: 'EUR', amount: '24000.00' },
        { currency: 'USD', amount: '27600.00' },
      ],
      drop: [
        { currency: 'EUR', amount: '4800.00' },
        { currency: 'USD', amount: '5520.00' },
      ],
    },
  },
  {
    customer: fugu,
    asOf: day(8, 31),
    product: 'Dynamics 365 Sales, Enterprise; "old"',
    subscriptionId: '',
    ends: day(10, 14),
    daysLeft: 44,
    termMonths: null,
    autoRenew: null,
    soldLicenses: 7,
    assignedLicenses: null,
    totalUsers: null,
    entitledActiveUsers: null,
    adjusted: null,
    seatsToDrop: null,
    cost: { seat: [], sold: [], drop: null },
  },
]

export const renewalsReport: RenewalsReport = {
  kind: 'renewals',
  ...HEADING,
  customer: null,
  from: day(8, 31),
  until: day(11, 29),
  rows,
  total: {
    customers: 2,
    subscriptions: 2,
    soldLicenses: 107,
    seatsToDrop: 20,
    cost: {
      sold: [
        { currency: 'EUR', amount: '24000.00' },
        { currency: 'USD', amount: '27600.00' },
      ],
      drop: [
        { currency: 'EUR', amount: '4800.00' },
        { currency: 'USD', amount: '5520.00' },
      ],
    },
    unpriced: ['Dynamics 365 Sales, Enterprise; "old"'],
  },
  unlisted: { withoutEnd: 1, before: 2, after: 3 },
}
