// The kernel as lines of licence exports are read with it: rows are numbers of what cells say, and places in the text.
import type { Buffer } from 'node:buffer'
import { LICENCE_FIELDS, LINE_START, RECORD_HEAD } from './kernel/constants.ts'
import type { Exports } from './kernel-exports.ts'
import { importsOf, KernelMemory } from './kernel-memory.ts'
import { instanceOf } from './kernel-module.ts'

/** The lines of a file: the cells that count together, by group, and that of the subscription's id; -1: the file lacks it. */
export interface LicenceLayout {
  width: number
  delimiter: string
  groups: readonly (readonly number[])[]
  id: number
}

/** Rows of lines, up to where the text ends or one stands that is no row as simple as that. */
export interface ScannedLicences {
  count: number
  /** LICENCE_FIELDS of each row, until the next scan. */
  fields: Int32Array
  /** Where the line of a row starts; that behind the last one for `count`. */
  startOf(row: number): number
}

export class LicenceKernel {
  readonly #exports: Exports
  readonly #memory: KernelMemory
  /** Where the text at hand was laid, and its bytes. */
  #at = 0
  #size = 0

  /** Throws where `hasKernel` is false. */
  constructor({ width, delimiter, groups, id }: LicenceLayout) {
    this.#exports = instanceOf<Exports>(importsOf(() => this.#memory))
    this.#memory = new KernelMemory(this.#exports.memory)
    this.#exports.setLicences(width, delimiter.charCodeAt(0), id < 0 ? width : id)
    for (const [group, cells] of groups.entries())
      for (const cell of cells) this.#exports.addLicenceCell(group, cell)
  }

  /** Takes a text, whose last line must have an end. */
  lay(bytes: Uint8Array): void {
    this.#at = this.#exports.inputOf(bytes.length) >>> 0
    this.#size = bytes.length
    this.#memory.bytes(this.#at, bytes.length).set(bytes)
  }

  /** Reads lines of the text from `start` on. */
  scan(start: number): ScannedLicences {
    const count = this.#exports.scanLicences(this.#at, start, this.#size)
    const fields = this.#memory.numbers(this.#exports.licenceRows(), count * LICENCE_FIELDS)
    const end = this.#exports.licencesEnd.value
    const startOf = (row: number): number =>
      row < count ? (fields[row * LICENCE_FIELDS + LINE_START] ?? 0) : end
    return { count, fields, startOf }
  }

  /** The same as bytes, a line feed behind each cell: until the next scan. */
  record(group: number, number: number): { bytes: Buffer; start: number; end: number } {
    const record = this.#exports.licenceRecord(group, number) >>> 0
    const bytes = this.#memory.all()
    const start = record + RECORD_HEAD
    return { bytes, start, end: start + bytes.readUInt32LE(record + 4) }
  }

  /** The cells of a group that have a number there, as they are written. */
  cells(group: number, number: number): string[] {
    const record = this.#exports.licenceRecord(group, number)
    const length = this.#memory.numbers(record, 2)[1] ?? 0
    return this.#memory.lines(record + RECORD_HEAD, length)
  }
}
