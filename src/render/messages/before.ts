// Words on last month beside this one.
export interface BeforeWords {
  /** How the rows are ordered. */
  intro: string
  /** The head of a column with the earlier figure. */
  before(label: string): string
  /** The line of all customers that were compared. */
  total(customers: number): string
}
