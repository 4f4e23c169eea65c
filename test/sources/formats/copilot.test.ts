// Copilot in every shape of its usage report, its counts, and the reports of Visio and Project beside it.
import { expect, test } from 'vitest'
import { cippCopilot } from '../../../src/sources/formats/cipp-copilot.ts'
import { copilot } from '../../../src/sources/formats/copilot.ts'
import { copilotCounts } from '../../../src/sources/formats/copilot-counts.ts'
import { sideUsage } from '../../../src/sources/formats/side-usage.ts'
import { day, fixture, readRows, readSteadily, rows } from './read-rows.ts'

test.each(['copilot-v1.csv', 'copilot-v2.csv', 'CopilotActivityUserDetailV4_8_31_2026 4_07_06 PM.csv'])(
  '%s: the overall day counts, and a row is no proof of a licence',
  file => {
    const outcome = readSteadily(copilot, fixture(`copilot/${file}`))
    expect(outcome.issues).toEqual([])
    const common = { workload: 'Copilot', licensed: null, products: null, reportDate: day('2026-08-29') }
    expect(rows(outcome, 'graph')).toMatchObject([
      { ...common, user: 'aiko@contoso.com', lastActivity: day('2026-08-27') },
      { ...common, user: 'ben@contoso.com', lastActivity: null },
    ])
  },
)

test('CIPP has no day of the report but the one in the file’s name', () => {
  const csv = fixture('cipp-copilot/copilot-usage-2026-08-31.csv')
  const outcome = readSteadily(cippCopilot, csv, day('2026-08-31'))
  expect(rows(outcome, 'graph')).toMatchObject([
    { user: 'aiko@contoso.com', lastActivity: day('2026-08-27'), reportDate: day('2026-08-31') },
    { user: 'ben@contoso.com', lastActivity: null },
  ])
  expect(rows(readRows(cippCopilot, csv), 'graph')[0]).toMatchObject({ reportDate: null })
})

test('counts: enabled is the total, active the users, for each period', () => {
  const outcome = readSteadily(copilotCounts, fixture('copilot-counts/copilot-user-counts.csv'))
  expect(outcome.issues).toEqual([])
  const common = { workload: 'Copilot', reportDate: day('2026-08-29') }
  expect(rows(outcome, 'count')).toMatchObject([
    { ...common, total: 40, active: 12, periodDays: 7 },
    { ...common, total: 40, active: 22, periodDays: 28 },
    { ...common, total: 44, active: 35, periodDays: 180 },
  ])
})

test('counts: as JSON the periods stand in a list', () => {
  const periods = '[{"reportPeriod":28,"anyAppEnabledUsers":40,"anyAppActiveUsers":22}]'
  const read = (cell: string) =>
    readRows(
      copilotCounts,
      `reportRefreshDate,adoptionByProduct\n2026-08-29,"${cell.replaceAll('"', '""')}"\n`,
    )
  expect(rows(read(periods), 'count')).toMatchObject([{ total: 40, active: 22, periodDays: 28 }])
  for (const cell of ['', '[]', 'x', '[{"reportPeriod":28,"anyAppEnabledUsers":40}]']) {
    const outcome = read(cell)
    expect(outcome.issues).toMatchObject([{ code: 'blank-cell', column: 'Any App Enabled Users' }])
    expect(outcome.sent).toEqual([])
  }
})

test('counts: a period may be written D28', () => {
  const header = 'Report Refresh Date,Report Period,Any App Enabled Users,Any App Active Users'
  expect(rows(readRows(copilotCounts, `${header}\n2026-08-29,D28,40,22\n`), 'count')).toMatchObject([
    { periodDays: 28 },
  ])
})

test.each([
  ['visio-usage/VisioUserDetail8_31_2026 6_13_00 AM.csv', 'Visio', [true, true, false]],
  ['project-usage/ProjectUserDetail8_31_2026 6_13_00 AM.csv', 'Project', [true, true]],
] as const)('%s: its own flag says who is licensed', (file, workload, licensed) => {
  const format = sideUsage.find(({ id }) => id === `${workload.toLowerCase()}-usage`)
  if (!format) throw new Error(`no format for ${workload}`)
  const outcome = readSteadily(format, fixture(file))
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'graph')).toMatchObject(
    licensed.map(flag => ({ workload, licensed: flag, products: [] })),
  )
})

test('Project as the admin centre exports it: nothing says who is licensed', () => {
  const format = sideUsage.find(({ id }) => id === 'project-usage')
  if (!format) throw new Error('no format for Project')
  const file = 'project-usage/ProjectActivityUserDetail8_31_2026 6_13_00 AM.csv'
  const outcome = readSteadily(format, fixture(file))
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'graph')).toMatchObject([
    { workload: 'Project', licensed: null, products: null },
    { workload: 'Project', licensed: null, products: null },
  ])
})
