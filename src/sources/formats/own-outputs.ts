// What the command writes and nobody reads again: recognised, so that it may lie beside the exports.
import { OWN_WORKBOOK_HEADER } from '../../model/own-workbook.ts'
import type { Format } from '../format.ts'
import { type Refused, refusedFormat } from './shared/refused.ts'

interface Output extends Pick<Refused, 'id' | 'title' | 'needs'> {
  command: string
}

const OUTPUTS: readonly Output[] = [
  {
    id: 'report-csv',
    title: 'Report of a customer (CSV)',
    command: 'adoption report',
    needs: ['asOf', 'customerId', 'scope', 'name', 'soldLicenses', 'totalUsers', 'entitledActiveUsers'],
  },
  {
    id: 'idle-users-csv',
    title: 'Users who were not active (CSV)',
    command: 'adoption report --users',
    needs: ['userPrincipalName', 'concealed', 'status', 'lastActivityDate', 'monthlyCost'],
  },
  {
    id: 'trend-csv',
    title: 'Figures over time (CSV)',
    command: 'adoption trend',
    needs: ['date', 'customerName', 'missing', 'changeSince', 'usageChangePoints'],
  },
  {
    id: 'diff-csv',
    title: 'Two portfolios compared (CSV)',
    command: 'adoption diff',
    needs: ['customerName', 'move', 'reasons', 'asOfBefore', 'asOfAfter'],
  },
  {
    id: 'renewals-csv',
    title: 'Renewals (CSV, JSON)',
    command: 'adoption renewals',
    needs: ['customerName', 'endDate', 'daysLeft', 'seatsToDrop', 'renewalCost'],
  },
  {
    id: 'sources-csv',
    title: 'Files that were found (CSV)',
    command: 'adoption sources',
    needs: ['file', 'status', 'format', 'rejected', 'encoding', 'reason'],
  },
  {
    id: 'rejects-csv',
    title: 'Rows that could not be read (CSV)',
    command: 'adoption … --rejects',
    needs: ['file', 'line', 'column', 'reason'],
  },
  {
    id: 'own-workbook',
    title: 'Workbook (XLSX)',
    command: 'adoption … --export',
    needs: OWN_WORKBOOK_HEADER,
  },
  {
    id: 'own-workbook-saved',
    title: 'Workbook (XLSX), saved again by an office program',
    command: 'adoption … --export',
    // What stands in the sheets of figures, in each language.
    needs: [
      ['Customer', '顧客'],
      ['Entitled active users', '権利のあるアクティブ ユーザー数'],
      ['Adjusted usage %', '調整後の使用率 %'],
    ],
  },
  {
    id: 'own-json',
    title: 'Report, trend, comparison or list of files (JSON, NDJSON)',
    command: 'adoption report, trend, diff, sources',
    // One object a line has no notes; each row stands for itself.
    needs: ['schemaVersion', 'kind', ['notes', 'customer', 'customer.name', 'file', 'files', 'by']],
  },
]

export const ownOutputs: readonly Format[] = OUTPUTS.map(({ command, ...output }) =>
  refusedFormat({ ...output, where: { en: command, ja: command }, refuse: 'own-output' }),
)
