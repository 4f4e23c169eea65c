// What the host has made of keys and cells: columns of numbers that it fills in.
import { take } from './memory'

/** By table: its address and how many numbers it has room for. */
const MOST_TABLES: u32 = 128
const tables: usize = take(<usize>MOST_TABLES * 8)

/** Makes room for that many numbers of four bytes; returns where they stand. */
export function tableOf(table: u32, count: u32): usize {
  const place = tables + <usize>table * 8
  const room = load<u32>(place, 4)
  if (count > room) {
    const wanted = max<u32>(count, max<u32>(room * 2, 256))
    const at = take(<usize>wanted * 4)
    memory.copy(at, <usize>load<u32>(place), <usize>room * 4)
    store<u32>(place, <u32>at)
    store<u32>(place, wanted, 4)
  }
  return <usize>load<u32>(place)
}

/** A number of a table that has room for it. */
export function valueAt(table: u32, index: u32): i32 {
  return load<i32>(<usize>load<u32>(tables + <usize>table * 8) + ((<usize>index) << 2))
}

export function setValue(table: u32, index: u32, value: i32): void {
  store<i32>(<usize>load<u32>(tables + <usize>table * 8) + ((<usize>index) << 2), value)
}
