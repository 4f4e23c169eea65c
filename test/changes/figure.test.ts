// A new figure, counted for every scope: five files are touched, and it is in every output.
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Changed, changed } from './copy.ts'

let copy: Changed

beforeAll(() => {
  copy = changed([
    {
      file: 'src/report/figures/counts.ts',
      before: "  'entitledActiveUsers',\n] as const",
      text: "  'idleUsers',\n",
    },
    {
      file: 'src/metrics/row.ts',
      before: '    activeUsers: usage?.active ?? null,',
      text: '    idleUsers: usage?.entitled == null || totalUsers === null ? null : totalUsers - usage.entitled,\n',
    },
    {
      file: 'src/report/figures/index.ts',
      before: "  count('entitledActiveUsers', {}),",
      text: "  count('idleUsers', { csv: false, terminal: { hide: 3 } }),\n",
    },
    {
      file: 'src/render/messages/en/labels.ts',
      before: '  activeUsers: {',
      text: "  idleUsers: { label: 'Licensed and idle', short: 'Idle' },\n",
    },
    {
      file: 'src/render/messages/ja/labels.ts',
      before: '  activeUsers: {',
      text: "  idleUsers: { label: '未利用のユーザー', short: '未利用' },\n",
    },
  ])
})

afterAll(() => copy.remove())

/** The demo's Northwind Traders: 60 users, 55 of them active. */
test('it touches five files, and every output has it', () => {
  expect(copy.files).toBe(5)
  const json = JSON.parse(copy.adoption('portfolio', '--format', 'json', '--quiet'))
  const row = json.rows.find(
    ({ customerName }: { customerName: string }) => customerName === 'Northwind Traders',
  )
  expect(row).toMatchObject({ totalUsers: 60, entitledActiveUsers: 55, idleUsers: 5 })
  const known = json.rows.flatMap(({ idleUsers }: { idleUsers: number | null }) => idleUsers ?? [])
  expect(json.total.idleUsers).toBe(known.reduce((sum: number, idle: number) => sum + idle, 0))
  expect(copy.adoption('portfolio', '--quiet').split('\n')[0]?.split('\t')).toContain('Licensed and idle')
  expect(copy.adoption('portfolio', '--format', 'ndjson', '--quiet')).toContain('"idleUsers":5')
  for (const format of ['md', 'html'])
    expect(copy.adoption('portfolio', '--format', format, '--quiet')).toContain('Licensed and idle')
  expect(copy.adoption('portfolio', '--format', 'html', '--lang', 'ja', '--quiet')).toContain(
    '未利用のユーザー',
  )
})

test('a workbook has it, and the portfolio can be sorted by it', () => {
  copy.adoption('portfolio', '--export', copy.out('p.xlsx'), '--quiet')
  const parts = Object.values(unzipSync(readFileSync(copy.out('p.xlsx')))).map(part =>
    new TextDecoder().decode(part),
  )
  expect(parts.join('\n')).toContain('Licensed and idle')
  const { rows } = JSON.parse(
    copy.adoption('portfolio', '--sort', 'idleUsers', '--format', 'json', '--quiet'),
  )
  const idle: number[] = rows.flatMap(({ idleUsers }: { idleUsers: number | null }) => idleUsers ?? [])
  expect(idle).toEqual(idle.toSorted((a, b) => b - a))
})

test('the fixed columns of CSV are as they were', () => {
  expect(copy.adoption('portfolio', '--format', 'csv', '--quiet').split('\n')[0]).not.toContain('idle')
})
