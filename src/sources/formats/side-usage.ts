// Usage of Visio and Project: the reports say who is licensed; what they are of belongs to no service of Office 365.
import { flag, text } from '../column.ts'
import { defineFormat, type Format } from '../format.ts'
import { ACTIVITY_COLUMNS, sendActivity, standingOf } from './activity-report.ts'

const { licensed: _, ...COLUMNS } = ACTIVITY_COLUMNS

export const sideUsage: readonly Format[] = (['Visio', 'Project'] as const).map(workload =>
  defineFormat({
    id: `${workload.toLowerCase()}-usage`,
    title: `${workload} usage (Microsoft 365 admin centre, ${workload}UserDetail)`,
    where: {
      en: `Microsoft 365 admin centre › Reports › Usage › ${workload} › Export. Shown with --service all or other.`,
      ja: `Microsoft 365 管理センター › レポート › 利用状況 › ${workload} › エクスポート。--service all または other で表示されます。`,
    },
    columns: {
      ...COLUMNS,
      licensed: flag(`Is ${workload} Licensed`, `Is ${workload} Licensed?`),
      desktop: text('Desktop'),
    },
    needs: ['reportDate', 'user', 'lastActivity', 'licensed'],
    lacks: ['licences'],
    perUser: true,
    read(cells, context) {
      // The flag tells who is licensed; products that people hold besides are not used here.
      sendActivity(cells, { workload, products: [], ...standingOf(cells) }, context)
    },
  }),
)
