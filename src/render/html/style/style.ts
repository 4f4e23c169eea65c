// The page's style sheet, in the order in which its parts rely on each other.
import { CHARTS } from './charts.ts'
import { PAGE } from './page.ts'
import { paperOf } from './paper.ts'
import { TABLES } from './tables.ts'
import { tokensOf } from './tokens.ts'

/** Its bytes are part of the page's policy. `landscape`: wider on a screen, and paper on its side. */
export function styleOf(landscape: boolean): string {
  return [tokensOf(landscape ? '90rem' : '74rem'), PAGE, TABLES, CHARTS, paperOf(landscape)].join('')
}
