// The customers that the distributor's script exports: what they bought, and who of them does what.
//
// A group is a range of a customer's people who are alike: [from, to), the subscription that they hold (`on`) or the
// product that is all the export says, and whether they were active in the 28 days.

const OFFICE = ['Exchange', 'SharePoint', 'Teams']
const SUITE = ['Exchange', 'OneDrive', 'Teams', 'Microsoft 365 Apps']
const SALES = ['Dynamics 365 Sales']
const SERVICE = ['Dynamics 365 Customer Service']
const CENTRAL = ['Dynamics 365 Business Central']

const OWN = { id: '1051000', name: 'Trey Research', channel: 'CSP' }
const OTHER = { id: '1067722', name: 'Wide World Importers', channel: 'CSP' }
const MICROSOFT = { id: '', name: 'Microsoft', channel: 'Direct' }

const seats = (key, product, sold, assigned, more = {}) => {
  const open = { ends: '', term: '', renews: '' }
  return { key, product, sold, assigned, state: 'Active', trial: '', partner: OWN, ...open, ...more }
}
/** When a subscription ends, for which term it is bought, and whether it renews itself. */
const until = (ends, term, renews = true) => ({ ends, term, renews: renews ? 'True' : 'False' })
const active = (from, to, on, workloads, more = {}) => ({ from, to, on, workloads, active: true, ...more })
const idle = (from, to, on, workloads, more = {}) => ({ from, to, on, workloads, active: false, ...more })

const NOW = '2026-08-31'
const AUGUST = '2026-08-10'
const JULY = '2026-07-31'
const JUNE = '2026-06-30'

/** Customer → the seats and the groups of people at each export date. */
export const STOCK = {
  'Adventure Works': {
    seats: {
      [NOW]: [
        seats('e3', 'e3', 200, 70, until('2026-09-30', 'yearly')),
        seats('service', 'service', 30, 12, { partner: OTHER, ...until('2026-11-15', 'yearly') }),
      ],
    },
    groups: {
      [NOW]: [
        active(0, 49, 'e3', OFFICE),
        idle(49, 70, 'e3', OFFICE),
        active(0, 6, 'service', SERVICE),
        idle(44, 50, 'service', SERVICE),
        active(70, 74, 'e3', ['Exchange'], { removed: '2026-08-14', between: ['2026-08-04', '2026-08-13'] }),
      ],
    },
  },
  'Alpine Ski House': {
    seats: {
      [JUNE]: [seats('std', 'standard', 30, 26)],
      [JULY]: [seats('std', 'standard', 32, 28)],
      [NOW]: [seats('std', 'standard', 32, 30, until('2026-10-12', 'yearly'))],
    },
    groups: {
      [JUNE]: [active(0, 5, 'std', SUITE), idle(5, 26, 'std', SUITE)],
      [JULY]: [active(0, 8, 'std', SUITE), idle(8, 28, 'std', SUITE)],
      [NOW]: [active(0, 11, 'std', SUITE), idle(11, 30, 'std', SUITE)],
    },
  },
  'Blue Yonder Airlines': {
    seats: { [NOW]: [seats('e3', 'e3', 150, 141, until('2027-01-31', 'yearly'))] },
    groups: {},
  },
  'Coho Winery': {
    seats: { [NOW]: [seats('basic', 'basic', 2, 2, until('2026-09-14', 'monthly'))] },
    groups: { [NOW]: [active(0, 2, 'basic', OFFICE)] },
  },
  Contoso: {
    seats: {
      [NOW]: [
        seats('new', 'm365e3', 130, 120, until('2026-12-31', 'three-years', false)),
        seats('old', 'm365e3', 90, 84, {
          ...{ state: 'InGracePeriod', partner: OTHER },
          ...until('2026-08-15', 'yearly', false),
        }),
        seats('sales', 'sales', 20, 18, until('2026-09-20', 'yearly')),
        seats('bi', 'powerBi', 25, 20, { partner: MICROSOFT, ...until('2026-11-25', 'yearly') }),
      ],
    },
    groups: {
      [NOW]: [
        active(0, 100, 'new', OFFICE),
        idle(100, 120, 'new', OFFICE),
        active(0, 78, 'old', OFFICE, { capitals: true }),
        idle(78, 84, 'old', OFFICE, { capitals: true }),
        active(0, 15, 'sales', SALES),
        idle(90, 93, 'sales', SALES),
      ],
    },
  },
  Fabrikam: {
    seats: {
      [JUNE]: [seats('e5', 'e5', 45, 36), seats('sales', 'sales', 12, 10)],
      [JULY]: [seats('e5', 'e5', 45, 38), seats('sales', 'sales', 15, 12)],
      [NOW]: [
        seats('e5', 'e5', 48, 40, until('2027-03-31', 'yearly')),
        seats('sales', 'sales', 15, 12, until('2026-10-31', 'yearly', false)),
      ],
    },
    // People 40 to 43 leave in August: only the earlier exports list them.
    groups: {
      [JUNE]: [
        ...[active(0, 18, 'e5', SUITE), active(40, 44, 'e5', SUITE), idle(18, 32, 'e5', SUITE)],
        ...[active(0, 4, 'sales', SALES), idle(4, 10, 'sales', SALES)],
      ],
      [JULY]: [
        ...[active(0, 23, 'e5', SUITE), active(40, 44, 'e5', SUITE), idle(23, 34, 'e5', SUITE)],
        ...[active(0, 6, 'sales', SALES), idle(6, 12, 'sales', SALES)],
      ],
      [AUGUST]: [
        ...[active(0, 27, 'e5', SUITE), idle(27, 40, 'e5', SUITE)],
        active(40, 44, 'e5', SUITE, { between: ['2026-08-04', '2026-08-10'] }),
        ...[active(0, 8, 'sales', SALES), idle(8, 12, 'sales', SALES)],
      ],
      [NOW]: [
        ...[active(0, 31, 'e5', SUITE), idle(31, 40, 'e5', SUITE)],
        ...[active(0, 9, 'sales', SALES), idle(9, 12, 'sales', SALES)],
      ],
    },
  },
  Litware: {
    seats: { [NOW]: [seats('e1', 'e1', 30, 30, until('2027-06-30', 'yearly'))] },
    groups: {
      [NOW]: [
        active(0, 25, 'e1', OFFICE),
        idle(25, 30, 'e1', OFFICE),
        active(30, 148, null, ['Yammer'], { unlicensed: true }),
        idle(148, 158, null, ['Yammer'], { unlicensed: true }),
      ],
    },
  },
  'Lucerne Publishing': {
    seats: {},
    groups: {
      [NOW]: [active(0, 14, null, OFFICE, { product: 'e3' }), idle(14, 24, null, OFFICE, { product: 'e3' })],
    },
  },
  "Margie's Travel": {
    seats: { [NOW]: [seats('e1', 'e1', 40, 36, until('2026-09-25', 'monthly'))] },
    groups: {
      [JULY]: [
        active(0, 22, 'e1', OFFICE),
        idle(22, 34, 'e1', OFFICE),
        active(34, 39, null, ['Exchange'], { unlicensed: true }),
      ],
    },
  },
  'Northwind Traders': {
    seats: {
      [NOW]: [
        seats('ours', 'premium', 40, 40, until('2027-02-28', 'yearly')),
        seats('theirs', 'premium', 22, 20, { partner: OTHER, ...until('2026-10-05', 'yearly', false) }),
      ],
    },
    groups: {
      [NOW]: [
        active(0, 38, 'ours', SUITE),
        idle(38, 40, 'ours', SUITE),
        active(40, 57, 'theirs', SUITE),
        idle(57, 60, 'theirs', SUITE),
      ],
    },
  },
  Proseware: {
    // Nobody sends usage, so that nobody would notice what the suspended seats are needed for.
    seats: {
      [NOW]: [
        seats('e3', 'e3', 75, 52, until('2026-11-20', 'yearly')),
        seats('pro', 'salesPro', 10, 4, until('2026-11-29', 'yearly')),
        seats('e1', 'e1', 15, 11, { state: 'Suspended' }),
      ],
    },
    groups: {},
  },
  'Tailspin Toys': {
    seats: {
      [NOW]: [
        seats('e1', 'e1', 40, 36, until('2026-09-08', 'monthly')),
        seats('central', 'central', 25, 0, { state: 'Suspended' }),
      ],
    },
    groups: {
      [NOW]: [
        active(0, 27, 'e1', OFFICE),
        idle(27, 36, 'e1', OFFICE),
        active(19, 38, 'central', CENTRAL),
        idle(38, 44, 'central', CENTRAL),
      ],
    },
  },
  'Wingtip Toys': {
    seats: {
      [NOW]: [
        seats('std', 'standard', 12, 12, until('2027-05-31', 'yearly')),
        seats('trial', 'm365e5', 60, 45, { trial: 'True', ends: '2026-09-12' }),
      ],
    },
    groups: {
      [NOW]: [
        active(0, 11, 'std', OFFICE),
        idle(11, 12, 'std', OFFICE),
        active(12, 50, 'trial', OFFICE),
        idle(50, 57, 'trial', OFFICE),
      ],
    },
  },
}
