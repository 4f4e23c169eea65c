// Headers as others write them: with their table in front, in quotation marks, with signs for blanks, in British spelling.

/** `Table[Column]`, `'Active users'[Column]`, `[Column]`, as Power BI and databases write them; also `Table1[[#All],[Column]]`. */
const IN_BRACKETS = /^[^[\]]*\[(?:.*\[)?([^[\]]+)\]+$/u
/** `_x0020_`, as names in XML and in SharePoint have in place of what they must not have. */
const XML_ESCAPE = /_x([0-9a-f]{4})_/giu
/** What stands around a header and says nothing: quotation marks, signs of a note or of what must be filled in. */
const MARK = '[\\s\'"`“”„‟‘’‚‛«»‹›「」『』*#:?]'
const AROUND = new RegExp(`^${MARK}+|(?<!${MARK})${MARK}+$`, 'gu')
/** How the cells below are written, as we read them anyway. */
const EXPLAINED = /(?<!\s)\s*\((?:UTC|GMT|yyyy-mm-dd|yes\/no|y\/n|true\/false|required|optional)\)$/iu
/**
 * R puts a dot in place of every space: `Report.Refresh.Date`. Keys of nested objects have dots of their own, or what else a
 * program joins them by: Miller a colon, others `>`, `->`, `|`, `~`, a backslash.
 */
const JOINTS = /(?<!\s)\s*(?:->|[.:>|~\\])+\s*/gu

/** As it is spelt in Britain. */
const LICENCE = /(?<=l)icenc/giu

/** Other readings of a header, the surest first, none of which is the header itself. */
export function undressed(header: readonly string[]): (readonly string[])[] {
  const bare = header.map(bareHeader)
  const unjoined = bare.map(name => name.replace(JOINTS, ' '))
  // Where no prefix is taken away it is the same list.
  const readings = [...new Set([bare, withoutPrefix(bare), unjoined])]
  return readings.filter(reading => reading.some((name, at) => name !== header[at]))
}

/** One header without what is around it, in the spelling that exports have. */
export function bareHeader(name: string): string {
  return name
    .replace(XML_ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(AROUND, '')
    .replace(IN_BRACKETS, '$1')
    .replace(AROUND, '')
    .replace(EXPLAINED, '')
    .replace(LICENCE, 'icens')
}

/** Without what stands in front of most columns: the table of a query (`dbo.Usage.Workload`), or the record they came out of. */
function withoutPrefix(header: readonly string[]): readonly string[] {
  const prefixOf = (name: string): string => name.slice(0, name.lastIndexOf('.') + 1)
  // What most have stands in the middle when all are sorted.
  const shared = header.map(prefixOf).sort()[header.length >> 1] ?? ''
  const having = header.filter(name => name.startsWith(shared)).length
  const isOfMost = shared !== '' && having > 1 && having * 2 > header.length
  return isOfMost ? header.map(name => (name.startsWith(shared) ? name.slice(shared.length) : name)) : header
}
