// Help requests of the window, and which of them ask how something is done.
import { expect, it } from 'vitest'
import { supportOf } from '../../src/metrics/support.ts'
import { day } from './support/bare.ts'

const AS_OF = day('2026-08-31')
const at = (opened: string, category = 'other') => ({ opened: day(opened), category })

it('counts requests of the as-of day and of the 27 days before it', () => {
  const requests = ['2026-08-03', '2026-08-04', '2026-08-31', '2026-09-01'].map(opened =>
    at(opened, 'how-to'),
  )
  expect(supportOf(requests, true, AS_OF, 28)).toEqual({ requests: 2, howTo: 2 })
  expect(supportOf(requests, true, AS_OF, 1)).toEqual({ requests: 1, howTo: 1 })
  expect(supportOf(requests, true, AS_OF, 29)).toEqual({ requests: 3, howTo: 3 })
})

it('takes how-to, help and question for how-to, in any spelling; everything else is only counted', () => {
  const words = ['how-to', 'How To', 'HOW_TO', 'help', 'Question', 'outage', 'helpdesk', 'questions', '']
  expect(
    supportOf(
      words.map(word => at('2026-08-31', word)),
      true,
      AS_OF,
      28,
    ),
  ).toEqual({ requests: 9, howTo: 5 })
})

it('is none in the window where requests are older, and not available where there never was one', () => {
  expect(supportOf([at('2025-01-01')], true, AS_OF, 28)).toEqual({ requests: 0, howTo: 0 })
  expect(supportOf([], false, AS_OF, 28)).toBeNull()
  // Others have asked: this customer has not.
  expect(supportOf([], true, AS_OF, 28)).toEqual({ requests: 0, howTo: 0 })
  expect(supportOf([at('2026-08-31')], true, null, 28)).toBeNull()
})
