// Looks at files for themselves: what each is, which of its columns are read, and what it cannot tell.
import type { Day } from '../model/day.ts'
import { foldHeader } from '../model/fold.ts'
import { GAPS, type Gap } from '../model/gaps.ts'
import type { ExpectedError } from '../model/problem.ts'
import { isAccount } from '../model/user-name.ts'
import type { CheckedFile } from '../report/checked-file.ts'
import { failureOf } from '../sources/failure.ts'
import type { Format } from '../sources/format.ts'
import type { ReadMember } from '../sources/outcome.ts'
import { tenantHeader } from '../sources/owners/tenant-headers.ts'
import { shapeOf } from '../sources/rows/discretion.ts'
import { readInputs } from './data.ts'
import type { OnProgress, Settings } from './types.ts'

export async function checkFiles(
  settings: Settings,
  onProgress: OnProgress,
): Promise<{ files: CheckedFile[]; failure: ExpectedError | null }> {
  const { read } = await readInputs(settings, onProgress, true)
  return { files: read.members.map(checked), failure: failureOf(settings.data, read) }
}

function checked(member: ReadMember): CheckedFile {
  const { label, status, format, rows, reportDate, nameDay, header, folded, reason, detail, problems } =
    member
  const places = format?.places(folded) ?? {}
  const day = reportDate ?? nameDay
  const readAs = new Map(Object.entries(places).map(([name, place]): [number, string] => [place, name]))
  const documented = new Map(format?.columns.map(({ name, headers }) => [name, headers[0] ?? name]))
  const present = new Set(folded)
  return {
    file: label,
    status,
    format: format?.id ?? null,
    rows,
    reportDate: day,
    columns: header.map((name, place) => ({
      // A file without a header has people in its first line.
      header: isAccount(name.trim()) ? shapeOf(name.trim()) : name.trim(),
      readAs: documented.get(readAs.get(place) ?? '') ?? tenantHeader(folded[place] ?? ''),
    })),
    absent: (format?.refuse === undefined ? (format?.columns ?? []) : []).flatMap(({ headers }) =>
      headers.some(name => present.has(foldHeader(name))) ? [] : headers.slice(0, 1),
    ),
    lacks: format ? lacksOf(format, places, day) : [],
    needsOwner: format !== null && !format.ownTenancy && !member.saysWhose,
    reason: reason ?? problems[0]?.code ?? null,
    detail,
    problem: problems[0] ?? null,
  }
}

/** The columns that tell what most exports of their kind cannot. */
const TOLD_BY: Readonly<Partial<Record<Gap, string>>> = {
  assigned: 'assigned',
  ends: 'ends',
  licensed: 'licensed',
  trials: 'isTrial',
}

/** What a file without the column does not tell, although its format can. */
const MAY_BE_MISSING: readonly Gap[] = ['assigned', 'ends']

/** What a file cannot tell: what its format lacks, less what its own columns and name say. */
function lacksOf(format: Format, places: Readonly<Record<string, number>>, day: Day | null): Gap[] {
  return GAPS.filter(gap => {
    const key = TOLD_BY[gap]
    const isTold = gap === 'day' ? day !== null : key !== undefined && (places[key] ?? -1) >= 0
    const isMissing = MAY_BE_MISSING.includes(gap) && format.columns.some(({ name }) => name === key)
    return !isTold && (format.lacks.includes(gap) || isMissing)
  })
}
