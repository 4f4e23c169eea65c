// Names as office programs take them, each once: those of sheets, 31 characters at most and none of those that stand in
// references; of tables; and of their columns.
import { toTerminal } from '../text/terminal.ts'

const MOST = 31
const MOST_OF_TABLE = 200

/** Gives each sheet a name, in the order in which they are asked for. */
export function sheetNames(): (wanted: string) => string {
  const taken = new Set<string>()
  return wanted => {
    const letters = toTerminal(wanted).replace(/[[\]:*?/\\]/g, ' ')
    const plain = withoutEnd(letters.slice(letters.search(/[^' ]|$/))) || 'Sheet'
    return unlessTaken(taken, copy => {
      const end = copy === 1 ? '' : ` (${copy})`
      return cutTo(plain, MOST - end.length) + end
    })
  }
}

/** Names of tables, for formulas and queries: letters, digits and underlines alone, which no program and no language takes for anything else. */
export function tableNames(): (wanted: string, of?: string) => string {
  const taken = new Set<string>()
  return (wanted, of = '') => {
    const plain = cutTo([wanted, ...(of.match(/[A-Za-z0-9]+/g) ?? [])].join('_'), MOST_OF_TABLE)
    const name = `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`
    return unlessTaken(taken, copy => (copy === 1 ? name : `${name}_${copy}`))
  }
}

/** The columns of a table each have a name of their own, in whatever letter case. */
export function distinct(heads: readonly string[]): string[] {
  const taken = new Set<string>()
  return heads.map(head => unlessTaken(taken, copy => (copy === 1 ? head : `${head} (${copy})`)))
}

/** The first name that nothing else bears, and from now on this does. */
function unlessTaken(taken: Set<string>, nameOf: (copy: number) => string): string {
  for (let copy = 1; ; copy++) {
    const name = nameOf(copy)
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}

/** Never within a character that takes two, nor with a quotation mark at its end. */
function cutTo(text: string, most: number): string {
  return withoutEnd(text.slice(0, most).replace(/[\uD800-\uDBFF]$/, ''))
}

/** Without blanks and quotation marks at its end, from which a pattern would look back again and again. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && "' ".includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
