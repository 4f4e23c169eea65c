// The figures of every customer of the demo, added up by hand from the groups of people that it is made of.

/**
 * Customer → as-of day; seats sold and assigned; T, A₀, A; trial, second subscription, lapsed, turnover, Yammer,
 * unlicensed; flags. `–` is not available.
 */
export const BY_HAND: Record<string, string> = {
  // E3 200/70 and Customer Service 30/12. 49 + 21 people, 6 + 6 of them on Dynamics; 4 lost the licence on 08-14.
  'Adventure Works': '2026-08-31 | 230 82 | 70 49 53 | 0 0 0 4 0 0 | inflated;low-deployment',
  // 11 of 30: 36.67 %.
  'Alpine Ski House': '2026-08-31 | 32 30 | 30 11 11 | 0 0 0 0 0 0 | low-usage',
  'Blue Yonder Airlines': '2026-08-31 | 150 141 | 150 – 171 | – – – – – – | over-100;from-counts;lower-bound',
  'Coho Winery': '2026-08-31 | 2 2 | 2 2 2 | 0 0 0 0 0 0 | small-base',
  // E3 130/120 and Sales 20/18; the 90 seats in grace and Power BI do not count. 100 of 120 active, 78 of them on both.
  Contoso: '2026-08-31 | 150 138 | 120 100 178 | 0 78 0 0 0 0 | over-100;inflated',
  // E5 48/40 and Sales 15/12. 31 of 40 active; 4 were seen on 08-10, active since 08-04, and are gone.
  Fabrikam: '2026-08-31 | 63 52 | 40 31 35 | 0 0 0 4 0 0 | inflated',
  // 85 − 5 expired = 80 sold, 88 assigned; the two phones hold seats of their own and are in no figure. 74 of 88; 3 deleted on 08-16; 9 people without licence, and 4 guests count for nobody.
  'Graphic Design Institute': '2026-08-30 | 80 88 | 88 74 86 | 0 0 0 3 0 9 | inflated;over-assigned',
  // 25 of 30; 118 of 128 people without licence used Yammer.
  Litware: '2026-08-31 | 30 30 | 30 25 143 | 0 0 0 0 118 0 | over-100;inflated',
  'Lucerne Publishing': '2026-08-31 | – – | 24 14 14 | 0 0 0 0 0 0 | no-licence-data',
  "Margie's Travel": '2026-07-31 | 40 36 | 34 22 27 | 0 0 0 0 0 5 | inflated;stale',
  // 40/40 of ours and 22/20 of another partner; 38 + 17 of 40 + 20.
  'Northwind Traders': '2026-08-31 | 62 60 | 60 55 55 | 0 0 0 0 0 0 | ',
  // E3 75/52 and Sales Professional 10/4; the 15 seats of E1 are suspended, and no usage shows who needs them.
  Proseware: '2026-08-31 | 85 56 | – – – | – – – – – – | no-usage-data;check',
  // A3 for faculty 120/95, for students 600/525; A1 is free of charge and not sold.
  'School of Fine Art': '2026-08-29 | 720 620 | 620 – 412 | – – – – – – | from-counts',
  // E1 40/36; the 25 seats of Business Central are suspended, 19 people work on it, 8 of them active on E1 too.
  'Tailspin Toys': '2026-08-31 | 40 36 | 36 27 46 | 0 0 19 0 0 0 | over-100;inflated',
  // 11 of 12; 38 of 45 on the trial of Microsoft 365 E5.
  'Wingtip Toys': '2026-08-31 | 12 12 | 12 11 49 | 38 0 0 0 0 0 | over-100;inflated',
  // E3 400 + 200 sold (40 in grace), F3 250; 585 + 190 assigned. 452 of 585 and 96 of 190 active; 21 on the trial; 6 deleted.
  'Woodgrove Bank': '2026-08-29 | 850 775 | 775 548 575 | 21 0 0 6 0 0 | inflated',
  // 50 sold, 46 assigned by the user list (2 of them blocked). 33 of 46; 7 of the 33 on Yammer without a licence for it.
  ふぐ商事: '2026-08-29 | 50 46 | 46 33 40 | 0 0 0 0 7 0 | inflated',
  // Sold 230+32+150+2+150+63+80+30+40+62+85+720+40+12+850+50 = 2596; assigned 82+30+141+2+138+52+88+30+36+60+56+620+36+12
  // +775+46 = 2204; T 70+30+150+2+120+40+88+30+24+34+60+620+36+12+775+46 = 2137; A₀ without the two that count 1002;
  // A 53+11+171+2+178+35+86+143+14+27+55+412+46+49+575+40 = 1897.
  Total: ' | 2596 2204 | 2137 1002 1897 | 59 78 19 17 125 14 | ',
}
