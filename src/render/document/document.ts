// A report as a document: what is told, in which order, and nothing of how a medium looks. Every printer prints these
// blocks and knows no report.
import type { Flag } from '../../model/terms.ts'
import type { Tellers } from '../../report/figures/figure.ts'
import type { Sender } from '../../report/types.ts'
import type { SectionKey } from '../messages/keys.ts'
import type { Cell, Tone } from './cell.ts'
import type { Chart } from './chart.ts'

/** `pipe` is a terminal's output read by another program: it gets the main table alone. */
export type Medium = 'terminal' | 'pipe' | 'page' | 'markdown' | 'workbook'

/** For which media something is; left out, for all of them. */
export interface Shown {
  on?: readonly Medium[] | undefined
}

export interface Document {
  title: string
  /** Sentences under the title: of which day it is, for whom, what was read. */
  lead: readonly Sentence[]
  sections: readonly Section[]
  /** The line to take home: the last one on a terminal, the first one elsewhere where one reads from the top. */
  takeaway: string
  /** Paper on its side, for wide tables. */
  wide: boolean
  /** Of a page that is sent: its logo, and the lines under what fits on one side. */
  sent?: { logo: Sender['logo']; foot: readonly string[] }
  /** The folders that all files lie in: a page leaves them out. */
  folders?: string
}

export interface Sentence extends Shown {
  text: string
}

export interface Section {
  /** Its anchor on a page, and the name of the sheet of its table. */
  key: SectionKey | 'map' | 'extras' | 'reasons'
  title: string
  blocks: readonly (Block | Later)[]
  /** Media where its blocks stand without the title. */
  untitled?: readonly Medium[]
  /** Speaks against the figures: set apart. */
  isAlarm?: boolean
}

export type Block = (Paragraph | Heading | List | Terms | Metrics | Cards | ChartBlock | Table) & Shown

/** A block that is made only where a medium prints it, since it may be long; null where there is nothing to tell. */
export interface Later {
  on: readonly Medium[]
  make: () => Block | null
}

/** Sentences that follow each other. */
interface Paragraph {
  kind: 'paragraph'
  sentences: readonly string[]
  look?: 'small' | 'strong'
}

/** The title of what follows within a section. */
interface Heading {
  kind: 'heading'
  text: string
}

export interface List {
  kind: 'list'
  items: readonly Item[]
  look?: 'small'
  ordered?: boolean
}

/** A point of a list: whom it is about, what is said, and what can be unfolded. */
export interface Item {
  who?: string | undefined
  text: string
  more?: readonly string[]
}

/** Words and what they mean; a flag looks like one. */
export interface Terms {
  kind: 'terms'
  entries: readonly { term: string; text: string; flag?: Flag }[]
}

/** The figures to take home, large. */
export interface Metrics {
  kind: 'metrics'
  metrics: readonly Metric[]
}

export interface Metric {
  label: string
  value: Cell
  /** "48 of 60 licences sold are assigned", and how it moved. */
  made: string
  change: string
  tone?: Tone | undefined
}

/** What was found, each with its labelled parts. */
interface Cards {
  kind: 'cards'
  cards: readonly Card[]
}

export interface Card {
  title: string
  parts: readonly { label: string; text?: string; items?: readonly Item[] }[]
}

/** A drawing, with its words for those who do not see it. */
export interface ChartBlock {
  kind: 'chart'
  title: string
  text: string
  chart: Chart
}

/** Cells row by row, made anew each time they are gone through: of a long table more would lie about than its bytes. */
export interface Rows extends Iterable<readonly Cell[]> {
  readonly length: number
  map<T>(make: (row: readonly Cell[]) => T): T[]
  /** The same without lists and most objects of cells: all rows are gone through, and `next` called before each. */
  eachTo?(takers: readonly Taker[], next: () => void): void
}

/** Takes the cells of one column, by its place in the table: values as what they are, all else as a cell. */
export interface Taker {
  readonly place: number
  readonly tellers: Tellers<void>
  cell(cell: Cell): void
}

export interface Table {
  kind: 'table'
  caption: string
  columns: readonly Column[]
  rows: Rows
  /** Stands below the rows, and is not sorted or filtered with them. */
  total?: readonly Cell[] | undefined
  /** The name of its sheet in a workbook; left out, that of its section. */
  sheet?: string
  /** What another program gets. */
  isMain?: boolean
  /** On a page its rows can be sorted, or sorted and filtered. */
  live?: 'sorted' | 'filtered' | undefined
  /** On a page it is folded under this sentence. */
  summary?: string
}

/** Pairs of columns by what they are. */
export type Shares = readonly (readonly [part: string, whole: string])[]

export interface Column extends Shown {
  /** What it is, for columns that refer to it. */
  id?: string
  /** The columns that its percentages are the quotients of, part and whole; the first two that are and make the same. */
  share?: Shares | undefined
  head: string
  /** For a screen of few cells. */
  short: string
  /** `name` heads its row; `number` stands to the right; `mark` is a word or a day that is never cut. */
  kind: 'name' | 'text' | 'number' | 'mark'
  /** The order in which columns of a terminal give way, smallest first; without it, never. */
  hide?: number | undefined
  /** Cells that a column of a terminal keeps. */
  minWidth?: number | undefined
  /** A bar beside the number; on a terminal it gives way at this place. */
  bar?: number | undefined
  /** On a page a small bar beside the number. */
  gauge?: boolean
  /** On a page it stands in small beneath the column before it, not beside it. */
  beneath?: boolean
}

/** What speaks against the figures apart from the rest: where one reads from top to bottom it comes first. */
export function withAlarmsApart(sections: readonly Section[]): { alarms: Section[]; others: Section[] } {
  return {
    alarms: sections.filter(({ isAlarm }) => isAlarm),
    others: sections.filter(({ isAlarm }) => !isAlarm),
  }
}

export function isOn({ on }: Shown, medium: Medium): boolean {
  return on === undefined || on.includes(medium)
}

/** A block as a medium prints it; null where that does not. */
export function blockOn(block: Block | Later, medium: Medium): Block | null {
  if (!isOn(block, medium)) return null
  return 'make' in block ? block.make() : block
}

/** What a medium prints of a section. */
export function blocksOn({ blocks }: Pick<Section, 'blocks'>, medium: Medium): Block[] {
  return blocks.flatMap(block => blockOn(block, medium) ?? [])
}
