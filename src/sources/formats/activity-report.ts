// What the usage reports per workload share: a row for each user with the day of the last activity.
import type { GraphRow } from '../../model/rows.ts'
import { type Cells, day, filled, flag, text } from '../column.ts'
import { defineFormat, type Format, type RowContext } from '../format.ts'
import { anyUser } from '../person.ts'
import { splitProducts } from './assigned-products.ts'

/** The columns that say who a row is about and when that user was last active. */
export const ACTIVITY_COLUMNS = {
  reportDate: filled(day('Report Refresh Date')),
  user: anyUser('User Principal Name'),
  lastActivity: day('Last Activity Date'),
  deleted: flag('Is Deleted'),
  deletedOn: day('Deleted Date'),
  licensed: flag('Is Licensed'),
  displayName: text('Display Name'),
}

type ActivityCells = Pick<GraphRow, 'reportDate' | 'user' | 'lastActivity' | 'displayName'>
type Standing = Pick<GraphRow, 'workload' | 'licensed' | 'products' | 'deleted' | 'deletedOn'>

/** Licence and deletion as stated; without a flag, a day of deletion says that the user is deleted. */
export function standingOf(
  cells: Pick<Cells<typeof ACTIVITY_COLUMNS>, 'licensed' | 'deleted' | 'deletedOn'>,
): Pick<Standing, 'licensed' | 'deleted' | 'deletedOn'> {
  const { licensed, deletedOn } = cells
  return { licensed, deleted: cells.deleted ?? deletedOn !== null, deletedOn }
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
    columns: { ...ACTIVITY_COLUMNS, products: text('Assigned Products'), marker: text(marker) },
    needs: ['reportDate', 'user', 'lastActivity', 'products', 'marker'],
    tells: [marker, ...tells],
    lacks: ['licences'],
    perUser: true,
    read(cells, context) {
      sendActivity(
        cells,
        { workload, products: splitProducts(cells.products), ...standingOf(cells) },
        context,
      )
    },
  })
}
