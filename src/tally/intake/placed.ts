// Rows that are kept one by one know whose they are and where they stand.

/** A row with the reference of its customer, and where it stands. */
export interface Placed<T> {
  row: T
  ref: number
  file: string
  line: number
  /** The export that it is a row of, where that has several files: the first page of an answer. */
  answer?: string
}
