// Unpacks LZ4.
// https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md
import { damage, numberAt, Output } from './output.ts'

/** A block as it is, which is as many bytes as there is room for. Throws an Error where that is not what was packed. */
export function unpackLz4Raw(input: Uint8Array, room: Uint8Array): void {
  const output = new Output(room)
  addBlock(input, output)
  output.end()
}

/** Blocks behind their lengths, as Hadoop packs them, or one as it is: other programs have written both under one name. */
export function unpackLz4(input: Uint8Array, room: Uint8Array): void {
  const blocks = hadoopBlocks(input, room.length)
  if (blocks.length === 0) {
    unpackLz4Raw(input, room)
    return
  }
  const output = new Output(room)
  for (const { block, length } of blocks) {
    const end = output.length + length
    addBlock(block, output)
    if (output.length !== end) throw damage()
  }
  output.end()
}

/** None where it is not packed so. */
function hadoopBlocks(input: Uint8Array, expected: number): { block: Uint8Array; length: number }[] {
  const view = new DataView(input.buffer, input.byteOffset, input.length)
  const blocks: { block: Uint8Array; length: number }[] = []
  let whole = 0
  for (let at = 0; at < input.length; ) {
    if (at + 8 > input.length) return []
    const length = view.getUint32(at)
    const start = at + 8
    at = start + view.getUint32(at + 4)
    whole += length
    if (at > input.length || whole > expected) return []
    blocks.push({ block: input.subarray(start, at), length })
  }
  return whole === expected ? blocks : []
}

function addBlock(input: Uint8Array, output: Output): void {
  let at = 0
  /** A length of fifteen or more goes on in further bytes, up to the first that is not full. */
  const further = (four: number): number => {
    let length = four
    for (let byte = four === 15 ? 255 : 0; byte === 255; length += byte) byte = numberAt(input, at++, 1)
    return length
  }
  for (;;) {
    const token = numberAt(input, at++, 1)
    const count = further(token >>> 4)
    output.add(input, at, count)
    at += count
    // The last piece repeats nothing.
    if (at === input.length) break
    const distance = numberAt(input, at, 2)
    at += 2
    output.repeat(distance, further(token & 15) + 4)
  }
}
