// Tables beside the figures: users, points in time, moves, files, remarks, definitions.
import { CAUSES, FLAGS, type Thresholds } from '../../model/terms.ts'
import type * as Report from '../../report/types.ts'
import { customerName } from '../document/names.ts'
import { checkWords, noteText } from '../messages/index.ts'
import type { Messages } from '../messages/types.ts'
import { type Cell, day, fraction, money, number, text, type View } from './cell.ts'
import { type ColumnKey, columnCell } from './column.ts'
import { activityOf, marksOf, whoIs } from './people.ts'
import { reasonOf } from './reason.ts'

/** Names of the scopes are there where lists are of several. */
export function usersView(users: readonly Report.ListedUser[], messages: Messages): View {
  const { labels } = messages
  const scoped = users.some(({ key }) => key !== null)
  const keys = ['products', 'activity', 'lastActivity', 'daysIdle', 'licenceSince', 'status', 'cost'] as const
  return {
    section: 'users',
    head: [
      labels.customer.label,
      ...(scoped ? [labels.name.label] : []),
      labels.user.label,
      labels.displayName.label,
      ...keys.map(key => labels[key].label),
    ],
    rows: users.map(user => [
      text(customerName(user.customer, messages)),
      ...(scoped ? [text(user.key)] : []),
      text(whoIs(user, messages)),
      text(user.displayName),
      text(user.products.join('; ')),
      text(activityOf(user, messages).join('; ')),
      day(user.lastActivity),
      number('count', user.daysIdle),
      day(user.licenceSince),
      text(marksOf(user, messages).join('; ')),
      money(user.cost),
    ]),
  }
}

/** Oldest first; a date without figures has its row. Who is missing is told where there are several customers. */
export function trendView(
  points: readonly Report.TrendPoint[],
  columns: readonly ColumnKey[],
  messages: Messages,
): View {
  const { labels } = messages
  const several = points.some(({ customers, missing }) => customers > 1 || missing.length > 0)
  return {
    section: 'trend',
    head: [
      labels.date.label,
      ...(several ? [labels.customers.label, labels.missing.label] : []),
      ...columns.map(key => labels[key].label),
    ],
    rows: points.map(({ day: date, customers, missing, row }) => [
      day(date),
      ...(several ? [number('count', customers), text(missing.join('; '))] : []),
      ...columns.map(key => row && columnCell(key, row, messages)),
    ]),
  }
}

export function sourcesView(files: readonly Report.SourceInfo[], { labels, sources }: Messages): View {
  return {
    section: 'sources',
    head: (['file', 'format', 'customer', 'rows', 'rejected', 'reportDate'] as const).map(
      key => labels[key].label,
    ),
    rows: files.map(source => [
      text(source.file),
      text(source.format && sources.exportName(source.format)),
      text(source.customer),
      number('count', source.rows),
      number('count', source.rejected),
      day(source.reportDate),
    ]),
  }
}

export function foundView(files: readonly Report.SourceRow[], messages: Messages): View {
  const { labels, sources } = messages
  const keys = [
    'file',
    'status',
    'format',
    'customer',
    'customers',
    'rows',
    'users',
    'duplicates',
    'rejected',
    'reportDate',
    'encoding',
    'problem',
  ] as const
  return {
    section: 'sources',
    head: keys.map(key => labels[key].label),
    rows: files.map(file => [
      text(file.file),
      text(sources.status[file.status]),
      text(file.format && sources.exportName(file.format)),
      text(file.customer),
      number('count', file.customers),
      number('count', file.rows),
      number('count', file.users),
      number('count', file.duplicates),
      number('count', file.rejected),
      day(file.reportDate),
      text(file.encoding && sources.encodingName(file.encoding)),
      text(reasonOf(file, messages) ?? file.detail),
    ]),
  }
}

export function movesView({ by, moves }: Report.DiffReport, messages: Messages): View {
  const { labels, diff, report } = messages
  const change = (move: Report.Move): Cell[] => [
    fraction('points', move.deployment),
    fraction('points', move.usage),
    fraction('points', move.adjusted),
  ]
  return {
    section: 'moves',
    head: [
      labels.customer.label,
      ...(by === 'customer' ? [] : [report.groupings[by]]),
      labels.status.label,
      labels.deploymentChange.label,
      labels.usageChange.label,
      labels.adjustedChange.label,
      labels.reason.label,
    ],
    rows: moves.map(move => [
      text(customerName(move.customer, messages)),
      ...(by === 'customer' ? [] : [text(move.key)]),
      text(diff.kinds[move.kind]),
      ...change(move),
      text(move.reasons.map(reason => diff.reason(reason)).join('; ')),
    ]),
  }
}

export function checksView(checks: Report.Heading['checks'], messages: Messages): View {
  return {
    section: 'checks',
    head: (['customer', 'code', 'check', 'remedy'] as const).map(key => messages.labels[key].label),
    rows: checks.map(check => {
      const { found, remedy } = checkWords(messages, check)
      return [customerName(check.customer, messages), check.code, found, remedy].map(text)
    }),
  }
}

export function notesView(notes: Report.Heading['notes'], messages: Messages): View {
  return {
    section: 'notes',
    head: [messages.labels.code.label, messages.sections.notes],
    rows: notes.map(note => [text(note.code), text(noteText(messages, note))]),
  }
}

/** What every term, cause and flag means. */
export function definitionsView(windowDays: number | null, thresholds: Thresholds, messages: Messages): View {
  const { labels, definitions, flags, causes } = messages
  return {
    section: 'definitions',
    head: [labels.term.label, labels.meaning.label],
    rows: [
      ...definitions.list(windowDays).map(({ term, meaning }) => [text(term), text(meaning)]),
      ...CAUSES.map(cause => [text(causes[cause].name), text(causes[cause].why)]),
      ...FLAGS.map(flag => [text(flags[flag].label), text(flags[flag].explain(thresholds))]),
    ],
  }
}
