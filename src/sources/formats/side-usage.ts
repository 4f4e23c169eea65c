// Usage of Visio and Project, which belong to no service of Office 365: who is licensed, a flag says or nothing does.
import { flag, text } from '../cells/column.ts'
import { defineFormat, type Format } from '../format.ts'
import { ACTIVITY_COLUMNS, sendActivity, standingOf } from './shared/activity-report.ts'

const { licensed: _, ...COLUMNS } = ACTIVITY_COLUMNS

const SIDES = [
  { workload: 'Visio', marks: [], lacks: ['licences'] },
  // What the admin centre exports has no flag.
  {
    workload: 'Project',
    marks: ['Projects Visited (Desktop)', 'Projects Visited (Web)', 'Tasks Edited (Web)'],
    lacks: ['licensed', 'licences'],
  },
] as const

export const sideUsage: readonly Format[] = SIDES.map(({ workload, marks, lacks }) =>
  defineFormat({
    id: `${workload.toLowerCase()}-usage`,
    title: `${workload} usage (Microsoft 365 admin centre, ${workload}UserDetail, ${workload}ActivityUserDetail)`,
    where: {
      en: `Microsoft 365 admin centre › Reports › Usage › ${workload} › Export. Shown with --service all or other.`,
      ja: `Microsoft 365 管理センター › レポート › 利用状況 › ${workload} › エクスポート。--service all または other で表示されます。`,
    },
    columns: {
      ...COLUMNS,
      licensed: flag(`Is ${workload} Licensed`, `Is ${workload} Licensed?`),
      visited: text(...marks),
    },
    needs: ['reportDate', 'user', 'lastActivity', ['licensed', 'visited']],
    lacks,
    perUser: true,
    read(cells, context) {
      // Products that people hold besides are not used where a flag tells who is licensed.
      const products = cells.licensed === null ? null : []
      sendActivity(cells, { workload, products, ...standingOf(cells) }, context)
    },
  }),
)
