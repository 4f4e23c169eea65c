// The clause for a reason, put together from the words of a language.
import { wordOr } from './lookup.ts'

/** Reasons whose detail names a file, not an export. */
const OF_FILES: readonly string[] = ['duplicate', 'same-file']

/**
 * Makes the clause for a reason with its detail; `exportName` names an export by its id, `nearest` says which export a file
 * nearly is, and which columns it lacks for it.
 */
export function reasonTextOf(
  reasons: Readonly<Record<string, string>>,
  exportName: (id: string) => string,
  nearest: (name: string, missing: string) => string,
): (reason: string, detail: string) => string {
  /** `id`, or `id: missing columns`. */
  const exportDetail = (detail: string): string => {
    const [id = '', ...missing] = detail.split(': ')
    return missing.length === 0 ? exportName(id) : nearest(exportName(id), missing.join(': '))
  }
  return (reason, detail) => {
    if (!Object.hasOwn(reasons, reason)) return detail === '' ? reason : detail
    const shown = OF_FILES.includes(reason) ? detail : exportDetail(detail)
    return wordOr(reasons, reason) + (detail === '' ? '' : ` (${shown})`)
  }
}
