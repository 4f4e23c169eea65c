// Keys of rows by which texts they have: the key that some texts make together is looked up once, and remembered.
import { take } from './memory'
import { firstOf, key, keyOf, PARTS, runCount } from './rows'
import { cellAt, columnAt, countOf, numberOf } from './text-cells'

/** By part, keys that were met last: all texts of one as a single number, and the key. */
const SLOT: usize = 16
const SLOT_BITS: u64 = 13
const PART: usize = SLOT << (<usize>SLOT_BITS)
/** A single number must hold all texts: where there are more, keys are looked up for each row. */
const MOST: f64 = 9e18

let slots: usize = 0
/** By part: whether a single number holds all texts. */
const remembered: usize = take(PARTS * 4)

/** Forgets the keys of the piece before. Call when the columns of the next one are laid. */
export function beginKeys(): void {
  if (slots === 0) slots = take(<usize>PARTS * PART)
  memory.fill(slots, 0, <usize>PARTS * PART)
  for (let part: u32 = 0; part < PARTS; part++) {
    let all: f64 = 1
    for (let run: u32 = 0; run < runCount(part); run++) all *= <f64>max(1, countOf(columnOf(part, run)))
    store<u32>(remembered + <usize>part * 4, MOST > all ? 1 : 0)
  }
}

/** The key of a part of a row. */
export function keyAt(part: u32, row: u32): u32 {
  if (load<u32>(remembered + <usize>part * 4) === 0) return lookUp(part, row)
  // No number is zero, which an empty slot has.
  let texts: u64 = 1
  for (let run: u32 = 0; run < runCount(part); run++) {
    const column = columnOf(part, run)
    const count = countOf(column)
    if (count > 1) texts = texts * count + cellAt(column, row)
  }
  const slot = slots + <usize>part * PART + <usize>((texts * 0x9e3779b97f4a7c15) >>> (64 - SLOT_BITS)) * SLOT
  if (load<u64>(slot) !== texts) {
    store<u64>(slot, texts)
    store<u32>(slot, lookUp(part, row), 8)
  }
  return load<u32>(slot, 8)
}

function lookUp(part: u32, row: u32): u32 {
  for (let run: u32 = 0; run < runCount(part); run++) {
    const column = columnOf(part, run)
    store<u32>(key + <usize>run * 4, numberOf(column, cellAt(column, row)))
  }
  return keyOf(part)
}

function columnOf(part: u32, run: u32): usize {
  return columnAt(firstOf(part, run))
}
