// What the host has made of keys and cells: columns of numbers that it fills in.
import { take } from './memory'

/** Stands for "no day". */
export const NO_DAY: i32 = -0x80000000
/** What the host could not read. */
export const ODD: i32 = 0x7fffffff

/** By key of a row: its owner. */
export const OWNERS: u32 = 0
/** By key of a row, then entry: its frame; NO_FRAME where the row has no such entry. */
export const FRAMES: u32 = 1
/** By day cell: its day. */
export const DAYS: u32 = 2
/** By frame: the day of its report. */
export const REPORTS: u32 = 3
/** By frame: whether its rows count only where they have a day. */
export const ONLY_ACTIVE: u32 = 4
/** By key of a row: which styles of names its rows have; the module fills it in. */
export const STYLES: u32 = 5
/** By frame as all threads number them: the day of its report. */
export const LIMITS: u32 = 6
/** Two for each thread that rows come from: its owners and its frames, as all threads number them. */
export const MAPS: u32 = 7

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
