// Memory that goes from thread to thread and is used again: new memory is slow. It is shared, since the engine collects
// garbage each time that some tens of megabytes of other memory have changed hands.

/** A copy of some bytes, in `spare` where that is large enough. */
export function copyInto(
  spare: SharedArrayBuffer | undefined,
  bytes: Uint8Array,
): Uint8Array<SharedArrayBuffer> {
  const room = spare && spare.byteLength >= bytes.length ? spare : new SharedArrayBuffer(bytes.length * 1.25)
  const copy = new Uint8Array(room, 0, bytes.length)
  copy.set(bytes)
  return copy
}
