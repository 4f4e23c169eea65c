// What the usage reports per workload share: a row for each user with the day of the last activity.
import type { Day } from '../../../model/day.ts'
import { graphKind } from '../../../model/row-kinds.ts'
import type { GraphRow } from '../../../model/rows.ts'
import { type BulkCells, type BulkColumns, dayOf, flagOf } from '../../bulk-columns.ts'
import { type Cells, day, filled, flag, nameText, text } from '../../cells/column.ts'
import { defineFormat, type Format } from '../../format.ts'
import { anyUser } from '../../owners/person.ts'
import type { RowContext } from '../../rows/row-reader.ts'
import { namesNoProduct, productsText, splitProducts } from './assigned-products.ts'

/** The columns that say who a row is about and when that user was last active. */
export const ACTIVITY_COLUMNS = {
  reportDate: filled(day('Report Refresh Date')),
  user: anyUser('User Principal Name'),
  lastActivity: day('Last Activity Date'),
  deleted: flag('Is Deleted'),
  deletedOn: day('Deleted Date'),
  licensed: flag('Is Licensed'),
  displayName: nameText('Display Name'),
  external: flag('Is External'),
  // Of each user: people of other tenants take part in shared channels.
  tenant: text('Tenant Display Name'),
}

type ActivityCells = Pick<GraphRow, 'reportDate' | 'user' | 'lastActivity' | 'displayName'>
export type Standing = Pick<GraphRow, 'workload' | 'licensed' | 'products' | 'deleted' | 'deletedOn' | 'home'>

/** Whether a user is deleted: without a flag, a day of deletion says so. null where nothing does. */
export function isDeleted(flag: boolean | null, day: Day | null): boolean | null {
  return flag ?? (day === null ? null : true)
}

/** Licence, deletion and tenant as stated. */
export function standingOf(
  cells: Pick<Cells<typeof ACTIVITY_COLUMNS>, 'licensed' | 'deleted' | 'deletedOn' | 'external' | 'tenant'>,
): Pick<Standing, 'licensed' | 'deleted' | 'deletedOn' | 'home'> {
  const { licensed, deletedOn, external, tenant } = cells
  return {
    licensed,
    deleted: isDeleted(cells.deleted, deletedOn),
    deletedOn,
    home: external ? null : tenant,
  }
}

/** The same of rows in columns; `lists`: the column that lists products, in a report that has it. */
export function activityInBulk<K extends 'products' = never>(
  workload: string,
  ...lists: readonly K[]
): BulkColumns<keyof typeof ACTIVITY_COLUMNS | NoInfer<K>> {
  return {
    user: 'user',
    displayName: 'displayName',
    ownerColumns: [],
    kindColumns: ['reportDate', 'deleted', 'deletedOn', 'licensed', 'external', 'tenant', ...lists],
    entries: [{ days: ['lastActivity'], sinces: [], covers: workload }],
    onlyActive: false,
    ownerOf: () => null,
    kindsOf(cells: BulkCells<keyof typeof ACTIVITY_COLUMNS | 'products'>, dates) {
      const reportDate = dayOf(cells.reportDate, dates)
      const deletedOn = dayOf(cells.deletedOn, dates)
      const deleted = flagOf(cells.deleted)
      const licensed = flagOf(cells.licensed)
      const external = flagOf(cells.external)
      const { products: listed = '', tenant = '' } = cells
      if (!reportDate || deletedOn === undefined || namesNoProduct(listed)) return null
      if (deleted === undefined || licensed === undefined || external === undefined) return null
      const products = lists.length > 0 ? splitProducts(listed) : null
      const standing = standingOf({ licensed, deleted, deletedOn, external, tenant })
      return [graphKind({ workload, reportDate, products, ...standing })]
    },
  }
}

/** Sends on what a row says of its user. */
export function sendActivity(cells: ActivityCells, standing: Standing, context: RowContext): void {
  const { customer, sink, line } = context
  const { reportDate, user, lastActivity, displayName = '' } = cells
  sink.graph({ customer, user, lastActivity, reportDate, displayName, ...standing }, line)
  sink.coverage({ customer, user, workload: standing.workload, reportDate })
}

export interface ActivityReport {
  id: string
  title: string
  where: { en: string; ja: string }
  /** The workload that all of its activity belongs to. */
  workload: string
  /** A header that only this report has beside a user's products. */
  marker: string
  /** Further ones, by which it is known where the first is gone. */
  tells: readonly string[]
  /** Headers of reports that are the same otherwise. */
  without?: readonly string[]
}

/** The format of a report whose rows also list the user's products. */
export function activityReport(report: ActivityReport): Format {
  const { workload, marker, tells, ...rest } = report
  return defineFormat({
    ...rest,
    columns: { ...ACTIVITY_COLUMNS, products: productsText('Assigned Products'), marker: text(marker) },
    needs: ['reportDate', 'user', 'lastActivity', 'products', 'marker'],
    tells: [marker, ...tells],
    lacks: ['licences'],
    perUser: true,
    bulk: activityInBulk(workload, 'products'),
    read(cells, context) {
      sendActivity(
        cells,
        { workload, products: splitProducts(cells.products), ...standingOf(cells) },
        context,
      )
    },
  })
}
