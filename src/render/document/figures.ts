// Rows of figures as a table: its columns follow from the table of figures.
import type { Grouping } from '../../model/terms.ts'
import type { TerminalColumn } from '../../report/figures/figure.ts'
import { FIGURES, type Figure, type FigureId } from '../../report/figures/index.ts'
import type { Row } from '../../report/types.ts'
import { capital } from '../messages/sentences.ts'
import type { Messages } from '../messages/types.ts'
import { table } from './blocks.ts'
import type { Cell, Tone } from './cell.ts'
import type { Medium, Shown, Table } from './document.ts'
import type { RowColumn } from './names.ts'

/** Which figures, where it is not what the table of figures says. */
export interface Choice {
  by?: Grouping
  without?: readonly FigureId[]
  /** The columns of a terminal. */
  terminal?: Readonly<Partial<Record<FigureId, TerminalColumn>>> | undefined
  /** Groups that Markdown has too. */
  markdown?: readonly Figure['group'][]
}

/** What a page has in the table of all rows; the other groups have tables of their own there. */
const ON_PAGE: readonly Figure['group'][] = ['figures', 'change', 'words']

/** Each figure where it stands for people: its change beside it, words at the end. */
const ORDERED = [...FIGURES]
  .filter(({ group, changeOf }) => changeOf === undefined && group !== 'words')
  .flatMap(figure => [figure, ...FIGURES.filter(({ changeOf }) => changeOf === figure.id)])
  .concat(FIGURES.filter(({ group }) => group === 'words'))

export function figureColumns(rows: readonly Row[], messages: Messages, choice: Choice = {}): RowColumn[] {
  const absent = absentGroups(rows)
  return ORDERED.flatMap(figure => {
    const on = choice.without?.includes(figure.id) ? [] : mediaOf(figure, rows, absent, choice)
    return on.length === 0 ? [] : [{ ...columnOf(figure, rows, messages, choice), on }]
  })
}

/** What a row may lack as a whole, with all figures of the group. */
const PARTS = [
  ['change', 'change'],
  ['support', 'support'],
  ['cost', 'cost'],
  ['seats', 'seatLine'],
] as const satisfies readonly (readonly [Figure['group'], keyof Row])[]

/** Groups of figures that no row has any of: most of the figures are of these, and rows are many. */
function absentGroups(rows: readonly Row[]): ReadonlySet<Figure['group']> {
  return new Set(PARTS.flatMap(([group, part]) => (rows.some(row => row[part]) ? [] : [group])))
}

/** A figure that every row has is there also where no row fills it, but on a page. */
function mediaOf(
  figure: Figure<FigureId>,
  rows: readonly Row[],
  absent: ReadonlySet<Figure['group']>,
  { by, terminal, markdown: further }: Choice,
): Medium[] {
  const { page, markdown, workbook, group, csv, ofLicences } = figure
  // Licences are sold by product: a workload has none, though their Total has.
  const own = ofLicences && by === 'workload' ? rows.filter(({ scope }) => scope !== 'total') : rows
  const isFilled = !absent.has(group) && own.some(row => figure.read(row) !== null)
  const isThere = isFilled || (csv === true && own === rows)
  const column = columnOfTerminal(figure, terminal)
  const onTerminal = column?.whenDiffers
    ? new Set(
        rows.map(row => (row.scope === 'total' ? undefined : row.asOf)).filter(day => day !== undefined),
      ).size > 1
    : column && (isFilled || (isThere && group === 'figures'))
  return [
    ...(onTerminal ? (['terminal'] as const) : []),
    ...(column && couldHave(figure, by) ? (['pipe'] as const) : []),
    ...(page && isFilled && ON_PAGE.includes(group) ? (['page'] as const) : []),
    ...((markdown || further?.includes(group)) && isThere ? (['markdown'] as const) : []),
    ...(workbook && isThere ? (['workbook'] as const) : []),
  ]
}

/** Into a pipe the columns follow from the grouping, never from the rows. Only workloads have a line of paid seats. */
function couldHave({ group, ofLicences }: Figure, by: Grouping | undefined): boolean {
  return by === undefined || (by === 'workload' ? !ofLicences : group !== 'seats')
}

function columnOfTerminal(
  figure: Figure<FigureId>,
  terminal: Choice['terminal'],
): TerminalColumn | undefined {
  return terminal ? terminal[figure.id] : figure.terminal
}

function columnOf(
  figure: Figure<FigureId>,
  rows: readonly Row[],
  messages: Messages,
  { terminal }: Choice = {},
): RowColumn {
  const { label, short } = messages.labels[figure.id]
  const { hide, minWidth, bar } = columnOfTerminal(figure, terminal) ?? {}
  const line = figure.id === 'reached' ? seatLineOf(rows) : undefined
  const head = line === undefined ? '' : ` ${messages.format.line(line)}`
  return {
    ...{ head: label + head, short: short + head, kind: kindOf(figure) },
    ...{ id: figure.id, share: figure.of },
    ...{ hide, minWidth, bar, beneath: figure.changeOf !== undefined, gauge: figure.gauge === true },
    cell: row => cellOf(figure, row),
    told: figure.told,
  }
}

/** The line of paid seats: all rows have the same. */
function seatLineOf(rows: readonly Row[]): number | undefined {
  return rows.find(row => row.seatLine)?.seatLine?.line
}

const WORDS: readonly Figure['kind'][] = ['text', 'names', 'basis', 'flags', 'advice']

function kindOf({ kind }: Figure): RowColumn['kind'] {
  return kind === 'day' ? 'mark' : WORDS.includes(kind) ? 'text' : 'number'
}

function cellOf(figure: Figure, row: Row): Cell {
  const value = figure.read(row)
  const tone = toneOf(figure, row)
  return value && tone ? { tone, ...value } : value
}

/** The tone of a figure that a flag of its row speaks against. */
export function toneOf({ flags = [] }: Pick<Figure, 'flags'>, row: Row): Tone | undefined {
  const flag = flags.find(each => row.flags.includes(each))
  return flag && (flag.startsWith('low') ? 'bad' : 'warn')
}

/** A table of rows under these columns. */
export function rowTable(
  caption: string,
  columns: readonly RowColumn[],
  rows: readonly Row[],
  { total, ...more }: Partial<Omit<Table, 'total'>> & Shown & { total?: Row | undefined } = {},
): Table & Shown {
  return table(caption, columns, rows, { total: total && columns.map(each => each.cell(total)), ...more })
}

/** Up to so many rows are seen at a glance: nothing is gained by sorting them. */
export const FEW = 5

const EXTRAS = ['seats', 'support', 'cost', 'stated'] as const

/** What some rows have beside their figures, and how it is counted. */
export interface Extras {
  table: Table
  meaning: readonly string[]
}

/** On a page: paid seats, support, cost and what an export states itself, for the rows that have any of it. */
export function extrasTable(
  rows: readonly Row[],
  name: RowColumn,
  total: Row | undefined,
  messages: Messages,
): Extras | null {
  const all = total ? [...rows, total] : rows
  const groups = EXTRAS.map(group => ({
    group,
    figures: FIGURES.filter(each => each.group === group && each.page && all.some(row => each.read(row))),
  })).filter(({ figures }) => figures.length > 0)
  const figures = groups.flatMap(group => group.figures)
  const { html, format, lang } = messages
  const table = onPage(
    capital(format.list(groups.map(({ group }) => html.extras[group])), lang),
    figures.map(figure => columnOf(figure, rows, messages)),
    rows,
    name,
    total,
    figures,
  )
  const line = format.line(seatLineOf(rows) ?? 0)
  return table && { table, meaning: groups.map(({ group }) => html.extrasMeaning[group](line)) }
}

/** On a page: which causes make how many active users. */
export function causesTable(
  rows: readonly Row[],
  name: RowColumn,
  total: Row | undefined,
  messages: Messages,
): Table | null {
  const figures = FIGURES.filter(
    ({ id, group }) =>
      group === 'causes' && rows.some(row => (row.causes[id as keyof Row['causes']] ?? 0) > 0),
  )
  const columns = figures.map((figure): RowColumn => {
    const column = columnOf(figure, rows, messages)
    return { ...column, head: column.short, cell: row => unlessNone(column.cell(row)) }
  })
  return onPage(messages.labels.extraUsers.label, columns, rows, name, total, figures)
}

function unlessNone(cell: Cell): Cell {
  return cell?.kind === 'count' && cell.value === 0 ? { ...cell, tone: 'dim' } : cell
}

function onPage(
  caption: string,
  columns: readonly RowColumn[],
  rows: readonly Row[],
  name: RowColumn,
  total: Row | undefined,
  figures: readonly Figure[],
): Table | null {
  const filled = rows.filter(row => figures.some(figure => isSaid(figure, row)))
  if (filled.length === 0) return null
  return rowTable(caption, [name, ...columns], filled, {
    ...{ total, live: filled.length > FEW ? 'sorted' : undefined },
  })
}

function isSaid(figure: Figure, row: Row): boolean {
  const value = figure.read(row)
  return value !== null && !(figure.group === 'causes' && value.value === 0)
}
