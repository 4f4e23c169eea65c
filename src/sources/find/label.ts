// How a path is shown: as the user gave it, with `/` between its parts on every system; and the parts of what is shown.
import { sep } from 'node:path'

/** The label of something `parts` below the path `given`; a leading `./` is not shown. */
export function labelOf(given: string, parts: readonly string[], separator: string = sep): string {
  const slashed = separator === '\\' ? given.replaceAll('\\', '/') : given
  const start = slashed.replace(/^(\.\/+)+(?=.)/u, '').replace(/(?<=[^/]|^\/)\/+$/u, '')
  if (parts.length === 0) return start
  if (start === '' || start === '.') return parts.join('/')
  return start.endsWith('/') ? start + parts.join('/') : `${start}/${parts.join('/')}`
}

/** The folder of a label, with its `/`; '' for none. */
export function folderOf(label: string): string {
  return label.slice(0, label.lastIndexOf('/') + 1)
}

/** The last name of a label. */
export function nameOf(label: string): string {
  return label.slice(label.lastIndexOf('/') + 1)
}
