// Unpacks zstd: frames and their blocks. https://www.rfc-editor.org/rfc/rfc8878
import { damage, numberAt, Output } from './output.ts'
import { sumOf } from './xxhash.ts'
import { literalsOf } from './zstd-literals.ts'
import { addSequences } from './zstd-sequences.ts'
import { Memory } from './zstd-tables.ts'

const FRAME = 0xfd2fb528
/** One of sixteen beginnings of what is to be skipped. */
const SKIPPED = 0x184d2a5
const LARGEST_BLOCK = 1 << 17

/** Unpacks as many bytes as there is room for. Throws an Error where that is not what was packed. */
export function unpackZstd(input: Uint8Array, room: Uint8Array): void {
  let at = 0
  let done = 0
  do {
    const magic = numberAt(input, at, 4)
    if (Math.floor(magic / 16) === SKIPPED) at += 8 + numberAt(input, at + 4, 4)
    else if (magic === FRAME) {
      // What a frame repeats is its own.
      const output = new Output(room.subarray(done))
      at = addFrame(input, at + 4, output)
      done += output.length
    } else throw damage()
  } while (at < input.length)
  if (at > input.length || done !== room.length) throw damage()
}

/** Returns where the frame ends. */
function addFrame(input: Uint8Array, start: number, output: Output): number {
  const { at: first, window, size, hasSum } = headerOf(input, start)
  const most = Math.min(window, LARGEST_BLOCK)
  const memory = new Memory()
  let at = first
  for (let isLast = false; !isLast; ) {
    const head = numberAt(input, at, 3)
    const before = output.length
    isLast = (head & 1) === 1
    at = addBlock(input, at + 3, (head >>> 1) & 3, head >>> 3, output, memory, most)
    if (output.length - before > most) throw damage()
  }
  if (size !== null && size !== output.length) throw damage()
  if (!hasSum) return at
  if (numberAt(input, at, 4) !== sumOf(output.bytes.subarray(0, output.length))) throw damage()
  return at + 4
}

interface FrameHeader {
  /** Where the first block begins. */
  at: number
  window: number
  /** What the frame comes to, where it says so. */
  size: number | null
  hasSum: boolean
}

function headerOf(input: Uint8Array, start: number): FrameHeader {
  const about = numberAt(input, start, 1)
  const isWhole = (about & 32) !== 0
  let at = start + 1
  const next = (count: number): number => {
    at += count
    return numberAt(input, at - count, count)
  }
  const windowByte = isWhole ? 0 : next(1)
  const base = 2 ** (10 + (windowByte >>> 3))
  // A dictionary of another file is not to be had; one bit is kept for later.
  const dictionary = next([0, 1, 2, 4][about & 3] ?? 0)
  if ((about & 8) !== 0 || dictionary !== 0) throw damage()
  const width = [isWhole ? 1 : 0, 2, 4, 8][about >>> 6] ?? 0
  const low = next(Math.min(width, 4))
  const size = width === 8 ? low + next(4) * 2 ** 32 : width === 2 ? low + 256 : low
  const window = isWhole ? size : base + (base / 8) * (windowByte & 7)
  return { at, window, size: width > 0 ? size : null, hasSum: (about & 4) !== 0 }
}

/** Returns where the block ends. */
function addBlock(
  input: Uint8Array,
  at: number,
  type: number,
  size: number,
  output: Output,
  memory: Memory,
  most: number,
): number {
  if (size > most) throw damage()
  if (type === 1) {
    output.fill(numberAt(input, at, 1), size)
    return at + 1
  }
  const end = at + size
  if (end > input.length || type === 3) throw damage()
  if (type === 0) output.add(input, at, size)
  else {
    const block = input.subarray(at, end)
    const literals = literalsOf(block, memory, most)
    addSequences(block, literals, memory, output)
  }
  return end
}
