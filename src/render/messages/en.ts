// English.
import { advice } from './en/advice.ts'
import { bridge } from './en/bridge.ts'
import { causes } from './en/causes.ts'
import { checks } from './en/checks.ts'
import { cli } from './en/cli.ts'
import { before, diff, trend } from './en/compare.ts'
import { contentKinds } from './en/content-kinds.ts'
import { definitions } from './en/definitions.ts'
import { flags } from './en/flags.ts'
import { format } from './en/format.ts'
import { help } from './en/help.ts'
import { html } from './en/html.ts'
import { labels, sections, sheets } from './en/labels.ts'
import { noteGroups } from './en/note-groups.ts'
import { notes } from './en/notes.ts'
import { page } from './en/page.ts'
import { pagesWords } from './en/pages.ts'
import { contentProblems } from './en/problems-content.ts'
import { mergeProblems } from './en/problems-merge.ts'
import { runProblems } from './en/problems-run.ts'
import { wholeProblems } from './en/problems-whole.ts'
import { renewals } from './en/renewals.ts'
import { report } from './en/report.ts'
import { archiveReasons, expectations, fileReasons, reasons, sources } from './en/sources.ts'
import { standing } from './en/standing.ts'
import { survey } from './en/survey.ts'
import { table } from './en/table.ts'
import { toCustomer } from './en/to-customer.ts'
import type { Messages } from './types.ts'

export const en: Messages = {
  lang: 'en',
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
