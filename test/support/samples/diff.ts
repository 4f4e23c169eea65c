// Two portfolio exports compared: who came, went, moved and stayed.
import { asDay } from '../../../src/model/day.ts'
import { difference, type Ratio, ratio } from '../../../src/model/ratio.ts'
import type { DiffReport, Move, PointFigures } from '../../../src/report/types.ts'
import { AS_OF } from './row.ts'

const NO_CAUSES = {
  trial: 0,
  secondSubscription: 0,
  lapsedSubscription: 0,
  turnover: 0,
  yammer: 0,
  unlicensed: 0,
}

function figures(
  before: number,
  sold: number,
  assigned: number,
  total: number,
  entitled: number,
  second = 0,
): PointFigures {
  return {
    asOf: asDay(AS_OF - before),
    soldLicenses: sold,
    assignedLicenses: assigned,
    totalUsers: total,
    activeUsers: entitled + second,
    entitledActiveUsers: entitled,
    causes: { ...NO_CAUSES, secondSubscription: second },
  }
}

function move(
  name: string,
  before: PointFigures | null,
  after: PointFigures | null,
  kind: Move['kind'],
  reasons: Move['reasons'] = [],
): Move {
  const change = (of: (point: PointFigures) => Ratio | null) => {
    const old = before && of(before)
    const now = after && of(after)
    return old && now ? difference(now, old) : null
  }
  return {
    customer: { id: `id-${name.toLowerCase().replaceAll(' ', '-')}`, name },
    key: null,
    kind,
    before,
    after,
    usage: change(point => ratio(point.activeUsers, point.totalUsers)),
    adjusted: change(point => ratio(point.entitledActiveUsers, point.totalUsers)),
    deployment: change(point => ratio(point.assignedLicenses, point.soldLicenses)),
    reasons,
  }
}

export const diffReport: DiffReport = {
  kind: 'diff',
  by: 'customer',
  old: 'portfolio-2026-07-31.csv',
  new: 'portfolio-2026-08-31.csv',
  windowDays: 28,
  moves: [
    move('Calder Logistics', figures(31, 180, 141, 140, 92, 4), figures(0, 180, 150, 148, 96, 71), 'moved', [
      { what: 'secondSubscription', before: 4, after: 71 },
      { what: 'assignedLicenses', before: 141, after: 150 },
    ]),
    move('Harrow Primary School', null, figures(0, 22, 3, 3, 1), 'came'),
    move('Old Mill Bakery', figures(31, 14, 14, 14, 11), null, 'went'),
    move('Duarte Arquitetos', figures(31, 35, 35, 35, 30), figures(0, 35, 35, 35, 30), 'same'),
  ],
  notes: [{ code: 'unfinished-line', params: { file: 'portfolio-2026-07-31.csv' } }],
}
