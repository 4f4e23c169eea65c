// The folder that a cron job finds each night: what was downloaded, what went wrong with it, and what it all says.
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { oracle } from '../../oracle/figures.ts'
import { OracleError, type OwnLicence, type OwnUsage } from '../../oracle/model.ts'
import { tinyCatalogue } from '../../oracle/tiny-catalogue.ts'
import { csvOf, dayAt, type Kind, licencesOf, usageOf, wholeRows } from './days.ts'

const FAULTS = [
  ...['none', 'missing', 'half-written', 'unfinished download', 'wrong month', 'duplicate download', 'empty'],
  ...['sign-in page', 'restated', 'next month'],
] as const

type Rows = readonly (OwnLicence | OwnUsage)[]

/** A file and what it says; null where it cannot be read. */
interface Export {
  day: number
  rows: Rows | null
}

export class ExportFolder {
  readonly #folder: string
  readonly #random: () => number
  readonly #exports = new Map<string, Export>()
  readonly #copies = new Map<string, Export>()

  constructor(folder: string, random: () => number) {
    mkdirSync(folder)
    this.#folder = folder
    this.#random = random
  }

  /** Downloads the exports of a night, one of them perhaps badly; returns what mends them, null where nothing must be. */
  night(day: number): (() => void) | null {
    const random = this.#random
    const night: [Kind, Rows][] = [
      ['licences', licencesOf(day, random)],
      ['usage', usageOf(day, random)],
    ]
    const faulty = Math.floor(random() * 2)
    const mend = night.flatMap(([kind, rows], at) => {
      const fault = at === faulty ? (FAULTS[Math.floor(random() * FAULTS.length)] ?? 'none') : 'none'
      return this.#download(day, kind, rows, fault) ?? []
    })
    if (mend.length === 0) return null
    return () => {
      for (const repair of mend) repair()
    }
  }

  /** Removes what was downloaded more than so many days before. */
  forget(day: number, kept: number): void {
    for (const [file, one] of this.#exports) if (one.day <= day - kept) this.#remove(file)
    for (const [file, one] of this.#copies) {
      if (one.day <= day - kept) this.#copies.delete(file)
      else if (one.day - 30 <= day - kept) this.#exports.set(file, one)
    }
    for (const kind of ['licences', 'usage']) {
      const name = `${kind}-${dayAt(day - kept)}.csv`
      for (const left of [name, `${name.slice(0, -4)} (1).csv`, `${name}.crdownload`])
        rmSync(path.join(this.#folder, left), { force: true })
    }
  }

  /** The figures of the second calculation as the CSV has them, or why there are none. */
  expected() {
    const exports = [...this.#exports.values()]
    if (exports.some(({ rows }) => rows === null)) return 'unreadable'
    const all = exports.flatMap(({ rows }) => rows ?? [])
    const portfolio = {
      licences: all.filter(row => 'sold' in row),
      usage: all.filter(row => 'user' in row),
      graph: [],
    }
    if (all.length === 0) return 'nothing'
    try {
      return oracle(portfolio, { by: 'customer' }, tinyCatalogue).map(({ key: _, flags, ...row }) => ({
        ...row,
        ...{ asOf: row.asOf ?? '', windowStart: row.windowStart ?? '', windowEnd: row.windowEnd ?? '' },
        ...{ basis: row.basis ?? '', flags: flags.join(';') },
      }))
    } catch (error) {
      if (error instanceof OracleError) return error.code
      throw error
    }
  }

  #download(day: number, kind: Kind, rows: Rows, fault: (typeof FAULTS)[number]): (() => void) | null {
    const name = `${kind}-${dayAt(day)}.csv`
    const text = csvOf(kind, rows)
    const put = (file: string, content: string, says?: Export['rows']): void => {
      writeFileSync(path.join(this.#folder, file), content)
      if (says !== undefined) this.#exports.set(file, { day, rows: says })
    }
    const good = () => put(name, text, rows)
    switch (fault) {
      case 'missing':
        return null
      case 'half-written': {
        const header = text.indexOf('\n') + 1
        const cut = header + Math.floor(this.#random() * (text.length - header))
        // `2026-10-3` is a day as well: it is told of, and nobody can know better.
        const length = /-1\d-\d$/.test(text.slice(0, cut)) ? cut - 1 : cut
        const whole = wholeRows(text, length)
        put(name, text.slice(0, length), whole === null ? null : rows.slice(0, whole))
        return good
      }
      case 'empty':
        put(name, '', null)
        return good
      case 'sign-in page':
        put(name, '<!doctype html>\n<title>Sign in</title>\n', null)
        return good
      case 'unfinished download':
        put(`${name}.crdownload`, text.slice(0, 100))
        return null
      case 'wrong month': {
        if (day < 30) return null
        const old = `${kind}-${dayAt(day - 30)}.csv`
        if (!existsSync(path.join(this.#folder, old))) return null
        copyFileSync(path.join(this.#folder, old), path.join(this.#folder, name))
        // The same bytes count once, and still do when the first of them is put away.
        const says = this.#exports.get(old)
        if (says) this.#copies.set(name, { ...says, day })
        return null
      }
      case 'duplicate download':
        good()
        put(`${name.slice(0, -4)} (1).csv`, text)
        return null
      case 'restated': {
        good()
        const changed = rows.map(row => ('sold' in row ? { ...row, sold: row.sold + 1 } : row))
        const again = `${name.slice(0, -4)} restated.csv`
        put(again, csvOf(kind, changed), changed)
        return () => this.#remove(again)
      }
      case 'next month': {
        const later = rows.map(row => ({ ...row, reportDate: dayAt(day + 30) }))
        put(name, csvOf(kind, later), later)
        return good
      }
      default:
        good()
        return null
    }
  }

  #remove(file: string): void {
    rmSync(path.join(this.#folder, file), { force: true })
    this.#exports.delete(file)
  }
}
