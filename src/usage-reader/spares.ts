// Memory that goes from thread to thread and is used again: new memory is slow. It is shared, since the engine collects
// garbage each time that some tens of megabytes of other memory have changed hands.

/** `spare` where it has so many bytes, else new memory. */
export function roomFor(spare: SharedArrayBuffer | undefined, bytes: number): SharedArrayBuffer {
  return spare && spare.byteLength >= bytes ? spare : new SharedArrayBuffer(bytes * 1.25)
}

/** A copy of some bytes, in `spare` where that is large enough. */
export function copyInto(
  spare: SharedArrayBuffer | undefined,
  bytes: Uint8Array,
): Uint8Array<SharedArrayBuffer> {
  const copy = new Uint8Array(roomFor(spare, bytes.length), 0, bytes.length)
  copy.set(bytes)
  return copy
}
