// What the command writes and nobody reads again: recognised, so that it may lie beside the exports.
import { type Column, text } from '../column.ts'
import { defineFormat, type Format } from '../format.ts'

interface Output {
  id: string
  title: string
  command: string
  needs: readonly string[]
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
    id: 'own-json',
    title: 'Report, trend, comparison or list of files (JSON)',
    command: 'adoption report, trend, diff, sources',
    needs: ['schemaVersion', 'kind', 'notes'],
  },
]

export const ownOutputs: readonly Format[] = OUTPUTS.map(({ command, needs, ...output }) => {
  const columns: Record<string, Column<string>> = Object.fromEntries(
    needs.map(header => [header, text(header)]),
  )
  return defineFormat({
    ...output,
    where: { en: command, ja: command },
    columns,
    needs,
    refuse: 'own-output',
    read() {},
  })
})
