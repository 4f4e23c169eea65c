// Reads what each format shows of the rows of a report, as a person or a program would find it there.
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import type { FormatName } from '../../src/model/output-formats.ts'
import { rendererOf } from '../../src/render/index.ts'
import { labels } from '../../src/render/messages/en/labels.ts'
import type { Report } from '../../src/report/types.ts'
import { contextOf } from './context.ts'

export const COUNTS = [
  'soldLicenses',
  'assignedLicenses',
  'totalUsers',
  'activeUsers',
  'entitledActiveUsers',
] as const
const PERCENTAGES = [
  ['deployment', 'deploymentPercent'],
  ['usage', 'usagePercent'],
  ['adjusted', 'adjustedUsagePercent'],
] as const

/** Figures by field name, as text; '' where nothing is shown. */
export type Shown = Record<string, string>

const context = await contextOf('en')
const FIELDS = new Map<string, string>([
  ...COUNTS.map(key => [labels[key].label, key] as const),
  ...PERCENTAGES.map(([key, field]) => [labels[key].label, field] as const),
])

/** The rows that a format shows, each with its name first. Rows of several tables follow one another. */
export async function shownBy(format: FormatName, report: Report): Promise<[name: string, Shown][]> {
  const output = await (await rendererOf(format))(report, context)
  if (typeof output !== 'string') return workbook(output)
  switch (format) {
    case 'csv':
      return records(parse(output, { columns: true }))
    case 'tsv':
      return records(parse(output, { columns: true, delimiter: '\t' }))
    case 'json':
      return json(JSON.parse(output))
    case 'ndjson':
      return output
        .trimEnd()
        .split('\n')
        .map(line => record(JSON.parse(line)))
    case 'md':
      return tables(output.split('\n').map(line => line.split(/(?<!\\)\|/).slice(1, -1)))
    case 'html':
      // What stands then and now beside each other is no figure of today alone.
      return output.split('<table').flatMap(table =>
        /^ id="table-change/.test(table)
          ? []
          : tables(
              table.split(/<tr[^>]*>/).map(row =>
                row
                  .split(/<t[hd](?: [^>]*)?>/)
                  .slice(1)
                  .map(visible),
              ),
            ),
      )
    default:
      return tables(output.split('\n').map(line => line.split('\t')))
  }
}

function visible(cell: string): string {
  return cell
    .replace(/<\/t[hd]>.*/s, '')
    .replace(/<div class="change">.*?<\/div>/s, '')
    .replace(/(?<=^<bdi>.*?<\/bdi>).*/s, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
}

function json(document: Record<string, unknown>): [string, Shown][] {
  const parts = ['summary', 'services', 'products', 'workloads', 'rows', 'total'].map(
    key => document[key] ?? [],
  )
  return parts.flat().map(record)
}

function records(rows: unknown[]): [string, Shown][] {
  return rows.map(record)
}

/** A row of a machine format; what is empty there is null or ''. */
function record(row: unknown): [string, Shown] {
  const fields = Object.entries(row ?? {}).map(([key, value]) => [key, value === null ? '' : String(value)])
  const shown: Shown = Object.fromEntries(fields)
  const name =
    shown['name'] ?? shown['product'] ?? shown['workload'] ?? shown['service'] ?? shown['customerName']
  return [name ?? '', shown]
}

/** Tables for people: below a line of labels, lines with as many cells. */
function tables(lines: readonly (readonly string[])[]): [string, Shown][] {
  const found: [string, Shown][] = []
  let head: readonly string[] = []
  for (const cells of lines.map(line => line.map(cell => cell.trim().replaceAll('**', '')))) {
    if (cells.includes(labels.usage.label)) head = cells
    else if (cells.length > 1 && cells.length === head.length && !cells[1]?.startsWith('---'))
      found.push([unescaped(cells[0] ?? ''), figures(head, cells)])
  }
  return found
}

function unescaped(name: string): string {
  return name.replace(/\\(?=[^\w\s])/g, '')
}

function figures(head: readonly string[], cells: readonly string[]): Shown {
  const shown: Shown = {}
  for (const [index, label] of head.entries()) {
    const field = FIELDS.get(label)
    if (field) shown[field] = (cells[index] ?? '').replace(/^–$/, '').replaceAll(',', '')
  }
  return shown
}

async function workbook(bytes: Uint8Array): Promise<[string, Shown][]> {
  const { sheets } = await readXlsx(bytes)
  return sheets.flatMap(({ rows }) => {
    const head = (rows[0] ?? []).map(String)
    if (!head.includes(labels.usage.label)) return []
    return rows.slice(1).map((cells): [string, Shown] => {
      const texts = head.map((_, index) => String(cells[index] ?? ''))
      return [texts[0] ?? '', figures(head, texts)]
    })
  })
}
