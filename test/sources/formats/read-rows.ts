// Reads a small export with one format and keeps what it sends, so that a test can look at the rows.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import { knownState } from '../../../src/catalog/states.ts'
import { asDay, type Day } from '../../../src/model/day.ts'
import { foldHeader } from '../../../src/model/fold.ts'
import type { Sink } from '../../../src/model/sink.ts'
import type { RowIssue } from '../../../src/sources/cells/column.ts'
import { DatedSink } from '../../../src/sources/days/dated-sink.ts'
import type { Format } from '../../../src/sources/format.ts'

interface Sent {
  kind: keyof Sink
  row: object
  line: number | undefined
}

export interface Outcome {
  sent: Sent[]
  /** Problems with the line that they are on. */
  issues: (RowIssue & { line: number })[]
  duplicates: number
}

export const OWNER = { id: '', name: 'Contoso' }

/** Rows of one kind, in the order in which they were sent. */
export function rows(outcome: Outcome, kind: keyof Sink): object[] {
  return outcome.sent.filter(sent => sent.kind === kind).map(sent => sent.row)
}

export function fixture(path: string): string {
  return readFileSync(new URL(`../../../fixtures/formats/${path}`, import.meta.url), 'utf8')
}

/** Reads CSV text with `format`, as the file of the customer OWNER. */
export function readRows(format: Format, csv: string, fileDay: Day | null = null): Outcome {
  const table: string[][] = parse(csv, { bom: true, skip_empty_lines: true })
  return readTable(format, table, fileDay)
}

/**
 * As readRows, after checking that neither the order of the columns, nor an unknown column, nor the case
 * and spacing of the headers changes anything.
 */
export function readSteadily(format: Format, csv: string, fileDay: Day | null = null): Outcome {
  const table: string[][] = parse(csv, { bom: true, skip_empty_lines: true })
  const plain = readTable(format, table, fileDay)
  const reversed = table.map(record => record.toReversed())
  const wider = table.map((record, index) => [index === 0 ? 'Something New' : 'x', ...record])
  const [header = [], ...records] = table
  const spelt = (change: (text: string) => string) => [header.map(change), ...records]
  for (const changed of [
    reversed,
    wider,
    spelt(text => text.toUpperCase()),
    spelt(text => text.replaceAll(' ', '_').toLowerCase()),
  ]) {
    const again = readTable(format, changed, fileDay)
    expect(again.sent).toEqual(plain.sent)
    expect(again.duplicates).toBe(plain.duplicates)
    expect(again.issues.map(issue => [issue.line, issue.code])).toEqual(
      plain.issues.map(issue => [issue.line, issue.code]),
    )
  }
  return plain
}

/** Whether a header line has everything that the format needs, and nothing that it must not have. */
export function fits(format: Format, headerLine: string): boolean {
  const [header = []]: string[][] = parse(headerLine)
  const folded = header.map(foldHeader)
  return (
    format.accepts.every(names => folded.some(name => names.has(name))) &&
    !folded.some(name => format.without.has(name))
  )
}

function readTable(format: Format, table: readonly string[][], fileDay: Day | null): Outcome {
  const [header = [], ...records] = table
  const folded = header.map(foldHeader)
  expect(format.accepts.filter(names => !folded.some(name => names.has(name)))).toEqual([])
  const sent: Sent[] = []
  // As portals write them; how a file tells it is tried where files are read.
  const words = { findState: knownState, dayOrder: 'mdy' as const }
  const sink = new DatedSink(recorder(sent), () => fileDay)
  const columns = format.tenants(header, folded)
  const tenancy = columns.isNative && !format.ownTenancy ? 'rows' : 'owner'
  const read = format.reader(header, folded, { columns, tenancy })
  const issues: Outcome['issues'] = []
  let duplicates = 0
  for (const [index, record] of records.entries()) {
    const line = index + 2
    const result = read(record, { owner: OWNER, sink, words }, line)
    issues.push(...result.issues.map(issue => ({ ...issue, line })))
    duplicates += Number(result.duplicate)
  }
  return { sent, issues, duplicates }
}

function recorder(sent: Sent[]): Sink {
  const keep =
    (kind: keyof Sink) =>
    (row: object, line?: number): undefined => {
      sent.push({ kind, row, line })
    }
  return {
    licence: keep('licence'),
    seats: keep('seats'),
    usage: keep('usage'),
    graph: keep('graph'),
    coverage: keep('coverage'),
    usageBatch: keep('usageBatch'),
    licenceBatch: keep('licenceBatch'),
    peopleBatch: keep('peopleBatch'),
    directoryUser: keep('directoryUser'),
    count: keep('count'),
    customer: keep('customer'),
    support: keep('support'),
    price: keep('price'),
    point: keep('point'),
  }
}

/** The day of `YYYY-MM-DD`, worked out by the platform and not by the code under test. */
export function day(text: string): Day {
  return asDay(Date.parse(`${text}T00:00:00Z`) / 86_400_000)
}
