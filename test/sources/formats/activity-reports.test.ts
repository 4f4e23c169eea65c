import { expect, test } from 'vitest'
import { copilot } from '../../../src/sources/formats/copilot.ts'
import { emailActivity } from '../../../src/sources/formats/email-activity.ts'
import { m365Apps } from '../../../src/sources/formats/m365-apps.ts'
import { oneDriveActivity } from '../../../src/sources/formats/onedrive-activity.ts'
import { sharePointActivity } from '../../../src/sources/formats/sharepoint-activity.ts'
import { teamsActivity } from '../../../src/sources/formats/teams-activity.ts'
import { yammerActivity } from '../../../src/sources/formats/yammer-activity.ts'
import { day, fixture, OWNER, readRows, readSteadily, rows } from './read-rows.ts'

const REPORT_DAY = day('2026-08-29')

test('Teams: takes licence flag, products and deletion as stated, also of users who have nothing', () => {
  const file = fixture('teams-activity/TeamsUserActivityUserDetail8_31_2026 6_10_44 AM.csv')
  const outcome = readSteadily(teamsActivity, file)
  const common = {
    customer: OWNER,
    workload: 'Teams',
    reportDate: REPORT_DAY,
    deleted: false,
    deletedOn: null,
    home: 'CONTOSO',
    displayName: '',
  }
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'graph')).toEqual([
    {
      ...common,
      user: '6E55A185B405B6F2A6804BB7897C8AAB',
      lastActivity: day('2026-08-26'),
      licensed: true,
      products: [
        'MICROSOFT 365 E5 DEVELOPER (WITHOUT WINDOWS AND AUDIO CONFERENCING)',
        'MICROSOFT POWER AUTOMATE FREE',
      ],
    },
    {
      ...common,
      user: '30B283368E548933B1D03A64A6B14A89',
      lastActivity: day('2026-05-02'),
      licensed: false,
      products: ['OFFICE 365 E3', 'ENTERPRISE MOBILITY + SECURITY E3'],
      deleted: true,
      deletedOn: day('2026-08-20'),
    },
    {
      ...common,
      user: '77E5979DD60BA6EAA53E814DBEEEFA5F',
      lastActivity: null,
      licensed: false,
      products: [],
    },
  ])
  expect(rows(outcome, 'coverage')).toContainEqual({
    customer: OWNER,
    user: '77E5979DD60BA6EAA53E814DBEEEFA5F',
    workload: 'Teams',
    reportDate: REPORT_DAY,
  })
})

test('Teams: the first generation has no licence flag, and date-times', () => {
  const file = fixture('teams-activity/TeamsUserActivityUserDetail7_8_2021 6_10_44 AM.csv')
  expect(rows(readSteadily(teamsActivity, file), 'graph')).toMatchObject([
    {
      user: 'aiko@contoso.com',
      lastActivity: day('2021-07-05'),
      licensed: null,
      products: ['OFFICE 365 E3'],
    },
  ])
})

test('SharePoint and OneDrive keep their own names', () => {
  const sharePoint = fixture('sharepoint-activity/SharePointActivityUserDetail8_31_2026 6_11_02 AM.csv')
  expect(rows(readSteadily(sharePointActivity, sharePoint), 'graph')).toMatchObject([
    {
      user: 'Amanda.Powell@contoso.onmicrosoft.com',
      workload: 'SharePoint',
      lastActivity: day('2026-06-08'),
      licensed: null,
    },
  ])
  const oneDrive = fixture('onedrive-activity/OneDriveActivityUserDetail8_31_2026 6_11_30 AM.csv')
  expect(rows(readSteadily(oneDriveActivity, oneDrive), 'graph')).toMatchObject([
    {
      workload: 'OneDrive',
      lastActivity: day('2026-08-27'),
      products: [
        'MICROSOFT POWER APPS PLAN 2 TRIAL',
        'POWER VIRTUAL AGENTS VIRAL TRIAL',
        'MICROSOFT POWER AUTOMATE FREE',
        'POWER BI (FREE)',
        'OFFICE 365 E3 DEVELOPER',
      ],
    },
  ])
})

test('Email is Exchange, and a deletion may lack its day', () => {
  const file = fixture('email-activity/EmailActivityUserDetail8_31_2026 6_12_00 AM.csv')
  expect(rows(readSteadily(emailActivity, file), 'graph')).toMatchObject([
    { user: 'aiko@contoso.com', workload: 'Exchange', lastActivity: day('2026-08-28'), deleted: false },
    { user: 'ben@contoso.com', lastActivity: null, deleted: true, deletedOn: null, products: [] },
  ])
})

test('a day of deletion says that the user is deleted where no flag does', () => {
  const header =
    'Report Refresh Date,User Principal Name,Last Activity Date,Deleted Date,Send Count,Assigned Products'
  const outcome = readRows(emailActivity, `${header}\n2026-08-29,a@b.c,,2026-08-20,0,\n`)
  expect(rows(outcome, 'graph')).toMatchObject([{ deleted: true, deletedOn: day('2026-08-20') }])
})

test('Yammer: only a deleted user is deleted, since the day on which that happened', () => {
  const file = fixture('yammer-activity/YammerActivityUserDetail8_31_2026 6_12_40 AM.csv')
  expect(rows(readSteadily(yammerActivity, file), 'graph')).toMatchObject([
    { user: 'aiko@contoso.com', deleted: false, deletedOn: null, lastActivity: day('2026-08-27') },
    { user: 'ben@contoso.com', deleted: false, deletedOn: null, licensed: null },
    { user: 'dirk@contoso.com', deleted: true, deletedOn: day('2026-08-20'), products: [] },
  ])
})

test('Yammer: a user state that nobody knows is a problem', () => {
  const header =
    'Report Refresh Date,User Principal Name,User State,Last Activity Date,Posted Count,Assigned Products'
  const outcome = readRows(yammerActivity, `${header}\n2026-08-29,a@b.c,Asleep,,0,\n`)
  expect(outcome.sent).toEqual([])
  expect(outcome.issues).toMatchObject([
    { code: 'bad-word', column: 'User State', params: { found: 'Asleep' } },
  ])
})

test('Microsoft 365 Apps and Copilot know no products, and use is not activation', () => {
  const apps = fixture('m365-apps/ProPlusUsageUserDetailV28_31_2026 6_13_00 AM.csv')
  expect(rows(readSteadily(m365Apps, apps), 'graph')).toMatchObject([
    { workload: 'Microsoft 365 Apps', lastActivity: day('2026-08-28'), products: null, licensed: null },
    { user: 'ben@contoso.com', lastActivity: null, products: null },
  ])
  const usage = fixture('copilot/CopilotUsageUserDetail8_31_2026 6_13_30 AM.csv')
  expect(rows(readSteadily(copilot, usage), 'graph')).toMatchObject([
    { user: 'aiko@contoso.com', workload: 'Copilot', lastActivity: day('2026-08-27'), products: null },
    { user: 'aiko@contoso.com', lastActivity: day('2026-08-27') },
    { user: 'ben@contoso.com', lastActivity: null, licensed: null },
  ])
})

test.each([
  [',a@b.c,2026-08-20', 'Report Refresh Date', 'blank-cell'],
  ['2026-08-29,1.23457E+31,2026-08-20', 'User Principal Name', 'user-as-number'],
  ['2026-08-29,a@b.c,yesterday', 'Last Activity Date', 'bad-date'],
])('never guesses: %s', (record, column, code) => {
  const header = 'Report Refresh Date,User Principal Name,Last Activity Date,Send Count,Assigned Products'
  const outcome = readRows(emailActivity, `${header}\n${record},0,\n`)
  expect(outcome.sent).toEqual([])
  expect(outcome.issues).toMatchObject([{ column, code }])
})

test.each(['', '(Unknown)', 'null', '???'])('knows a person without a name: %j', name => {
  const header = 'Report Refresh Date,User Principal Name,Last Activity Date,Send Count,Assigned Products'
  const { sent, issues } = readRows(emailActivity, `${header}\n2026-08-29,${name},2026-08-20,1,\n`)
  expect(issues).toEqual([])
  expect(sent).toMatchObject([{ row: { user: '' }, line: 2 }, { row: { user: '' } }])
})
