// Tells what was saved under the name of an export when its download failed: a web page, an error, nothing.
import type { Problem } from '../model/problem.ts'
import type { FailedDownload } from '../model/reasons.ts'
import { nameOf } from './find/label.ts'

/** Endings of data: nobody keeps a web page, an error or an empty list under one of them on purpose. */
const DATA = /\.(csv|tsv|json|ndjson|jsonl)(\.gz)?$|\.(xlsx|ods|parquet)$/iu
/** Names of files with any other ending that an export may have been saved under. */
const LIKE_AN_EXPORT =
  /active.?users?|user.?detail|activit|product.?list|licen[cs]e|sku|usage|subscription|deployment|copilot/iu
/** Names of settings of other programs, which may well be empty. */
const SETTINGS = /^(\.|package|tsconfig|jsconfig|config|settings|manifest|launch|tasks)/iu

/** Whether a file of this name was to hold an export, so that what is no data in it is a download that failed. */
export function isNamedAsExport(label: string): boolean {
  const name = nameOf(label)
  return (DATA.test(name) && !SETTINGS.test(name)) || LIKE_AN_EXPORT.test(name)
}

/** What text that is no table is by the name of its file: damage to what was to be something else. */
export function damageByName(label: string): Problem | undefined {
  if (!isNamedAsExport(label)) return undefined
  if (/\.(json|ndjson|jsonl)(\.gz)?$/iu.test(label))
    return { code: 'bad-json', line: 1, params: { reason: '' } }
  const isPacked = /\.(xlsx|ods|parquet)$/iu.test(label)
  return isPacked ? { code: 'bad-archive', params: { reason: 'damaged' } } : undefined
}

const MARKUP = /^(<[!?a-z]|#< CLIXML)/iu
/** What programs that write a workbook as text say of it: Excel (2003, and as a web page), LibreOffice, Gnumeric. */
const WORKBOOK =
  /schemas-microsoft-com:office:(spreadsheet|excel)|<office:document\b|opendocument:xmlns|gnumeric\.org\/v\d|<meta [^>]*"LibreOffice /iu
const TABLE = /<t(able|[hdr])\b/iu

/** Fields of a message, and of a page that is saved as one. */
const FIELD = /^[a-z][a-z-]*:/iu
const VERSION = /^MIME-Version:/imu
const PAGES = /Workbook|multipart\/related/iu

/**
 * What text is that Excel or a mail program opens: a workbook as XML or HTML (many portals call such a table `.xls`), or a
 * message; undefined where it is neither.
 */
export function markedUp(head: string, label: string): 'marked-up-workbook' | 'mail' | undefined {
  const start = head.trimStart().slice(0, LONGEST)
  if (FIELD.test(start) && VERSION.test(start)) return PAGES.test(start) ? 'marked-up-workbook' : 'mail'
  const isTable = MARKUP.test(start) && (WORKBOOK.test(start) || (/\.xls$/iu.test(label) && TABLE.test(head)))
  return isTable ? 'marked-up-workbook' : undefined
}

const ERROR =
  /^[\s"'[(]*(?:\S+\s*:\s*)?(error|fehler|erreur|exception|unauthori[sz]ed|forbidden|access (is )?denied|bad request|not found|bad gateway|internal server error|too many requests|service unavailable|gateway time-?out|insufficient privileges|aadsts\d+|エラー)(?![\p{L}\p{N}])/iu

/** What programs say of an answer that they did not get, whatever stands before it. */
const STATUS =
  /\b(status code|HTTP(\/[\d.]+)?|response status)\b[^,;\t]{0,40}\b[45]\d\d\b|does not indicate success|could not be resolved|is not recogni[sz]ed as/iu

/** Characters in which a message says that it is one. */
const LONGEST = 1000

/** What text that is no export is; undefined where it may be anything. */
export function failedText(head: string): FailedDownload | undefined {
  if (['', 'null', 'undefined', '""', "''"].includes(head.trim())) return 'empty'
  const start = head.trimStart().slice(0, LONGEST)
  if (MARKUP.test(start)) return 'web-page'
  const [line = ''] = start.split(/[\r\n]/, 1)
  return ERROR.test(line) || STATUS.test(line) ? 'error' : undefined
}

/** Whether a table is the answer of an API itself, with the name of an object where its rows would be. */
export function isEnvelope(header: readonly string[]): boolean {
  const keys = header.map(name => name.trim().toLowerCase())
  return (
    (keys.includes('value') || keys.includes('items')) &&
    keys.some(key => /odata\.|nextlink|totalcount/u.test(key))
  )
}

/** Keys that an answer to a failed request has, and those without which it is none. */
const TELLS = [
  'error',
  'errors',
  'message',
  'description',
  'odata.error',
  'error_description',
  'detail',
  'title',
]
const BESIDE = [
  ...[
    'code',
    'status',
    'statuscode',
    'type',
    'instance',
    'details',
    'target',
    'innererror',
    'data',
    'source',
  ],
  ...['timestamp', 'path', 'requestid', 'request-id', 'client-request-id', 'traceid', 'trace_id', 'date'],
  ...[
    'correlation_id',
    'correlationid',
    'error_codes',
    'error_uri',
    'suberror',
    'claims',
    'activityid',
    'isterminating',
  ],
]

/**
 * What JSON without a row is, or with one item that is no row; undefined where it may be anything. `isEmpty`: nothing
 * is in its items.
 */
export function failedJson(
  documents: readonly unknown[],
  rows: number,
  isEmpty: boolean,
): FailedDownload | undefined {
  const [only] = documents
  if (isEmpty) return 'empty'
  if (rows > 1) return undefined
  if (documents.length === 1 && isError(Array.isArray(only) && only.length === 1 ? only[0] : only))
    return 'error'
  return undefined
}

function isError(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const keys = Object.keys(value).map(key => key.toLowerCase())
  return (
    keys.some(key => TELLS.includes(key)) && keys.every(key => TELLS.includes(key) || BESIDE.includes(key))
  )
}

/** Whether an answer says of an error beside its rows: others are missing. */
export function saysError(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return false
  return Object.entries(answer).some(([key, said]) => /^(odata\.)?errors?$/iu.test(key) && isSomething(said))
}

function isSomething(said: unknown): boolean {
  if (typeof said === 'object' && said !== null) return Object.keys(said).length > 0
  return typeof said === 'string' && said.trim() !== ''
}

/** Of a request among others in one (`$batch`): which it was, and how it was answered. */
const OF_REQUEST = /^id$|^headers\./iu

/**
 * Whether a record is the answer to a request that failed, of which others were answered: by its keys that are not blank. One
 * that says whose it is leaves its customer alone without figures, as a bad row does.
 */
export function isFailedAnswer(record: ReadonlyMap<string, string> | null): boolean {
  let isError = false
  for (const [key, cell] of record ?? []) {
    if (cell.trim() === '') continue
    if (/(^|\.)error(\.|$)/iu.test(key)) isError = true
    else if (!(OF_REQUEST.test(key) || BESIDE.includes(key.toLowerCase()))) return false
  }
  return isError
}
