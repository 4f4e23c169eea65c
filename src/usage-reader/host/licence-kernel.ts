// The kernel as lines of licence exports are read with it: rows are numbers of what cells say, and places in the text.
import { Buffer } from 'node:buffer'
import { LICENCE_FIELDS, UNTAUGHT } from '../../model/licence-fields.ts'
import { LICENCE_HEAD, MEANING, ODD_FIELDS } from '../kernel/constants.ts'
import type { Exports } from './exports.ts'
import { importsOf, KernelMemory } from './memory.ts'
import { instanceOf } from './module.ts'

/** Where the length of its key stands in a record. */
const LENGTH = 4

/** The lines of a file: the cells that count together, by group, and that of the subscription's id; -1: the file lacks it. */
export interface LicenceLayout {
  width: number
  delimiter: string
  groups: readonly (readonly number[])[]
  id: number
}

/** Rows of lines, up to where the text ends or one stands that is no row as simple as that. */
interface ScannedLicences {
  count: number
  /** Where the line behind the last one starts. */
  end: number
  /** ODD_FIELDS of each row of which not all is known, until the next scan. */
  odd: Int32Array
}

export class LicenceKernel {
  readonly #exports: Exports
  readonly #memory: KernelMemory
  /** Where the text at hand was laid, and its bytes. */
  #at = 0
  #size = 0
  /** All memory, which grows when a text is laid or lines are read. */
  #all: Buffer = Buffer.alloc(0)

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

  /** Reads lines of the text from `start` on; their rows stand behind so many that were kept of it. `line`: the number of the first. */
  scan(start: number, line: number, kept: number): ScannedLicences {
    const count = this.#exports.scanLicences(this.#at, start, this.#size, line, kept)
    const odd = this.#exports.oddLicences.value * ODD_FIELDS
    this.#all = this.#memory.all()
    return {
      count,
      end: this.#exports.licencesEnd.value,
      odd: this.#memory.numbers(this.#exports.oddRows(), odd),
    }
  }

  /** LICENCE_FIELDS of each row of the text, until the next scan. */
  rows(count: number): Int32Array {
    return this.#memory.numbers(this.#exports.licenceRows(), count * LICENCE_FIELDS)
  }

  /** So many bytes of the ids of its subscriptions, until then. */
  ids(length: number): Uint8Array {
    return this.#memory.bytes(this.#exports.licenceIds(), length)
  }

  /** What the cells of a record say; UNTAUGHT where nobody has told. */
  meaningOf(record: number): number {
    return this.#all.readInt32LE((record >>> 0) + MEANING) ^ UNTAUGHT
  }

  /** Tells what they say, which is returned. */
  teach(record: number, meaning: number): number {
    this.#all.writeInt32LE(meaning ^ UNTAUGHT, (record >>> 0) + MEANING)
    return meaning
  }

  /** The cells of a record as bytes, a line feed behind each. */
  bytesOf(record: number): { bytes: Buffer; start: number; end: number } {
    const start = (record >>> 0) + LICENCE_HEAD
    const length = this.#all.readUInt32LE(start - LICENCE_HEAD + LENGTH)
    return { bytes: this.#all, start, end: start + length }
  }

  /** The same as they are written. */
  cellsOf(record: number): string[] {
    const { start, end } = this.bytesOf(record)
    return this.#memory.lines(start, end - start)
  }
}
