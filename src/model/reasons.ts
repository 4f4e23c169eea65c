// Why a file was left out or cannot serve, and what was expected of an option: keys, with words where they are shown.

/** Why a file gives no rows although nothing is wrong with it. A new one is a line here and a sentence in each language. */
export const REASONS = [
  /** Users per day: cannot be added to a figure over a window. */
  'daily-counts',
  /** Installations, not use. */
  'activations',
  /** Users and their days, without their products, of a workload that another export of people is about. */
  'told-elsewhere',
  /** Licences that people need by what they use. */
  'needed-licences',
  /** Totals over all users for a period, without users. */
  'totals-only',
  /** Totals over all customers of a partner. */
  'all-customers',
  /** Lines of an invoice: what was charged for a term, neither a price of a seat nor licences. */
  'invoice',
  /** Copilot Chat is used with and without a Copilot licence. */
  'copilot-chat',
  /** So are agents. */
  'copilot-agents',
  /** Who could make use of Copilot: no day of activity. */
  'copilot-readiness',
  /** Rows of teams, groups or sites, and users counted in each. */
  'no-users',
  /** Assigned seats only; another output of the same tool has the sold ones. */
  'no-sold-seats',
  /** Seats that stand in a row for each service plan of their product. */
  'row-per-plan',
  /** Active users with nothing that they are a part of. */
  'without-seats',
  /** Written by this command, and no portfolio export; or its config. */
  'own-output',
  /** Asked to be compared, and no portfolio export. */
  'not-a-portfolio',
  'hidden',
  /** `~$…`, `….tmp`, `….crdownload`: left behind by another program. */
  'temporary',
  'ending',
  /** Of Excel, of a kind that is not read, but easily made into one that is. */
  'workbook',
  /** A further sheet of a workbook that holds an export. */
  'other-sheet',
  /** No export that is known; `detail` names the nearest format. */
  'stranger',
  /** The same bytes as another file; `detail` names it. */
  'duplicate',
  /** Made again later on the same day; `detail` names the later export. */
  'later-export',
  /** Met a second time, under another name or path; `detail` names the first. */
  'same-file',
  /** Dated after the asked day. */
  'later',
  'not-a-file',
  /** A link to a folder that holds the link. */
  'link-loop',
  /** An archive within an archive. */
  'nested-archive',
  /** Nothing but blank bytes. */
  'empty',
] as const
export type Reason = (typeof REASONS)[number]

/** What the system says about a file that cannot be read or written; any other code stands for itself. */
export const FILE_REASONS = [
  'disk-full',
  'over-quota',
  'no-permission',
  'read-only',
  'no-folder',
  'name-too-long',
  'bad-name',
  'link-loop',
  'in-use',
  'too-large',
  'too-many-open-files',
  'no-reader',
  'device-error',
  'connection-lost',
  'vanished',
  'broken-link',
  'path-too-long',
  'exists',
] as const
export type FileReason = (typeof FILE_REASONS)[number]

/** Why an archive cannot be opened. */
export const ARCHIVE_REASONS = [
  'damaged',
  'truncated',
  'encrypted',
  'unsupported-method',
  'too-many-entries',
] as const
export type ArchiveReason = (typeof ARCHIVE_REASONS)[number]

/** What a file is that holds no text. */
export const CONTENT_KINDS = [
  'pdf',
  'xls',
  'marked-up-workbook',
  'numbers',
  'office',
  'mail',
  'image',
  'archive',
  '7z',
  'rar',
  'tar',
  'xz',
  'bzip2',
  'zstd',
  'arrow',
  'orc',
  'avro',
  'encrypted-parquet',
  'database',
  'access',
  'binary',
] as const
export type ContentKind = (typeof CONTENT_KINDS)[number]

export function isContentKind(kind: string): kind is ContentKind {
  return CONTENT_KINDS.some(one => one === kind)
}

/** What stands under the name of an export where its download failed. */
const FAILED_DOWNLOADS = ['web-page', 'error', 'empty', 'envelope'] as const
export type FailedDownload = (typeof FAILED_DOWNLOADS)[number]

/** What an option or a config value may hold. A text that is none of these keys is shown as it is. */
export const EXPECTATIONS = [
  'day',
  'days',
  'whole-number',
  'percent',
  'fail-limit',
  'usage-of-workload',
  'path',
  'named-path',
  'folder',
  'data-list',
  'known-ending',
  'renewals-ending',
  'different-files',
  'one-value',
  'one-portfolio',
  'whole-portfolio',
  'by-workload',
  'no-raw-export',
  'no-input',
  'scope-of-services',
  'scope',
  'partner-with-own',
  'text',
  'object',
  'service-list',
  'valid-json',
  'config-file',
  /** A picture for the head of a page. */
  'image',
] as const
export type Expectation = (typeof EXPECTATIONS)[number]
