// Words of `adoption init --data`: what was found, in the comments of the config and on standard error.
import type { Lack } from '../../report/survey.ts'

export interface SurveyWords {
  lacks: Record<Lack, string>
  /** "3 files". */
  files(count: number): string
  /** What a customer still lacks; never called without anything. */
  missing(what: readonly string[]): string
  /** Above the customers of the config. */
  intro(customers: number, folders: number): string
  /** A folder in which several customers were found. */
  several(names: readonly string[]): string
  /** A folder whose name tells nobody. */
  vague: string
  /** Customers of files that do not say whose they are, in a folder that was given itself. */
  byPlace: string
  /** Customers whom their rows name, whatever folder they lie in. */
  byRows: string
  unread: string
  /** On standard error; `command` reads the config. */
  wrote(path: string, command: string): string
  found(customers: number): string
  lack(what: string, customers: readonly string[]): string
  wrotePrices(path: string, products: number): string
  /** A file of that name was there, and some products have no price. */
  keptPrices(path: string, products: readonly string[]): string
}
