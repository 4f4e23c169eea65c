// What an output is made of: one piece, or pieces that come one after the other.

export type Content = string | Uint8Array | AsyncIterable<string | Uint8Array>

/** The content as bytes, piece by piece. */
export async function* bytesOf(content: Content): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    yield toBytes(content)
    return
  }
  for await (const piece of content) yield toBytes(piece)
}

function toBytes(piece: string | Uint8Array): Uint8Array {
  return typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
}
