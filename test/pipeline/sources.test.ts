// The list of files: what each was, and what a report of them would end with.
import { describe, expect, it } from 'vitest'
import { pipeline } from '../../src/pipeline/index.ts'
import { type Asked, type Files, inFolder, lines, settingsOf } from '../support/exports.ts'

const LICENCES = 'CustomerId,CustomerName,SubscriptionId,ProductName,LicensesSold,LicensesAssigned,ReportDate'
const sold = (assigned: string, id = 'c1') => `${id},Contoso,s1,Office 365 E3,10,${assigned},2026-08-31`
const list = (files: Files, asked: Asked = {}) =>
  inFolder(files, dir => pipeline.sources(settingsOf(dir, asked), () => {}))
const shown = ({ report }: Awaited<ReturnType<typeof list>>) =>
  report.sources.map(({ file, status, format, customer, reason }) =>
    [file, status, format, customer, reason].join(' '),
  )

describe('the list', () => {
  it('has every file, in code-point order, with what it is', async () => {
    const found = await list({
      'b.csv': lines(LICENCES, sold('8')),
      'a.csv': lines(LICENCES, sold('8')),
      'notes.csv': lines('Name,Remark', 'a,b'),
      '.hidden.csv': lines(LICENCES, sold('8')),
      'two.csv': lines(LICENCES, sold('8', 'c2'), 'c3,Litware,s3,Office 365 E3,1,1,2026-08-31'),
    })
    expect(shown(found)).toEqual([
      '.hidden.csv left-out   hidden',
      'a.csv read licences Contoso ',
      'b.csv duplicate licences  duplicate',
      'notes.csv left-out   stranger',
      'two.csv read licences  ',
    ])
    expect(found.report.sources.at(-1)).toMatchObject({ customers: 2, rows: 2, reportDate: 20_696 })
    expect(found.failure).toBeNull()
  })

  it('has the other files too where a path is wrong, and ends as a report would', async () => {
    const found = await list({ 'a.csv': lines(LICENCES, sold('8')) }, { data: ['missing', 'a.csv'] })
    expect(shown(found)).toEqual(['a.csv read licences Contoso ', 'missing problem   missing-input'])
    expect(found.failure?.problems.map(({ code }) => code)).toEqual(['missing-input'])
  })

  it('counts users of a file that names them', async () => {
    const usage = 'CustomerName,UserPrincipalName,Workload,LastActivityDate'
    const rows = ['Contoso,u@x,Teams,', 'Contoso,U@x,Exchange,', 'Contoso,v@x,Teams,']
    const { report } = await list({ 'u.csv': lines(usage, ...rows) })
    expect(report.sources).toMatchObject([{ rows: 3, users: 2 }])
  })
})

describe('what a report would end with', () => {
  it('stands beside the list: rows that cannot be read', async () => {
    const found = await list({ 'a.csv': lines(LICENCES, sold('x')), 'b.csv': lines(LICENCES, sold('8')) })
    expect(shown(found)[0]).toBe('a.csv problem licences  bad-count')
    expect(found.failure).toMatchObject({
      exitCode: 3,
      problems: [{ code: 'bad-count', file: 'a.csv', line: 2 }],
    })
  })

  it('stands beside the list: rows that contradict each other', async () => {
    const found = await list({ 'a.csv': lines(LICENCES, sold('7')), 'b.csv': lines(LICENCES, sold('8')) })
    expect(found.report.sources.map(({ status }) => status)).toEqual(['read', 'read'])
    expect(found.failure).toMatchObject({
      exitCode: 3,
      problems: [{ code: 'conflicting-licences', file: 'b.csv' }],
    })
  })

  it('gives the rows that were left out, where it is to carry on', async () => {
    const files = { 'a.csv': lines(LICENCES, sold('x'), sold('8')) }
    const found = await list(files, { lenient: true, keepRejects: true })
    expect(found.failure).toBeNull()
    expect(found.report.sources).toMatchObject([{ status: 'read', rows: 2, rejected: 1 }])
    expect(found.rejected).toMatchObject([
      { file: 'a.csv', line: 2, column: 'LicensesAssigned', raw: sold('x') },
    ])
  })
})
