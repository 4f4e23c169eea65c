// The page's style sheet, in the order in which its parts rely on each other.
import { CHARTS } from './charts.ts'
import { PAGE } from './page.ts'
import { paperOf } from './paper.ts'
import { TABLES } from './tables.ts'
import { TOKENS } from './tokens.ts'

/** Its bytes are part of the page's policy. `landscape` lays paper on its side. */
export function styleOf(landscape: boolean): string {
  return [TOKENS, PAGE, TABLES, CHARTS, paperOf(landscape)].join('')
}
