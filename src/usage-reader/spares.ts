// Memory that is spare, taken again in place of new one.

/** A copy of some bytes, in `spare` where that is large enough. */
export function copyInto(spare: ArrayBuffer | undefined, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const room = spare && spare.byteLength >= bytes.length ? spare : new ArrayBuffer(bytes.length * 1.25)
  const copy = new Uint8Array(room, 0, bytes.length)
  copy.set(bytes)
  return copy
}
