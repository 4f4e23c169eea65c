// Where the rows of files go, which is told of each file before its rows come.
import type { Sink } from '../model/sink.ts'
import type { Home } from './owners/owner.ts'

export interface FileSink extends Sink {
  /** Name of the file, id of its format, and whose it is by its place. */
  file: string
  format: string
  home: Home
  /** Tells how many bytes small files have in all, before the first of them. */
  expect(bytes: number): void
}
