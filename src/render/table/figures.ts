// The columns that rows of figures can have, in one table: what each shows, and when it gives way.
import { percent, type Ratio } from '../../model/ratio.ts'
import type { Flag } from '../../model/terms.ts'
import type { Change, Row } from '../../report/types.ts'
import type { LabelKey } from '../messages/keys.ts'
import { bar } from '../terminal/bar.ts'
import type { Cell, Column } from '../terminal/spec.ts'
import type { RenderContext } from '../types.ts'
import { adviceCell, flagCell, keyName, moneyCell, nameCell, seatLineCell } from './cells.ts'
import type { Numbers } from './numbers.ts'

/** A column before it knows its words. */
export interface Figure {
  /** null: without a head of its own. */
  label: LabelKey | null
  kind: Column['kind']
  /** The order in which columns give way, smallest first; without it, never. */
  hide?: number | undefined
  minWidth?: number | undefined
  /** Without it, the column is there whatever the rows say. */
  when?: ((rows: readonly Row[]) => boolean) | undefined
  cell(row: Row, context: RenderContext, numbers: Numbers): Cell
}

type Extra = Pick<Figure, 'hide' | 'when' | 'minWidth'>

const number = (label: LabelKey, cell: Figure['cell'], extra: Extra = {}): Figure => ({
  label,
  kind: 'number',
  cell,
  ...extra,
})
const words = (
  kind: 'name' | 'text',
  label: LabelKey | null,
  cell: Figure['cell'],
  extra: Extra,
): Figure => ({
  label,
  kind,
  cell,
  ...extra,
})

const BAR = 8
function barOf(pick: (row: Row) => Ratio | null, hide: number): Figure {
  return {
    label: null,
    kind: 'bar',
    hide,
    cell(row, { terminal }) {
      const value = pick(row)
      const shown = value && percent(value, 1)
      return { text: bar(shown, BAR, terminal), tone: (shown ?? 0) > 100 ? 'warn' : 'dim' }
    },
  }
}

const some = (has: (row: Row) => unknown) => (rows: readonly Row[]) => rows.some(row => Boolean(has(row)))
const several = (pick: (row: Row) => unknown) => (rows: readonly Row[]) =>
  new Set(rows.filter(row => row.scope !== 'total').map(pick)).size > 1

function changeOf(label: LabelKey, pick: (change: Change) => Ratio | null, hide: number): Figure {
  const value = ({ change }: Row) => change && pick(change)
  return number(label, (row, _, { change }) => change(value(row)), { hide, when: some(value) })
}

function tones(row: Row) {
  const has = (flag: Flag) => row.flags.includes(flag)
  const low = has('low-usage') ? ('bad' as const) : undefined
  return {
    deployment: has('low-deployment')
      ? ('bad' as const)
      : has('over-assigned')
        ? ('warn' as const)
        : undefined,
    usage: has('over-100') ? ('warn' as const) : row.adjusted ? undefined : low,
    adjusted: low,
  }
}

/** Keeps the names of the columns as a type. */
function named<K extends string>(figures: Record<K, Figure>): Record<K, Figure> {
  return figures
}

export const FIGURES = named({
  customer: words('name', 'customer', nameCell, { minWidth: 14 }),
  key: words('name', 'name', (row, { messages }) => keyName(row, messages), { minWidth: 14 }),
  asOf: number('asOf', (row, { messages }) => messages.format.day(row.asOf), {
    hide: 6,
    when: several(row => row.asOf),
  }),
  sold: number('soldLicenses', (row, _, { count }) => count(row.soldLicenses), { hide: 10 }),
  assigned: number('assignedLicenses', (row, _, { count }) => count(row.assignedLicenses), { hide: 9 }),
  deployment: number('deployment', (row, _, { percent }) => percent(row.deployment, tones(row).deployment)),
  deploymentBar: barOf(row => row.deployment, 7),
  deploymentChange: changeOf('deploymentChange', change => change.deployment, 3),
  total: number('totalUsers', (row, _, { count }) => count(row.totalUsers), { hide: 15 }),
  active: number('activeUsers', (row, _, { count }) => count(row.activeUsers), { hide: 11 }),
  usage: number('usage', (row, _, { percent }) => percent(row.usage, tones(row).usage)),
  usageBar: barOf(row => row.usage, 13),
  usageChange: changeOf('usageChange', change => change.usage, 5),
  adjusted: number('adjusted', (row, _, { percent }) => percent(row.adjusted, tones(row).adjusted)),
  adjustedChange: changeOf('adjustedChange', change => change.adjusted, 4),
  paidSeats: number('paidSeats', (row, _, { count }) => count(row.seatLine?.paidSeats ?? null), {
    hide: 8,
    when: some(row => row.seatLine),
  }),
  seatLine: number('seatLine', seatLineCell, { hide: 14, when: some(row => row.seatLine) }),
  howTo: number('howTo', (row, _, { count }) => count(row.support?.howTo ?? null), {
    hide: 2,
    when: some(row => row.support),
  }),
  unassignedCost: number('unassignedCost', (row, { messages }) => moneyCell(row.cost?.unassigned, messages), {
    hide: 1,
    when: some(row => row.cost?.unassigned.length),
  }),
  unusedCost: number('unusedCost', (row, { messages }) => moneyCell(row.cost?.unused, messages), {
    hide: 1,
    when: some(row => row.cost?.unused.length),
  }),
  flags: words('text', 'flags', flagCell, { hide: 12, minWidth: 13, when: some(row => row.flags.length) }),
  advice: words('text', 'advice', adviceCell, {
    hide: 14.5,
    minWidth: 14,
    when: some(row => row.advice.length),
  }),
})

export type FigureKey = keyof typeof FIGURES
