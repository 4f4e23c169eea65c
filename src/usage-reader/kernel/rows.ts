// Rows, and what they are made of: a user, keys and day cells, each spelling of which has a number. Columns that stand side
// by side in lines and repeat from row to row are looked at as one piece, a run: its bytes are known after a few rows, and
// with them what the host has read from them.
import { name, nameLength } from './fold'
import { hashOf, SLACK, take } from './memory'
import { newPool, numberOf, Pool, recordAt } from './pool'

/** A row: hash, address and length of the name, whether it is concealed, its keys, the numbers of its day cells. */
export const HASH: usize = 0
export const NAME: usize = 4
export const NAME_LENGTH: usize = 8
export const CONCEALED: usize = 12
export const KEYS: usize = 16
export const DAYS: usize = 24

/** What a row says of its customer, and what it says beside user and days: both are keys, made of runs. */
export const PARTS: u32 = 2

/** Whether rows are of a list of people: these have a digest of what is told of the person. */
export let isList: bool = false
/** Where a row has that digest, and behind it start and length of the two cells that tell it; 0 where nothing is told. */
export let toldAt: usize = 0
export let displayCell: u32 = 0
export let departmentCell: u32 = 0
export const TOLD_CELL: usize = 4
const TOLD: usize = 20

export let rowsStart: usize = 0
export let rowsEnd: usize = 0
export let rowLength: usize = 0
let rowRoom: usize = 0

export let width: u32 = 0
export let userCell: u32 = 0
export let dayCount: u32 = 0
let dayCells: usize = 0
export const dayPool: Pool = newPool(0)
/** By part: the runs of its columns (first and last column, pool), and the pool of their numbers together. */
const runs: usize = take(PARTS * 4)
const runCounts: usize = take(PARTS * 4)
const keyPools: usize = take(PARTS * 4)
const RUN: usize = 12
/** No format has more columns that count. */
const MOST_RUNS: u32 = 64
/** The numbers of a row's runs, to be filled in before they are asked for as a key. */
export const key: usize = take(<usize>MOST_RUNS * 4 + SLACK)

/** Says what the lines are; day cells and runs follow. */
export function setColumns(columns: u32, user: u32, days: u32): void {
  width = columns
  userCell = user
  dayCount = days
  dayCells = take(<usize>days * 4)
  rowLength = DAYS + <usize>days * 4
  for (let part: u32 = 0; part < PARTS; part++) {
    store<u32>(runs + <usize>part * 4, <u32>take(<usize>MOST_RUNS * RUN))
    store<u32>(keyPools + <usize>part * 4, <u32>changetype<usize>(newPool(0)))
  }
}

export function setDay(index: u32, cell: u32): void {
  store<u32>(dayCells + <usize>index * 4, cell)
}

export function dayCell(index: u32): u32 {
  return load<u32>(dayCells + <usize>index * 4)
}

/** Says which cells tell display names and departments, and whether rows are of a list of people; call when days are told. */
export function setTold(name: u32, department: u32, list: bool): void {
  displayCell = name
  departmentCell = department
  isList = list
  toldAt = rowLength
  rowLength += TOLD
}

/** Adds a run: the columns from `first` to `last`. */
export function addRun(part: u32, first: u32, last: u32): void {
  const count = runCount(part)
  const run = runOf(part, count)
  store<u32>(run, first)
  store<u32>(run, last, 4)
  store<u32>(run, <u32>changetype<usize>(newPool(<usize>(last - first + 1) * 8)), 8)
  store<u32>(runCounts + <usize>part * 4, count + 1)
}

export function runCount(part: u32): u32 {
  return load<u32>(runCounts + <usize>part * 4)
}

export function firstOf(part: u32, index: u32): u32 {
  return load<u32>(runOf(part, index))
}

export function lastOf(part: u32, index: u32): u32 {
  return load<u32>(runOf(part, index), 4)
}

function runOf(part: u32, index: u32): usize {
  return <usize>load<u32>(runs + <usize>part * 4) + <usize>index * RUN
}

export function poolOf(part: u32, index: u32): Pool {
  return changetype<Pool>(<usize>load<u32>(runOf(part, index), 8))
}

function keyPool(part: u32): Pool {
  return changetype<Pool>(<usize>load<u32>(keyPools + <usize>part * 4))
}

/** The number of the key whose runs have the numbers in `key`. */
export function keyOf(part: u32): u32 {
  const count = runCount(part)
  // One run is the key.
  if (count === 1) return load<u32>(key)
  return numberOf(keyPool(part), key, <usize>count * 4)
}

/** Makes room for so many rows, of which there are none yet. */
export function startRows(most: usize): void {
  if (most * rowLength > rowRoom) {
    rowRoom = most * rowLength
    rowsStart = take(rowRoom)
  }
  rowsEnd = rowsStart
}

/** The next row, to be filled in. */
export function nextRow(): usize {
  const row = rowsEnd
  rowsEnd += rowLength
  return row
}

/** The user of a row, or of a text that rows have: the name that was folded last. */
export function storeUser(at: usize, style: u32): void {
  store<u32>(at, hashOf(name, nameLength), HASH)
  store<u32>(at, <u32>name, NAME)
  store<u32>(at, <u32>nameLength, NAME_LENGTH)
  store<u32>(at, style, CONCEALED)
}

/** How many different keys of a part there are. */
export function keyCount(part: u32): u32 {
  return runCount(part) === 1 ? poolOf(part, 0).size : keyPool(part).size
}

/** The record of a run of a key. */
export function runRecord(part: u32, keyNumber: u32, index: u32): usize {
  if (runCount(part) === 1) return recordAt(poolOf(part, 0), keyNumber)
  const pool = keyPool(part)
  const numbers = recordAt(pool, keyNumber) + pool.head
  return recordAt(poolOf(part, index), load<u32>(numbers + <usize>index * 4))
}

/** How many different day cells there are. */
export function dayCellCount(): u32 {
  return dayPool.size
}

export function dayRecord(number: u32): usize {
  return recordAt(dayPool, number)
}
