// Which names look like an export: the same rule for folders, globs and the inside of archives.
import type { LeftOutReason } from './input.ts'

/** The config as `init` calls it, of this run or of another folder's. */
const OWN_CONFIG = /^adoption\.config\.json$/iu
const ARCHIVE = /\.(gz|zip)$/iu
const ZIP = /\.zip$/iu
/** `users.csv.gz`, `users.gz`, `download.zip`; not `backup.tar.gz`. */
const READABLE = /\.(csv|tsv|txt|json|ndjson|jsonl|xls[xmb]?|ods|parquet)(\.gz)?$|^[^.]*\.gz$|\.zip$/iu

/** Why a name found in a folder is not read; undefined when it is. */
export function whyNotRead(name: string): LeftOutReason | undefined {
  if (name.startsWith('~$')) return 'temporary'
  if (name.startsWith('.')) return 'hidden'
  if (OWN_CONFIG.test(name)) return 'own-output'
  return READABLE.test(name) ? undefined : 'ending'
}

/** The same for an entry of an archive, by its path there; one that is alone in it needs no ending (pandas gives it none). */
export function whyNotReadInside(path: string, isAlone: boolean): LeftOutReason | undefined {
  const parts = path.split('/')
  if (parts.some(part => /^\.[^.]/u.test(part) || part === '__MACOSX')) return 'hidden'
  const name = parts.at(-1) ?? ''
  if (name.startsWith('~$')) return 'temporary'
  if (OWN_CONFIG.test(name)) return 'own-output'
  const isThird = ZIP.test(name) && parts.slice(0, -1).some(part => ZIP.test(part))
  if (isThird || (ARCHIVE.test(name) && !READABLE.test(name))) return 'nested-archive'
  return READABLE.test(name) || (isAlone && !name.includes('.')) ? undefined : 'ending'
}
