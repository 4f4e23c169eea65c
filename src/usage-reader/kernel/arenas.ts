// Memory by owner: all that is kept of the users of one lies together, since they are gone through owner after owner.
import { SLACK, take } from './memory'

/** An arena: its first and last chunk, where its next record goes, and where its links begin, which grow downwards. */
const FIRST: usize = 0
const LAST: usize = 4
const FREE: usize = 8
const LIMIT: usize = 12
const ARENA: usize = 16
/** A chunk: the next one, where its records end, and its length. */
const NEXT_CHUNK: usize = 0
const RECORDS_END: usize = 4
const LENGTH: usize = 8
const CHUNK_HEAD: usize = 16
/** Two or three users; and few enough that little is left over of the last chunk. */
const FIRST_CHUNK: usize = 192
const LARGEST_CHUNK: usize = 2048
/** A record is copied in steps: so many bytes behind it are overwritten at most. */
const STEP: usize = 16

const PIECE: usize = 1 << 16
/** Where chunks are laid: the first piece of memory for them, its length, and bytes of those that lie elsewhere. */
let base: usize = 0
let baseLength: usize = 0
let elsewhere: usize = 0
let free: usize = 0
let end: usize = 0

/** By owner. */
let arenas: usize = 0
let room: u32 = 0

/** The arena of an owner. */
export function arenaOf(owner: u32): usize {
  if (owner >= room) {
    const wanted = max<u32>(owner + 1, max<u32>(room * 2, 64))
    const grown = take(<usize>wanted * ARENA)
    memory.copy(grown, arenas, <usize>room * ARENA)
    arenas = grown
    room = wanted
  }
  return arenas + <usize>owner * ARENA
}

/** Where the next record of an arena goes, with room for so many bytes, those of links among them. */
export function recordPlace(arena: usize, bytes: usize): usize {
  if (load<u32>(arena, FREE) + bytes + STEP > <usize>load<u32>(arena, LIMIT)) addChunk(arena, bytes)
  return <usize>load<u32>(arena, FREE)
}

/** Where the records of an arena may reach to. */
export function recordLimit(arena: usize): usize {
  return <usize>load<u32>(arena, LIMIT)
}

/** Says where the last record ends. */
export function endRecord(arena: usize, at: usize): void {
  store<u32>(arena, <u32>at, FREE)
}

/** A link of so many bytes, for which room was made with the record. */
export function takeLink(arena: usize, bytes: usize): usize {
  const link = <usize>load<u32>(arena, LIMIT) - bytes
  store<u32>(arena, <u32>link, LIMIT)
  return link
}

/** The first chunk of an owner, and the one behind a chunk; 0 for none. */
export function firstChunk(owner: u32): usize {
  return owner < room ? <usize>load<u32>(arenas + <usize>owner * ARENA, FIRST) : 0
}

export function nextChunk(chunk: usize): usize {
  return <usize>load<u32>(chunk, NEXT_CHUNK)
}

export function recordsOf(chunk: usize): usize {
  return chunk + CHUNK_HEAD
}

/** Where the records of a chunk of an owner end. */
export function recordsEnd(owner: u32, chunk: usize): usize {
  const arena = arenas + <usize>owner * ARENA
  return <usize>(
    (chunk === <usize>load<u32>(arena, LAST) ? load<u32>(arena, FREE) : load<u32>(chunk, RECORDS_END))
  )
}

/** Forgets everything. What has needed several pieces of memory gets one for all of them. */
export function clearArenas(): void {
  memory.fill(arenas, 0, <usize>room * ARENA)
  if (elsewhere > 0) {
    baseLength = (baseLength + elsewhere) * 2
    base = take(baseLength + SLACK)
    elsewhere = 0
  }
  free = base
  end = base + baseLength
}

function addChunk(arena: usize, bytes: usize): void {
  const last = <usize>load<u32>(arena, LAST)
  const usual = last === 0 ? FIRST_CHUNK : min<usize>(<usize>load<u32>(last, LENGTH) * 2, LARGEST_CHUNK)
  const length = (max(usual, CHUNK_HEAD + bytes + STEP) + 15) & ~15
  const chunk = place(length)
  store<u32>(chunk, 0, NEXT_CHUNK)
  store<u32>(chunk, <u32>length, LENGTH)
  if (last === 0) store<u32>(arena, <u32>chunk, FIRST)
  else {
    store<u32>(last, load<u32>(arena, FREE), RECORDS_END)
    store<u32>(last, <u32>chunk, NEXT_CHUNK)
  }
  store<u32>(arena, <u32>chunk, LAST)
  store<u32>(arena, <u32>(chunk + CHUNK_HEAD), FREE)
  store<u32>(arena, <u32>(chunk + length), LIMIT)
}

function place(length: usize): usize {
  if (free + length > end) {
    const piece = max(PIECE, length)
    free = take(piece + SLACK)
    end = free + piece
    if (base === 0) {
      base = free
      baseLength = piece
    } else elsewhere += piece
  }
  const at = free
  free += length
  return at
}
