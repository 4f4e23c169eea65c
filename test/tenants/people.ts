// Who a line is about: names and their style, people without a name, guests, people of other tenants, deleted people.
import { distinct, fold, groups, newest } from './basics.ts'
import { FORMATS, type PeopleExport, type UsageExport, type UsageLine } from './model.ts'

/** "A placeholder is no id and no name"; in the user column of a Graph report "a person without a name". */
const PLACEHOLDERS = ['', 'null', 'na', 'n/a', '#n/a', 'none', 'nil', 'unknown', '(unknown)', '-']

function isNameless(user: string): boolean {
  return PLACEHOLDERS.includes(fold(user)) || /^[?\ufffd\s]+$/u.test(user)
}

/** "*Concealed* names are 32 hex digits." */
function isConcealed(user: string): boolean {
  return /^[0-9a-f]{32}$/i.test(user.trim())
}

/** A line of an export in use, and the person that it is about. */
export interface Seen {
  export: UsageExport
  line: UsageLine
  /** "each such row is a user of its own, joined with nothing": such a row has a key that nothing else has. */
  person: string
  named: boolean
  /** "concealed ones are joined with no user list" */
  joinable: boolean
}

type Style = 'clear' | 'concealed' | 'none'

/**
 * "An export (one customer, format and report date) has one style: that of most of its distinct names (ties: clear)."
 * Reading: one without any name has none; it is left out for nobody and decides nothing.
 */
function styleOf(exports: readonly UsageExport[]): Style {
  const names = exports
    .flatMap(({ lines }) => lines.map(({ user }) => user))
    .filter(user => !isNameless(user))
  const all = distinct(names.map(fold))
  if (all.length === 0) return 'none'
  const concealed = all.filter(isConcealed).length
  return concealed > all.length - concealed ? 'concealed' : 'clear'
}

/**
 * The lines of the usage exports up to the last usable day. "Across usage exports of one customer concealed and clear
 * ones are never combined: the style of the newest export is used (ties: clear), exports in the other style are left out".
 */
export function linesInUse(usable: readonly UsageExport[]): Seen[] {
  const exports = [...groups(usable, ({ format, date }) => `${format} ${date}`).values()].map(files => ({
    files,
    style: styleOf(files),
    date: files[0]?.date ?? '',
  }))
  const last = newest(exports.filter(({ style }) => style !== 'none').map(({ date }) => date))
  const styles = exports.filter(({ date }) => date === last).map(({ style }) => style)
  const used: Style = styles.includes('clear') || !styles.includes('concealed') ? 'clear' : 'concealed'
  let unnamed = 0
  return exports
    .filter(({ style }) => style === used || style === 'none')
    .flatMap(({ files }) =>
      files.flatMap(file =>
        file.lines.map(line => {
          const named = !isNameless(line.user)
          return {
            export: file,
            line,
            named,
            person: named ? fold(line.user) : `nobody ${unnamed++}`,
            joinable: used === 'clear',
          }
        }),
      ),
    )
}

/** The person of a line of a user list: the one of the reports, but nobody's where their names are concealed. */
export function listed(user: string, seen: readonly Seen[]): string {
  return seen.some(({ joinable }) => !joinable) ? `listed ${fold(user)}` : fold(user)
}

export interface Deletion {
  deleted: boolean
  /** '' where no day is known. */
  day: string
}

/**
 * "the user list's `Soft deletion time stamp` and a report's `Is Deleted` are one fact; where two exports of one tenant
 * disagree, the one with the newer date says so, on a tie or without a day the one that says deleted". "It is settled
 * per person before rows are merged."
 */
export function deletions(seen: readonly Seen[], lists: readonly DatedPeople[]): Map<string, Deletion> {
  const said: { person: string; day: string; deleted: boolean; on: string }[] = []
  for (const { export: from, line, person } of seen) {
    if (!FORMATS[from.format].deletion || line.isDeleted === '') continue
    said.push({ person, day: from.date, deleted: line.isDeleted === 'True', on: line.deletedDate })
  }
  for (const { day, lines } of lists) {
    for (const { user, softDeleted } of lines) {
      said.push({ person: listed(user, seen), day, deleted: softDeleted !== '', on: softDeleted })
    }
  }
  const settled = new Map<string, Deletion>()
  for (const [person, all] of groups(said, ({ person }) => person)) {
    const yes = all.filter(({ deleted }) => deleted)
    const no = all.filter(({ deleted }) => !deleted)
    const wins =
      yes.length > 0 &&
      (no.length === 0 ||
        yes.some(({ day }) => day === '') ||
        no.every(({ day }) => day === '') ||
        newest(yes.map(({ day }) => day)) >= newest(no.map(({ day }) => day)))
    // Reading: of several days of one deletion the one that the newest export states.
    const stated = yes.filter(({ on }) => on !== '')
    const asked = stated.filter(({ day }) => day === '')
    const latest = newest(stated.map(({ day }) => day))
    const on = (asked.length > 0 ? asked : stated.filter(({ day }) => day === latest)).map(one => one.on)
    settled.set(person, { deleted: wins, day: wins ? newest(on) : '' })
  }
  return settled
}

/**
 * Who is no subscribed user: "*Guests* (`#EXT#` in the principal name, `User type` Guest)" and "people of another
 * tenant: `Is External` true, else a tenant name other than that of most rows". Reading: a report says the latter of its
 * own day and workload; the result is asked by `sightOf`.
 */
export function outsiders(seen: readonly Seen[], lists: readonly PeopleExport[]): Set<string> {
  const found = new Set<string>()
  const guests = new Set(lists.flatMap(({ lines }) => lines.filter(l => l.guest).map(l => fold(l.user))))
  const isGuest = ({ line, person, joinable, named }: Seen): boolean =>
    line.user.toLowerCase().includes('#ext#') || (joinable && named && guests.has(person))
  for (const ofDay of groups(seen, one => one.export.date).values()) {
    const external = new Set(ofDay.filter(({ line }) => line.isExternal === 'True').map(one => one.person))
    const tenants = groups(
      ofDay.filter(({ line, person }) => line.tenant !== '' && !external.has(person)),
      ({ line }) => fold(line.tenant),
    )
    const sizes = [...tenants.values()].map(list => distinct(list.map(({ person }) => person)).length)
    const most = Math.max(0, ...sizes)
    const homes = [...tenants].filter((_, i) => sizes[i] === most).map(([name]) => name)
    for (const one of ofDay) {
      const { isExternal, tenant } = one.line
      // Reading: of two tenants with as many rows neither is the other one.
      const isElsewhere = tenant !== '' && homes.length === 1 && fold(tenant) !== homes[0]
      if (isGuest(one)) found.add(one.person)
      if (isExternal === 'True' || isElsewhere) {
        for (const { column } of one.line.uses) found.add(sightOf(one.person, column, one.export.date))
      }
    }
  }
  return found
}

/** A person in the reports of one workload and day. */
export function sightOf(person: string, workload: string, day: string): string {
  return JSON.stringify([person, workload, day])
}

/** A user list with its day. */
export type DatedPeople = PeopleExport & { day: string }
