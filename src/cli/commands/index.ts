// Where the code of each command is: loaded only when it is asked for.
import type { CommandName } from '../../model/option-names.ts'
import type { Run } from '../job.ts'

export const LOADERS: Readonly<Record<CommandName, () => Promise<{ run: Run }>>> = {
  report: () => import('./report.ts'),
  portfolio: () => import('./portfolio.ts'),
  pages: () => import('./pages.ts'),
  trend: () => import('./trend.ts'),
  renewals: () => import('./renewals.ts'),
  merge: () => import('./merge.ts'),
  diff: () => import('./diff.ts'),
  sources: () => import('./sources.ts'),
  formats: () => import('./formats.ts'),
  init: () => import('./init.ts'),
  help: () => import('./help.ts'),
  completion: () => import('./completion.ts'),
}
