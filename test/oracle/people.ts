// Who the people in usage exports are: styles of names, people without a name, guests, and who is deleted.
import { distinct, fold, newest } from './basics.ts'

/** "A placeholder in the user column of a Graph report is a person without a name: each such row is a user of its own." */
export function userOf(name: string, row: string): string {
  return ['null', 'na', 'n/a', 'none', 'nil', 'unknown', '(unknown)', '-', ''].includes(fold(name))
    ? `\0${row}`
    : fold(name)
}

export const isNameless = (user: string): boolean => user.startsWith('\0')

/** "Guests (`#EXT#` in the principal name)". */
export const isGuest = (user: string): boolean => user.includes('#ext#')

const concealed = (user: string): boolean => /^[0-9a-f]{32}$/.test(user)

/** A row of an export: `file` tells the export, which is one customer, format and report date ('' undated). */
interface Named {
  file: string
  date: string
  user: string
}

/** "That of most of its distinct names (ties: clear)"; people without a name do not choose it. */
function styleOf(rows: readonly Named[]): 'clear' | 'concealed' | 'none' {
  const names = distinct(rows.map(row => row.user)).filter(user => !isNameless(user))
  if (names.length === 0) return 'none'
  return names.filter(concealed).length * 2 > names.length ? 'concealed' : 'clear'
}

/**
 * "The style of the newest export is used (ties: clear), exports in the other style are left out": which exports are.
 * Undated ones are as new as the newest.
 */
export function leftOut(rows: readonly Named[]): (file: string) => boolean {
  const files = distinct(rows.map(row => row.file)).map(file => {
    const own = rows.filter(row => row.file === file)
    return { file, date: own[0]?.date ?? '', style: styleOf(own) }
  })
  const last = newest(files.map(({ date }) => date))
  const newestOf = (wanted: string): string[] =>
    files.filter(({ style }) => style === wanted).map(({ date }) => date || last || 'undated')
  const isConcealed = newest(newestOf('concealed')) > newest(newestOf('clear'))
  const other = isConcealed ? 'clear' : 'concealed'
  return file => files.some(one => one.file === file && one.style === other)
}

/** What a report says of a person: '' not deleted, a day, or 'unknown' for a deletion without a date. */
interface Statement {
  date: string
  user: string
  deletion: string
}

/**
 * "One fact; where two exports of one tenant disagree, the one with the newer date says so, on a tie the one that says
 * deleted. It is settled per person before rows are merged." Its day is the one that the newest export with a day gives.
 */
export function deletions(statements: readonly Statement[]): (user: string) => string {
  return user => {
    const own = statements.filter(statement => statement.user === user)
    const last = newest(own.map(({ date }) => date))
    if (!own.some(({ date, deletion }) => date === last && deletion !== '')) return ''
    const dated = own.filter(({ deletion }) => !['', 'unknown'].includes(deletion))
    const saying = dated.filter(({ date }) => date === newest(dated.map(one => one.date)))
    return newest(saying.map(({ deletion }) => deletion)) || 'unknown'
  }
}
