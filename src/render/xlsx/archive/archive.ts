// An archive whose parts are packed as they are written; the same parts give the same bytes.
import { crcOf } from './crc.ts'
import { Output } from './output.ts'
import { Part } from './part.ts'

/** What an archive says of a part, in front of it and once more at the end. */
interface Entry {
  name: string
  isPacked: boolean
  crc: number
  packed: number
  size: number
  /** Where it stands among what was written, with what is said in front of it, and how long it is. */
  place: number
  length: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** PKZIP 2.0. */
const VERSION = 20
const DEFLATED = 8
/** 2000-01-01, 0:00. */
const DAY = (20 << 9) | (1 << 5) | 1

export class Archive {
  readonly #out = new Output()
  readonly #part = new Part(this.#out)
  readonly #entries: Entry[] = []

  /** A part of these bytes as they are. */
  stored(name: string, text: string): void {
    const bytes = utf8(text)
    const entry = this.#entry(name, false)
    this.#out.bytes(bytes)
    this.#told(entry, { size: bytes.length, crc: crcOf(0, bytes, 0, bytes.length) })
  }

  text(name: string, text: string): void {
    this.written(name, part => part.text(text))
  }

  written(name: string, write: (part: Part) => void): void {
    const entry = this.#entry(name, true)
    write(this.#part)
    this.#told(entry, this.#part.finish())
  }

  #entry(name: string, isPacked: boolean): Entry {
    const entry = { name, isPacked, crc: 0, packed: 0, size: 0, place: this.#out.length, length: 0 }
    this.#entries.push(entry)
    this.#out.bytes(headOf(entry))
    return entry
  }

  #told(entry: Entry, { size, crc }: { size: number; crc: number }): void {
    const length = this.#out.length - entry.place
    Object.assign(entry, { size, crc, length, packed: length - headOf(entry).length })
    this.#out.replace(entry.place, headOf(entry))
  }

  /** The whole archive; parts of these names stand first, in this order. */
  bytes(first: readonly string[]): Uint8Array {
    const isFirst = ({ name }: Entry): boolean => first.includes(name)
    const front = first.flatMap(name => this.#entries.filter(entry => entry.name === name))
    const entries = [...front, ...this.#entries.filter(entry => !isFirst(entry))]
    const whole = new Output()
    const places: number[] = []
    for (const { place, length } of entries) {
      places.push(whole.length)
      whole.bytes(this.#out.between(place, place + length))
    }
    const list = whole.length
    for (const [at, entry] of entries.entries()) whole.bytes(listed(entry, places[at] ?? 0))
    const size = whole.length - list
    const count: Field = [entries.length, 2]
    whole.bytes(Uint8Array.from(fields([END, 4], [0, 4], count, count, [size, 4], [list, 4], [0, 2])))
    return whole.between(0, whole.length).slice()
  }
}

/** In front of a part. */
function headOf(entry: Entry): Uint8Array {
  return Uint8Array.from([...fields([LOCAL, 4]), ...aboutOf(entry), ...utf8(entry.name)])
}

/** At the end of the archive. */
function listed(entry: Entry, place: number): Uint8Array {
  const before = fields([CENTRAL, 4], [VERSION, 2])
  const after = fields([0, 4], [0, 2], [0, 4], [place, 4])
  return Uint8Array.from([...before, ...aboutOf(entry), ...after, ...utf8(entry.name)])
}

/** What both say, to the length of what could stand behind the name. */
function aboutOf({ name, isPacked, crc, packed, size }: Entry): number[] {
  const made = fields([VERSION, 2], [0, 2], [isPacked ? DEFLATED : 0, 2], [0, 2], [DAY, 2])
  return [...made, ...fields([crc, 4], [packed, 4], [size, 4], [utf8(name).length, 2], [0, 2])]
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

type Field = readonly [value: number, size: number]

/** Numbers of so many bytes, the lowest byte first. */
function fields(...all: readonly Field[]): number[] {
  return all.flatMap(([value, size]) => Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 255))
}
