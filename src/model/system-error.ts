// What the system refuses, reading or writing: its error codes as a few keys that a person can be told about.
import type { FileReason } from './reasons.ts'

const BY_CODE = new Map<string, FileReason>([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'over-quota'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EROFS', 'read-only'],
  ['ELOOP', 'link-loop'],
  ['EBUSY', 'in-use'],
  ['ETXTBSY', 'in-use'],
  ['EFBIG', 'too-large'],
  ['EMFILE', 'too-many-open-files'],
  ['ENFILE', 'too-many-open-files'],
  ['EIO', 'device-error'],
  ['ENODEV', 'device-error'],
  ['EBADMSG', 'device-error'],
  ['EUCLEAN', 'device-error'],
  ...[
    ...['ESTALE', 'ENOTCONN', 'ETIMEDOUT', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETDOWN', 'ENETUNREACH'],
    ...['ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'EREMOTEIO', 'ENOLINK', 'ECOMM'],
  ].map((code): [string, FileReason] => [code, 'connection-lost']),
])

/**
 * The code of an error of the system (`ENOENT`), also where Node has no name for it (`UNKNOWN`, `Unknown system error
 * -512`); '' for any other error: a defect.
 */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return ''
  const { code } = error
  // A name that no system can have is refused by Node itself.
  if (/^E(?!RR_)/u.test(code) || code === 'ERR_INVALID_ARG_VALUE') return code
  // Damage that zlib has found bears a number too.
  return 'errno' in error && typeof error.errno === 'number' && !code.startsWith('Z_') ? code : ''
}

/** The key for a code, or else the code itself. */
export function fileReason(code: string): string {
  return BY_CODE.get(code) ?? code
}
