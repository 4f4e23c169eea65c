// Words of `adoption pages`: what became of the folder, and the way from one page to another.

export interface PagesWords {
  /** On the page of a customer: back to all of them. */
  toIndex: string
  /** How far the writing is. */
  writing(done: number, all: number): string
  /** What became of the pages in a folder. */
  wrote(folder: string, count: { written: number; same: number }): string
  /** The page of a customer that is none in this run, or whose page is called `now`: it was left where it is. */
  left(customer: string, path: string, now: string | null): string
  /** Customers without figures, for whom no page to send was made. */
  withheld(customers: readonly string[]): string
}
