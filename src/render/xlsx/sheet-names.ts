// Names of sheets as office programs take them: 31 characters at most, none of those that stand in references, each once.
import { toTerminal } from '../text/terminal.ts'

const MOST = 31

/** Gives each sheet a name, in the order in which they are asked for. */
export function sheetNames(): (wanted: string) => string {
  const taken = new Set<string>()
  return wanted => {
    const letters = toTerminal(wanted).replace(/[[\]:*?/\\]/g, ' ')
    const plain = withoutEnd(letters.slice(letters.search(/[^' ]|$/))) || 'Sheet'
    for (let copy = 1; ; copy++) {
      const end = copy === 1 ? '' : ` (${copy})`
      const name = cutTo(plain, MOST - end.length) + end
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
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
