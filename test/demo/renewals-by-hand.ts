// The renewals of the demo in the 90 days from 2026-08-31, worked out by hand from what it is made of.

/**
 * Subscription's end, customer and the first words of its product → seats sold, seats to drop; what all seats and those
 * cost for the term that begins, in EUR. `–` is not available.
 */
export const RENEWALS: Record<string, string> = {
  // 27 of 36 on E1 are active: 40 − 27. A year is 93.60, a month 7.80.
  '2026-09-08 Tailspin Toys, Office 365 E1': '40 13 | 312 101.4',
  // Both work.
  '2026-09-14 Coho Winery, Microsoft 365 Business Basic': '2 0 | 11.2 0',
  // 20 − 15; 12 × 95.90 = 1,150.80.
  '2026-09-20 Contoso, Dynamics 365': '20 5 | 23016 5754',
  // 22 are active by the usage of July: 40 − 22.
  "2026-09-25 Margie's Travel, Office 365 E1": '40 18 | 312 140.4',
  // 200 − 49; 12 × 21.60 = 259.20.
  '2026-09-30 Adventure Works, Office 365 E3': '200 151 | 51840 39139.2',
  // 40 + 22 − 55 = 7, of what ends first; what ends in February keeps its 40. 12 × 20.60 = 247.20.
  '2026-10-05 Northwind Traders, Microsoft 365 Business Premium': '22 7 | 5438.4 1730.4',
  // 32 − 11; 12 × 11.70 = 140.40.
  '2026-10-12 Alpine Ski House, Microsoft 365 Business Standard': '32 21 | 4492.8 2948.4',
  // 15 − 9.
  '2026-10-31 Fabrikam, Dynamics 365': '15 6 | 17262 6904.8',
  // 30 − 6, and no price.
  '2026-11-15 Adventure Works, Dynamics 365': '30 24 | – –',
  // Nobody sends usage; 12 × 21.60 and 12 × 61.00.
  '2026-11-20 Proseware, Office 365 E3': '75 – | 19440 –',
  '2026-11-29 Proseware, Dynamics 365': '10 – | 7320 –',
  // 40+2+20+40+200+22+32+15+30+75+10 = 486; 13+0+5+18+151+7+21+6+24 = 245;
  // 312+11.20+23,016+312+51,840+5,438.40+4,492.80+17,262+19,440+7,320 = 129,444.40;
  // 101.40+0+5,754+140.40+39,139.20+1,730.40+2,948.40+6,904.80 = 56,718.60.
  Total: '486 245 | 129444.4 56718.6',
}
