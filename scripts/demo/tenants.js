// The customers that send exports of their own tenant: one folder each.
import { activityDays, dayWithin, moveDay } from './days.js'
import { csv, shiftJis } from './files.js'
import { concealed, japanesePeople, people } from './people.js'
import { randomOf } from './random.js'
import * as reports from './reports.js'

const APPS = ['Exchange', 'OneDrive', 'SharePoint', 'Teams']
const WITH_YAMMER = [...APPS, 'Yammer']

/** Licensed people with the days of their apps. */
function licensed(some, products, apps, { active, asOf, random }) {
  return some.map((person, i) => {
    const edge = i === 0 && some.length >= 10
    const days = activityDays(apps, { active, edge, asOf, random })
    return {
      ...person,
      licensed: apps,
      days: Object.fromEntries(apps.map((app, k) => [app, days[k]])),
      products: products(i),
    }
  })
}

/** People without a licence whose days in the window are all for `app`. */
function without(some, app, asOf, random) {
  const used = () => ({ [app]: dayWithin(asOf, random) })
  return some.map(person => ({ ...person, licensed: [], days: used(), products: [] }))
}

/** People deleted two weeks before the report, at work until then. */
function deleted(some, asOf, random) {
  const deletedOn = moveDay(asOf, -14)
  const days = () => ({ Exchange: moveDay(deletedOn, -1 - random.below(10)) })
  return some.map(person => ({ ...person, deletedOn, licensed: [], days: days(), products: [] }))
}

/** 800 people whose names are concealed; frontline plans, and a trial of the next plan. */
function woodgroveBank() {
  const random = randomOf('Woodgrove Bank')
  const asOf = '2026-08-29'
  const all = concealed(806, random)
  const e3 = i => [...['m365e3'], ...(i % 3 === 0 ? ['flowFree'] : []), ...(i % 45 === 0 ? ['visio'] : [])]
  const of = (from, to, products, active) =>
    licensed(all.slice(from, to), products, WITH_YAMMER, { active, asOf, random })
  const users = [
    ...[...of(0, 452, e3, true), ...of(452, 585, e3, false)],
    ...[...of(585, 681, () => ['f3'], true), ...of(681, 775, () => ['f3'], false)],
    ...[...of(775, 796, () => ['e5'], true), ...of(796, 800, () => ['e5'], false)],
    ...deleted(all.slice(800, 806), asOf, random),
  ].sort((a, b) => (a.user < b.user ? -1 : 1))
  return {
    'Office365ActiveUserDetail8_31_2026 9_17_18 AM.csv': reports.activeUsers(asOf, users),
    'Get-MgSubscribedSku.csv': reports.subscribedSkus([
      ...[
        ['m365e3', 600, 40, 585],
        ['f3', 250, 0, 190],
        ['e5', 25, 0, 25],
      ],
      ...[
        ['visio', 15, 0, 11],
        ['flowFree', 10000, 0, 195],
      ],
    ]),
    'Get-MgDirectorySubscription.csv': reports.directorySubscriptions('Woodgrove Bank', [
      ...[
        ['m365e3', 'Enabled', 400],
        ['m365e3', 'Enabled', 200],
        ['m365e3', 'Warning', 40],
      ],
      ...[
        ['f3', 'Enabled', 250],
        ['e5', 'Enabled', 25, true],
        ['visio', 'Enabled', 15],
      ],
      ['flowFree', 'Enabled', 10000],
    ]),
  }
}

/** More seats assigned than bought, guests, people whose licences are gone, people who left; two phones of a hotline. */
function graphicDesignInstitute() {
  const random = randomOf('Graphic Design Institute')
  const asOf = '2026-08-30'
  const all = people(100, 'graphicdesigninstitute.example', random)
  const guests = people(4, 'fabrikam.example', random).map(({ user, ...person }) => ({
    ...person,
    user: `${user.replace('@', '_')}#EXT#@graphicdesigninstitute.example`,
  }))
  const standard = (from, to, active) =>
    licensed(all.slice(from, to), () => ['standard'], APPS, { active, asOf, random })
  const kept = [
    ...[...standard(0, 74, true), ...standard(74, 88, false)],
    ...[
      ...without(all.slice(88, 97), 'Exchange', asOf, random),
      ...without(guests, 'SharePoint', asOf, random),
    ],
  ]
  const phones = ['hotline', 'reception'].map(name => ({
    ...{ user: `${name}@graphicdesigninstitute.example`, display: name },
    ...{ licensed: ['Teams'], days: {}, products: ['phone'] },
  }))
  const list = [...kept.map((person, i) => ({ ...person, blocked: i >= 84 && i < 88 })), ...phones]
  return {
    'Office365ActiveUserDetail8_31_2026 7_52_40 AM.csv': reports.activeUsers(asOf, [
      ...kept,
      ...phones,
      ...deleted(all.slice(97), asOf, random),
    ]),
    'TeamsUserActivityUserDetail8_31_2026 7_53_02 AM.csv': reports.teamsActivity(asOf, kept),
    'ProductList_8_31_2026 7_55_31 AM.csv': reports.productList([
      ['Microsoft 365 Business Standard', 85, 5, 88],
      ['Microsoft Teams Phone Resource Account', 25, 0, 2],
      ['Microsoft Power Automate Free', 10000, 0, 31],
    ]),
    'users_8_31_2026 7_54_12 AM.csv': Buffer.from(
      `\uFEFF${reports.userList(list, { city: 'Lisbon', country: 'Portugal', location: 'PT', language: 'pt-PT' })}`,
    ),
  }
}

/** Japanese names; Yammer was switched off in the licences, seven people use it all the same. */
function fugu() {
  const random = randomOf('ふぐ商事')
  const asOf = '2026-08-29'
  const all = japanesePeople(49, 'fugu.example', random)
  const of = (from, to, active) => licensed(all.slice(from, to), () => ['e3'], APPS, { active, asOf, random })
  const active = of(0, 33, true).map((person, i) => {
    return i < 7 ? { ...person, days: { ...person.days, Yammer: dayWithin(asOf, random) } } : person
  })
  const nobody = all.slice(46).map(person => ({ ...person, licensed: [], days: {}, products: [] }))
  const users = [...active, ...of(33, 46, false), ...nobody]
  const list = users.map((person, i) => ({ ...person, blocked: i === 44 || i === 45 }))
  return {
    'Office365ActiveUserDetail8_31_2026 6_02_11 PM.csv': reports.activeUsers(asOf, users),
    'Get-MgDirectorySubscription.csv': reports.directorySubscriptions('ふぐ商事', [['e3', 'Enabled', 50]]),
    'users_8_31_2026 6_04_29 PM.csv': shiftJis(
      reports.userList(list, { city: '福岡', country: '日本', location: 'JP', language: 'ja-JP' }),
    ),
  }
}

/** A school that sends counts only, with a plan that is free of charge beside those it pays for. */
function schoolOfFineArt() {
  const counts = [
    ...[
      ['Exchange', 396, 224],
      ['OneDrive', 187, 433],
      ['SharePoint', 203, 417],
    ],
    ...[
      ['Skype For Business', 0, 620],
      ['Yammer', 18, 602],
      ['Teams', 355, 265],
      ['Office 365', 412, 208],
    ],
  ]
  const header = counts.flatMap(([app]) => [`${app} Active`, `${app} Inactive`])
  const row = counts.flatMap(([, active, inactive]) => [active, inactive])
  return {
    'Office365ServicesUserCounts8_31_2026 8_11_05 AM.csv': Buffer.from(
      csv(['Report Refresh Date', ...header, 'Report Period'], [['2026-08-29', ...row, 30]], '\r\n'),
    ),
    'ProductList_8_31_2026 8_12_44 AM.csv': reports.productList([
      ['Office 365 A3 for faculty', 120, 0, 95],
      ['Office 365 A3 for students', 600, 0, 525],
      ['Office 365 A1 for students', 1000000, 0, 0],
    ]),
  }
}

/** File name → bytes. */
export function tenantFiles() {
  const tenants = {
    'Graphic Design Institute': graphicDesignInstitute(),
    'School of Fine Art': schoolOfFineArt(),
    'Woodgrove Bank': woodgroveBank(),
    ふぐ商事: fugu(),
  }
  return new Map(
    Object.entries(tenants).flatMap(([name, files]) =>
      Object.entries(files).map(([file, bytes]) => [`tenants/${name}/${file}`, bytes]),
    ),
  )
}
