// Markup that cannot be broken out of: whatever is put into a template is escaped, unless it is markup already.
import { toHtml } from '../text/html.ts'

/** A piece of HTML whose texts are escaped. */
export class Markup {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }

  toString(): string {
    return this.source
  }
}

export type Part = Markup | string | number | null | undefined | false | readonly Part[]

/** A template whose values are escaped; markup and lists of it go in as they are, null and false as nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  let source = strings[0] ?? ''
  for (let index = 0; index < values.length; index++)
    source += sourceOf(values[index]) + (strings[index + 1] ?? '')
  return new Markup(source)
}

function sourceOf(part: Part): string {
  if (typeof part === 'string') return toHtml(part)
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Markup) return part.source
  if (typeof part === 'number') return String(part)
  let source = ''
  for (const each of part) source += sourceOf(each)
  return source
}
