// The reports of Graph as JSON: property names in place of headers, details and periods as lists.
import { expect, test } from 'vitest'
import { recognise } from '../../../src/sources/headers/recognise.ts'
import { jsonRecords } from '../../../src/sources/json/json-records.ts'

const DAY = { reportRefreshDate: '2026-08-29' }
const USER = { ...DAY, userPrincipalName: 'ann@contoso.example', displayName: 'Ann' }
const ACTIVITY = { ...USER, isDeleted: false, deletedDate: null, lastActivityDate: '2026-08-28' }
const HELD = { ...ACTIVITY, assignedProducts: ['OFFICE 365 E3'], reportPeriod: '7' }

test.each([
  [
    'active-users',
    {
      ...USER,
      isDeleted: false,
      hasExchangeLicense: true,
      hasSharePointLicense: true,
      exchangeLastActivityDate: null,
      sharePointLastActivityDate: null,
      assignedProducts: [],
    },
  ],
  ['teams-activity', { ...HELD, teamChatMessageCount: 1, privateChatMessageCount: 2, isLicensed: true }],
  ['sharepoint-activity', { ...HELD, viewedOrEditedFileCount: 1, syncedFileCount: 0, visitedPageCount: 4 }],
  ['onedrive-activity', { ...HELD, viewedOrEditedFileCount: 1, syncedFileCount: 0 }],
  ['email-activity', { ...HELD, sendCount: 1, receiveCount: 2, readCount: 2 }],
  [
    'yammer-activity',
    { ...HELD, userState: 'Activated', stateChangeDate: null, postedCount: 1, likedCount: 0 },
  ],
  [
    'm365-apps',
    {
      ...USER,
      lastActivationDate: null,
      lastActivityDate: '2026-08-28',
      details: [{ reportPeriod: 7, windows: true, word: true }],
    },
  ],
  [
    'copilot',
    {
      ...USER,
      lastActivityDate: '2026-08-28',
      wordCopilotLastActivityDate: null,
      copilotChatLastActivityDate: null,
      copilotActivityUserDetailsByPeriod: [{ reportPeriod: 28 }],
    },
  ],
  [
    'copilot-counts',
    { ...DAY, adoptionByProduct: [{ reportPeriod: 28, anyAppEnabledUsers: 4, anyAppActiveUsers: 2 }] },
  ],
  [
    'copilot-daily',
    { ...DAY, reportPeriod: 7, adoptionByDate: [{ reportDate: '2026-08-28', anyAppEnabledUsers: 4 }] },
  ],
  [
    'services-user-counts',
    {
      ...DAY,
      exchangeActive: 1,
      exchangeInactive: 2,
      office365Active: 1,
      office365Inactive: 2,
      reportPeriod: '30',
    },
  ],
  [
    'active-user-counts',
    {
      ...DAY,
      office365: 1,
      exchange: 1,
      oneDrive: 1,
      sharePoint: 0,
      teams: 1,
      reportDate: '2026-08-28',
      reportPeriod: '7',
    },
  ],
  ['activations', { ...USER, userActivationCounts: [{ productType: 'MICROSOFT 365 APPS', windows: 1 }] }],
  ['mailbox-usage', { ...ACTIVITY, itemCount: 4, storageUsedInBytes: 9, reportPeriod: '7' }],
  ['site-usage', { ...DAY, siteUrl: 'x', fileCount: 1, activeFileCount: 1, storageUsedInBytes: 9 }],
  ['groups-activity', { ...DAY, groupDisplayName: 'a', groupType: 'Private', memberCount: 4 }],
  ['email-apps', { ...ACTIVITY, mailForMac: [], outlookForMac: [], outlookForWindows: ['x'] }],
  ['devices-of-users', { ...ACTIVITY, usedWeb: true, usedWindowsPhone: false, usedIos: true }],
  [
    'teams-by-team',
    { ...DAY, teamName: 'a', teamId: 'b', teamType: 'Private', details: [{ activeUsers: 4 }] },
  ],
])('%s', async (id, item) => {
  for (const document of [{ value: [item] }, [item], item]) {
    const { header } = jsonRecords(document)
    expect(recognise(header, new Map()).format?.id).toBe(id)
  }
})
