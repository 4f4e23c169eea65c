// Japanese.
import { advice } from './ja/advice.ts'
import { bridge } from './ja/bridge.ts'
import { causes } from './ja/causes.ts'
import { checks } from './ja/checks.ts'
import { cli } from './ja/cli.ts'
import { before, diff, trend } from './ja/compare.ts'
import { contentKinds } from './ja/content-kinds.ts'
import { definitions } from './ja/definitions.ts'
import { flags } from './ja/flags.ts'
import { format } from './ja/format.ts'
import { help } from './ja/help.ts'
import { html } from './ja/html.ts'
import { labels, sections, sheets } from './ja/labels.ts'
import { noteGroups } from './ja/note-groups.ts'
import { notes } from './ja/notes.ts'
import { page } from './ja/page.ts'
import { pagesWords } from './ja/pages.ts'
import { contentProblems } from './ja/problems-content.ts'
import { mergeProblems } from './ja/problems-merge.ts'
import { runProblems } from './ja/problems-run.ts'
import { wholeProblems } from './ja/problems-whole.ts'
import { renewals } from './ja/renewals.ts'
import { report } from './ja/report.ts'
import { archiveReasons, expectations, fileReasons, reasons, sources } from './ja/sources.ts'
import { standing } from './ja/standing.ts'
import { survey } from './ja/survey.ts'
import { table } from './ja/table.ts'
import { toCustomer } from './ja/to-customer.ts'
import type { Messages } from './types.ts'

export const ja: Messages = {
  lang: 'ja',
  format,
  labels,
  sections,
  sheets,
  report,
  causes,
  flags,
  advice,
  toCustomer,
  checks,
  definitions,
  bridge,
  trend,
  renewals,
  diff,
  sources,
  page,
  html,
  table,
  notes,
  noteGroups,
  problems: { ...contentProblems, ...wholeProblems, ...mergeProblems, ...runProblems },
  reasons,
  fileReasons,
  archiveReasons,
  contentKinds,
  expectations,
  cli,
  pages: pagesWords,
  before,
  standing,
  survey,
  help,
}
