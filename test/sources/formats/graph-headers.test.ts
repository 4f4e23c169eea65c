import { expect, test } from 'vitest'
import { FORMATS } from '../../../src/sources/formats/index.ts'
import { fits, fixture } from './read-rows.ts'

/** Which format a documented report belongs to; every other one is recognised and refused. */
const SERVING: Readonly<Record<string, string>> = {
  getoffice365activeuserdetail: 'active-users',
  getteamsuseractivityuserdetail: 'teams-activity',
  getsharepointactivityuserdetail: 'sharepoint-activity',
  getonedriveactivityuserdetail: 'onedrive-activity',
  getemailactivityuserdetail: 'email-activity',
  getyammeractivityuserdetail: 'yammer-activity',
  getm365appuserdetail: 'm365-apps',
  getmicrosoft365copilotusageuserdetail: 'copilot',
  getoffice365servicesusercounts: 'services-user-counts',
}

const REPORTS = fixture('graph-headers/headers.tsv')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split('\t'))

test.each(REPORTS)('%s %s belongs to exactly one format', (_api, report = '', header = '') => {
  const found = FORMATS.filter(format => fits(format, header))
  expect(found.map(format => format.id)).toHaveLength(1)
  const serving = SERVING[report]
  if (serving === undefined) expect(found[0]?.refuse).toBeDefined()
  else expect(found[0]).toMatchObject({ id: serving })
})

test.each([
  ['activations/Office365ActivationsUserDetail8_31_2026.csv', 'activations'],
  ['active-user-counts/Office365ActiveUserCounts.csv', 'daily-counts'],
  ['mailbox-usage/MailboxUsageDetail.csv', 'told-elsewhere'],
])('%s is refused with its reason', (file, reason) => {
  const header = fixture(file).split('\n')[0] ?? ''
  const found = FORMATS.filter(format => fits(format, header))
  expect(found.map(format => format.refuse)).toEqual([reason])
})
