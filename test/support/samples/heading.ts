// What the sample reports say of their sources.
import { asDay } from '../../../src/model/day.ts'
import { THRESHOLDS } from '../../../src/model/terms.ts'
import type { Heading } from '../../../src/report/types.ts'
import { AS_OF } from './row.ts'

export const HEADING: Heading = {
  generatedFrom: [
    {
      file: 'exports/licences-2026-08-31.csv',
      format: 'licences',
      customer: 'Lindqvist Bygg AB',
      customerId: null,
      rows: 9,
      rejected: 0,
      reportDate: AS_OF,
    },
    {
      file: 'exports/Office365ActiveUserDetail08_31_2026.csv',
      format: 'active-users',
      customer: 'Lindqvist Bygg AB',
      customerId: null,
      rows: 1187,
      rejected: 3,
      reportDate: AS_OF,
    },
    {
      file: 'exports/support-requests.csv',
      format: 'support',
      customer: null,
      customerId: null,
      rows: 246,
      rejected: 0,
      reportDate: null,
    },
  ],
  windowDays: 28,
  scope: { kind: 'all' },
  serviceFilter: ['office365', 'dynamics365'],
  thresholds: THRESHOLDS,
  checks: [],
  notes: [
    { code: 'duplicates', params: { kind: 'usage', count: 12 } },
    { code: 'rejected-rows', params: { file: 'exports/Office365ActiveUserDetail08_31_2026.csv', count: 3 } },
    {
      code: 'future-activity',
      params: {
        customer: 'Lindqvist Bygg AB',
        customerId: '6f1c1f9e-2a53-4c1d-9a40-0f5f2a7c1e11',
        count: 2,
        asOf: AS_OF,
      },
    },
    {
      code: 'old-licences',
      params: {
        customer: 'Lindqvist Bygg AB',
        customerId: '6f1c1f9e-2a53-4c1d-9a40-0f5f2a7c1e11',
        service: 'dynamics365',
        day: asDay(AS_OF - 41),
        asOf: AS_OF,
      },
    },
  ],
}
