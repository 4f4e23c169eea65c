// Undated usage rows are rows of the as-of day.
import { expect, it } from 'vitest'
import { portfolio } from '../../support/exports.ts'
import { own } from '../support/headers.ts'

const licences = ['c1,Contoso,s1,Office 365 E3,Active,,10,8,2026-08-31']

it('merges an undated row with the one of the as-of day: one of them still holds the licence', async () => {
  // Two rows say "licensed" and only one of them "removed": not removed. The newest activity is in the window.
  const usage = [
    'c1,Contoso,u@x,Teams,,s1,,,,',
    'c1,Contoso,u@x,Teams,2026-08-30,s1,,true,2026-08-31,2026-08-31',
  ]
  const { rows } = await portfolio(own({ licences, usage }))
  expect(rows[0]).toMatchObject({ totalUsers: 1, entitledActiveUsers: 1, activeUsers: 1 })
})

it('leaves rows of earlier days apart', async () => {
  // The row of 2026-08-10 is an earlier snapshot: it adds nothing while the user holds a licence.
  const usage = [
    'c1,Contoso,u@x,Teams,,s1,,,,',
    'c1,Contoso,u@x,Teams,2026-08-09,s1,,,,2026-08-10',
    'c1,Contoso,v@x,Teams,,s1,,,,2026-08-31',
  ]
  const { rows } = await portfolio(own({ licences, usage }))
  expect(rows[0]).toMatchObject({ totalUsers: 2, entitledActiveUsers: 0, activeUsers: 0 })
})
