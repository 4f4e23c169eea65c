// Looks at files for themselves: what each is, which of its columns are read, and what it cannot tell.
import { foldHeader } from '../model/fold.ts'
import type { ExpectedError } from '../model/problem.ts'
import { isAccount } from '../model/user-name.ts'
import type { CheckedFile } from '../report/checked-file.ts'
import { shapeOf } from '../sources/discretion.ts'
import { failureOf } from '../sources/failure.ts'
import type { ReadMember } from '../sources/outcome.ts'
import { tenantHeader } from '../sources/tenant.ts'
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
  const readAs = new Map(
    Object.entries(format?.places(folded) ?? {}).map(([name, place]): [number, string] => [place, name]),
  )
  const documented = new Map(format?.columns.map(({ name, headers }) => [name, headers[0] ?? name]))
  const present = new Set(folded)
  return {
    file: label,
    status,
    format: format?.id ?? null,
    rows,
    reportDate: reportDate ?? nameDay,
    columns: header.map((name, place) => ({
      // A file without a header has people in its first line.
      header: isAccount(name.trim()) ? shapeOf(name.trim()) : name.trim(),
      readAs: documented.get(readAs.get(place) ?? '') ?? tenantHeader(folded[place] ?? ''),
    })),
    absent: (format?.columns ?? []).flatMap(({ headers }) =>
      headers.some(name => present.has(foldHeader(name))) ? [] : headers.slice(0, 1),
    ),
    lacks: format?.lacks ?? [],
    needsOwner: format !== null && !format.ownTenancy && !member.saysWhose,
    reason: reason ?? problems[0]?.code ?? null,
    detail,
    problem: problems[0] ?? null,
  }
}
