import { describe, expect, it } from 'vitest'
import { addDays, asDay } from '../../../src/model/day.ts'
import { ratio } from '../../../src/model/ratio.ts'
import { ADVICE, CAUSES } from '../../../src/model/terms.ts'
import { messagesFor, noteText, problemLine } from '../../../src/render/messages/index.ts'
import { sampleRow } from '../../support/sample-reports.ts'

const en = await messagesFor('en')
const ja = await messagesFor('ja')
const day = asDay(20_669)
const contoso = { id: 'c1', name: 'Contoso' }
const row = sampleRow('customer', contoso, null, {
  sold: 60,
  assigned: 50,
  total: 50,
  entitled: 47,
  causes: { trial: 4, turnover: 2 },
})

describe('advice', () => {
  it('says how far it is to the line, in one and in many', () => {
    const usage = ratio(33, 100) ?? undefined
    if (!usage) throw new Error('not available')
    expect(en.advice.adopt.evidence({ usage, usageLine: 40, missingUsers: 7 })).toEqual([
      'Usage is 33.0 %; the line is 40 %.',
      '7 more active users reach 40 %.',
    ])
    expect(en.advice.adopt.evidence({ usageLine: 40, missingUsers: 1 })).toEqual([
      '1 more active user reaches 40 %.',
    ])
    expect(ja.advice.adopt.evidence({ usage, usageLine: 40, missingUsers: 7 })).toEqual([
      '使用率は 33.0% です (基準 40%)。',
      'アクティブ ユーザーがあと 7 人増えると 40% に達します。',
    ])
  })

  it('says which usage it judges', () => {
    const usage = ratio(1, 4) ?? undefined
    if (!usage) throw new Error('not available')
    const judged = { usage, usageOf: 'adjusted', usageLine: 40 } as const
    expect(en.advice.adopt.evidence(judged)).toEqual(['Adjusted usage is 25.0 %; the line is 40 %.'])
    expect(ja.advice.adopt.evidence(judged)).toEqual(['調整後の使用率は 25.0% です (基準 40%)。'])
  })

  it('keeps the lines of deployment and usage apart', () => {
    const numbers = { deploymentLine: 50, usageLine: 40, missingSeats: 1, missingUsers: 2 }
    expect(en.advice.adopt.evidence(numbers)).toEqual([
      '1 more assigned seat reaches 50 %.',
      '2 more active users reach 40 %.',
    ])
  })

  it('names unused seats and what they cost', () => {
    const cost = [
      { currency: 'EUR', amount: '120.00' },
      { currency: 'USD', amount: '9.50' },
    ]
    expect(en.advice.reclaim.evidence({ unassignedSeats: 12, unusedSeats: 1, cost })).toEqual([
      '12 seats unassigned.',
      '1 user with licences that they do not use.',
      'Cost: EUR 120.00 and USD 9.50 a month.',
    ])
    expect(en.advice.reclaim.evidence({ unassignedSeats: 0, unusedSeats: 5 })).toEqual([
      '5 users with licences that they do not use.',
    ])
  })

  it('says nothing where it has no numbers', () => {
    for (const messages of [en, ja]) {
      for (const code of ADVICE) expect(messages.advice[code].evidence({})).toEqual([])
    }
  })
})

describe('the bridge', () => {
  it('adds up in words', () => {
    expect(en.table.sum(53, 47, [{ users: 6, name: 'on a trial' }])).toBe(
      'It adds up exactly: 53 active users = 47 entitled + 6 on a trial.',
    )
    expect(row.bridge.map(en.bridge.line)).toEqual([
      'Trial or free subscriptions: 4 users, 8.0 points',
      'Turnover of staff: 2 users, 4.0 points',
    ])
    expect(row.bridge.map(ja.bridge.line)).toEqual([
      '試用版・無償のサブスクリプション: 4 人、8.0 ポイント',
      '従業員の離職・異動: 2 人、4.0 ポイント',
    ])
  })

  it('tells what is known about the users behind a cause, and nothing else', () => {
    const lapsed = { users: 1, product: 'E3', subscriptionId: 's1', state: 'grace' }
    expect(en.bridge.evidence(lapsed, 'lapsedSubscription')).toBe(
      '1 user: E3, subscription s1, in its grace period',
    )
    const gone = { users: 2, from: day, to: addDays(day, 3), how: 'removed' as const }
    expect(en.bridge.evidence(gone, 'turnover')).toBe('2 users: licence removed, 2026-08-04 to 2026-08-07')
    expect(en.bridge.evidence({ users: 3 }, 'yammer')).toBe('3 users: product not known')
    expect(en.bridge.evidence({ users: 1, state: 'constructor' }, 'trial')).toBe('1 user: constructor')
  })

  it('gives possible causes the most that they could explain', () => {
    for (const messages of [en, ja]) {
      for (const cause of CAUSES) {
        expect(messages.bridge.possible({ cause, most: 12 })).toContain('12')
        expect(messages.bridge.possible({ cause, most: null })).not.toMatch(/null/)
      }
    }
  })
})

describe('lines of a report', () => {
  it('tell how far a workload is from the line of paid seats', () => {
    const line = { paidSeats: 100, line: 40, reached: false, missing: 7 }
    expect(en.report.seatLine(line)).toBe('7 more active users reach 40 % of 100 paid seats.')
    expect(en.report.seatLine({ ...line, reached: true, missing: 0 })).toBe(
      '40 % of 100 paid seats: reached.',
    )
    expect(ja.report.seatLine(line)).toBe(
      'アクティブ ユーザーがあと 7 人増えると、有償 100 シートの 40% に達します。',
    )
  })

  it('leave out what has no change', () => {
    const customers = { deployment: 1, usage: 0, adjusted: 0, activeUsers: 1 }
    const some = { deployment: ratio(1, 50), usage: null, adjusted: null, activeUsers: -3 }
    const change = { since: day, ...some, customers, before: null }
    expect(en.report.change(change)).toBe('Since 2026-08-04: deployment +2.0 points, active users -3.')
    const none = {
      since: day,
      deployment: null,
      usage: null,
      adjusted: null,
      activeUsers: null,
      customers,
      before: null,
    }
    expect(en.report.change(none)).toBe('Since 2026-08-04: not available.')
  })

  it('name the columns that are hidden', () => {
    expect(en.report.hiddenColumns(['Trial', 'Flags'])).toMatch(
      /^Hidden for lack of width: Trial and Flags\./,
    )
  })

  it('never add up currencies', () => {
    const cost = { unassigned: [{ currency: 'EUR', amount: '1.00' }], unused: [], unpriced: ['E5'] }
    expect(en.report.cost(cost)).toEqual([
      'Unassigned seats: EUR 1.00 a month.',
      'Without a price, and so not included: E5.',
    ])
    expect(ja.report.cost({ unassigned: [], unused: [], unpriced: [] })).toEqual([])
  })
})

describe('lines of the run', () => {
  it('tell a bad cell with its place, what was expected and what to do', () => {
    const problem = {
      code: 'bad-count',
      params: { found: '12x' },
      file: 'a.csv',
      line: 7,
      column: 'LicensesSold',
    } as const
    expect(problemLine(en, problem)).toBe(
      'a.csv:7, column "LicensesSold": found "12x"; expected a whole number, 0 or more, such as 1048 or 1,048. What to do: Correct the cell. With --lenient such rows are left out of every figure (--rejects keeps them).',
    )
  })

  it('tell a remark on the data', () => {
    const note = { code: 'rejected-rows', params: { file: 'a.csv', count: 1 } } as const
    expect(noteText(en, note)).toBe('a.csv: 1 row could not be read and is missing from every figure.')
    expect(noteText(en, { ...note, params: { file: 'a.csv', count: 1234 } })).toBe(
      'a.csv: 1,234 rows could not be read and are missing from every figure.',
    )
    expect(noteText(ja, note)).toBe('a.csv: 1 行を読み取れなかったため、すべての数値に含まれていません。')
  })

  it('tell a place in a config by the number of its column', () => {
    const place = { file: 'adoption.config.json', line: 3, column: '5' }
    expect(en.cli.place(place)).toBe('adoption.config.json:3, column 5')
    expect(ja.cli.place(place)).toBe('adoption.config.json:3、列 5')
    expect(en.cli.place({})).toBe('')
  })

  it('leave no empty brackets where there is no reason', () => {
    expect(en.problems['bad-json']({ reason: '' }).found).toBe('text that is not JSON')
    expect(ja.problems['bad-json']({ reason: '' }).found).toBe('JSON ではないテキスト')
  })

  it('name a path once', () => {
    const problem = { code: 'missing-input', params: { path: 'exports' }, file: 'exports' } as const
    expect(problemLine(en, problem)).toMatch(/^found nothing at "exports"; expected /)
  })

  it('show a reason or an expectation that has no words as it is', () => {
    expect(en.problems['unwritable-output']({ path: 'x', reason: 'EWEIRD' }).found).toMatch(/\(EWEIRD\)$/)
    expect(en.problems['bad-option']({ option: '--by', found: 'x', expected: '__proto__' }).expected).toBe(
      '__proto__',
    )
    expect(en.sources.reason('constructor', '')).toBe('constructor')
    expect(en.sources.reason('bad-count', 'the text of the problem')).toBe('the text of the problem')
  })

  it('count rows in one and in many', () => {
    expect(en.cli.wrote(14, 'out.csv')).toBe('Wrote 14 rows to out.csv')
    expect(en.cli.wrote(1, 'out.csv')).toBe('Wrote 1 row to out.csv')
    expect(ja.cli.wrote(14, 'out.csv')).toBe('14 行を out.csv に書き込みました')
  })

  it('tell a crossed line', () => {
    const gate = { customer: 'Contoso', workload: 'Teams', metric: 'usage', limit: 40 } as const
    expect(en.cli.crossed({ ...gate, direction: 'under', value: '39.9 %' })).toBe(
      'Contoso, Teams: usage 39.9 % is below 40 %',
    )
    expect(ja.cli.crossed({ ...gate, direction: 'over', value: '40.1%' })).toBe(
      'Contoso、Teams: 使用率 40.1% が 40% を上回っています',
    )
  })
})
