// What the folder of a Monday holds, worked out by hand: why.md says how.

/** By field of JSON; what is not said is null there. */
type Figures = Record<string, number | null>

const figures = (
  [soldLicenses, assignedLicenses, deploymentPercent]: (number | null)[],
  [totalUsers, activeUsers, usagePercent]: (number | null)[],
  [entitledActiveUsers, adjustedUsagePercent]: (number | null)[],
): Figures =>
  ({
    ...{ soldLicenses, assignedLicenses, deploymentPercent },
    ...{ totalUsers, activeUsers, usagePercent, entitledActiveUsers, adjustedUsagePercent },
  }) as Figures

const NONE = [null, null, null]

export const CUSTOMERS: Readonly<Record<string, Figures>> = {
  'Ahorn Apotheke': figures([4, 3, 75], [3, 2, 66.67], [2, 66.67]),
  'Buche Bau': figures([2, 2, 100], [2, 1, 50], [1, 50]),
  'Cedar Clinic': figures([6, 6, 100], [6, 3, 50], [3, 50]),
  'Drossel Druck': figures([5, 4, 80], [4, 3, 75], [3, 75]),
  'Eibe Energie': figures([4, 4, 100], [4, 1, 25], [1, 25]),
  'Farn Foods': figures(NONE, NONE, NONE),
  'Ginster Garten': figures([10, 8, 80], [8, 6, 75], [6, 75]),
  'Hasel Hotel': figures([20, 9, 45], [5, 1, 20], [1, 20]),
  'Iris IT': figures([5, 5, 100], [5, 5, 100], [5, 100]),
  'Juniper Legal': figures([5, 4, 80], [4, 5, 125], [2, 50]),
  'Kiefer & Söhne': figures([10, 8, 80], [8, 4, 50], NONE),
  'Linde Lab': figures([4, 4, 100], NONE, NONE),
}

/** Adjusted usage is over the 41 users of those whose exports have users. */
export const TOTAL = figures([75, 57, 76], [49, 31, 63.27], [24, 58.54])

/** Points of deployment, usage and adjusted usage since the last day of September, and active users. */
export const CHANGES: Readonly<Record<string, readonly (number | null)[]>> = {
  'Ahorn Apotheke': [25, 33.33, 33.33, 1],
  'Buche Bau': [null, -50, -50, -1],
  'Ginster Garten': [20, 25, 25, 3],
  'Hasel Hotel': [0, -20, -20, -1],
  'Iris IT': [0, 20, 20, 1],
  'Juniper Legal': [0, 75, 0, 3],
  'Linde Lab': [25, null, null, null],
}

/** The line below "Then and now": the seven above, at both ends. */
export const COMPARED = [
  ...['50 → 48', '30 → 33', '60.0 → 68.8', '25 → 27', '14 → 20', '56.0 → 74.1', '14 → 17'],
  '56.0 → 63.0',
]

/** What nobody uses, in euro a month: not assigned, and assigned to somebody who was not active. */
export const IDLE_COSTS: Readonly<Record<string, readonly [number, number]>> = {
  'Ahorn Apotheke': [20, 20],
  'Buche Bau': [0, 20],
  'Cedar Clinic': [0, 10],
  'Drossel Druck': [20, 20],
  'Eibe Energie': [0, 60],
  'Ginster Garten': [40, 20],
  'Hasel Hotel': [55, 20],
  'Iris IT': [0, 0],
  'Juniper Legal': [20, 40],
  'Kiefer & Söhne': [40, 0],
}

/** Who was not active: days since the last activity, '' for never. */
export const IDLE: Readonly<Record<string, readonly string[]>> = {
  'Ahorn Apotheke': ['cleo@ahorn.example 28'],
  'Buche Bau': ['bodo@buche.example 47'],
  'Cedar Clinic': ['cato@cedar.example', 'cody@cedar.example 28', 'cosima@cedar.example'],
  'Drossel Druck': ['detlef@drossel.example 31'],
  'Eibe Energie': [
    ...['1b2c3d4e5f60718293a4b5c6d7e8f90a 31', '2c3d4e5f60718293a4b5c6d7e8f90a1b 77'],
    '3d4e5f60718293a4b5c6d7e8f90a1b2c',
  ],
  'Ginster Garten': ['gundula@ginster.example 28', 'gunther@ginster.example'],
  'Hasel Hotel': [
    ...['hans@hasel.example 36', 'hedi@hasel.example 81', 'heiko@hasel.example'],
    'hugo@hasel.example 182',
  ],
  'Juniper Legal': ['jill@juniper.example', 'joan@juniper.example 213'],
}

/** Ends in the 90 days from the last of October on: seats, seats to drop, cost of a term, what dropping saves. */
export const RENEWALS: readonly string[] = [
  '2026-11-14 Linde Lab 4 – 240 –',
  '2026-11-30 Ginster Garten 10 3 2400 720',
  '2026-12-15 Hasel Hotel 20 19 1200 1140',
  '2026-12-31 Cedar Clinic 6 2 360 120',
  '2027-01-15 Buche Bau 2 1 480 240',
]
