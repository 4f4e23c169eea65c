// Large portfolios as text, some rows at a time: the same bytes as the renderer of the format gives for all of them at once.
import type { FormatName } from '../model/output-formats.ts'
import { rendererOf } from '../render/index.ts'
import { stringifyJson } from '../render/json/stringify.ts'
import type { RenderContext } from '../render/types.ts'
import { NOTHING_TO_MERGE } from '../report/mergeable.ts'
import type { PortfolioReport, Row } from '../report/types.ts'

/** Rows that are rendered together. */
const TOGETHER = 500

/** A portfolio without its rows, and a way to go through them as often as needed. */
export interface Streamed {
  withoutRows: PortfolioReport
  rows(): Iterable<Row>
  /** The customers' own rows, where the others are not. */
  customers(): Iterable<Row>
  /** What each customer consists of, as JSON has it. */
  levels(): Iterable<{ line: string }>
}

const STREAMS = { csv: lines, tsv: lines, ndjson: lines, json } as const

/** Formats in which a row is a text of its own. */
export function isStreamed(format: FormatName): format is keyof typeof STREAMS {
  return Object.hasOwn(STREAMS, format)
}

/** The text of a portfolio in such a format. */
export async function* streamOf(
  format: keyof typeof STREAMS,
  streamed: Streamed,
  context: RenderContext,
): AsyncGenerator<string> {
  const renderer = await rendererOf(format)
  const render = async (report: PortfolioReport): Promise<string> => String(await renderer(report, context))
  yield* STREAMS[format](streamed, render)
}

type Render = (report: PortfolioReport) => Promise<string>

/** The header, lines of rows, the line of the Total. */
async function* lines({ withoutRows, rows }: Streamed, render: Render): AsyncGenerator<string> {
  const bare = await render(withoutRows)
  const total = bare.slice(bare.lastIndexOf('\n', bare.length - 2) + 1)
  const header = bare.slice(0, bare.length - total.length)
  yield header
  for (const some of batches(rows())) {
    const text = await render({ ...withoutRows, rows: some })
    yield text.slice(header.length, text.length - total.length)
  }
  yield total
}

/** Lists of a document in which rows stand: how they begin, and what follows them. No text in it holds a line end. */
const ROWS = { start: '\n  "rows": [', end: '\n  ],\n  "total": ' }
const CUSTOMERS = { start: '\n    "customers": [', end: '\n    ],\n    "levels": ' }
const LEVELS = { start: '\n    "levels": [', end: '\n    ],\n    "furtherRows": ' }

async function* json(
  { withoutRows, rows, customers, levels }: Streamed,
  render: Render,
): AsyncGenerator<string> {
  const bare = await render(withoutRows)
  const [first, second, third] = [ROWS, CUSTOMERS, LEVELS].map(
    ({ start }) => bare.indexOf(start) + start.length,
  )
  yield bare.slice(0, first)
  // What stands once in a document is not made again for each of its rows: with many of them that would take hours.
  const light = {
    ...withoutRows,
    notes: [],
    checks: [],
    generatedFrom: [],
    mergeable: () => NOTHING_TO_MERGE,
  }
  yield* items(rows(), ROWS, async some => between(ROWS, await render({ ...light, rows: some })))
  yield bare.slice(first, second)
  yield* items(customers(), CUSTOMERS, async some =>
    between(CUSTOMERS, await render({ ...light, customers: some })),
  )
  yield bare.slice(second, third)
  yield* items(levels(), LEVELS, async some =>
    some.map(({ line }) => `\n      ${stringifyJson(line)}`).join(','),
  )
  yield bare.slice(third)
}

/** The items of a list, and the line end before its bracket; nothing where there are none. */
async function* items<R>(
  rows: Iterable<R>,
  { end }: typeof ROWS,
  render: (some: R[]) => Promise<string>,
): AsyncGenerator<string> {
  let before = ''
  for (const some of batches(rows)) {
    yield before + (await render(some))
    before = ','
  }
  if (before !== '') yield end.slice(0, end.indexOf(']'))
}

function between({ start, end }: typeof ROWS, text: string): string {
  const from = text.indexOf(start) + start.length
  return text.slice(from, text.indexOf(end, from))
}

function* batches<R>(rows: Iterable<R>): Generator<R[]> {
  let some: R[] = []
  for (const row of rows) {
    some.push(row)
    if (some.length < TOGETHER) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
