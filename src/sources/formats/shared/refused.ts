// A format that is recognised by its headers alone, and never read.
import type { Reason } from '../../../model/reasons.ts'
import { type Column, text } from '../../cells/column.ts'
import { defineFormat, type Format, type FormatSpec } from '../../format.ts'

export interface Refused extends Pick<FormatSpec<never>, 'id' | 'title' | 'where'> {
  refuse: Reason
  /** Headers that tell it from every other export; an inner list means one of them is enough. */
  needs: readonly (string | readonly string[])[]
  without?: readonly string[]
  decides?: boolean
}

export function refusedFormat({ needs, ...spec }: Refused): Format {
  const columns: Record<string, Column<string>> = Object.fromEntries(
    needs.flat().map(header => [header, text(header)]),
  )
  return defineFormat({ ...spec, columns, needs, lacks: [], read() {} })
}
