// The customers' own rows: in order, one after the other, and what the Total is made of.
import { windowOf } from '../metrics/row.ts'
import { seatClass } from '../metrics/seat-class.ts'
import type { Day } from '../model/day.ts'
import { sortedPlaces, UnitTexts } from '../model/sorted-places.ts'
import { BLANK_ROW } from '../report/blank-row.ts'
import type { CustomerRef } from '../report/customer.ts'
import { byNameId } from '../report/order.ts'
import type { RowsInTurn } from '../report/rows-in-turn.ts'
import type { Row } from '../report/types.ts'
import { PlainCustomer } from '../tally/intake/one-customer.ts'
import type { CountedCustomer } from './customer/customer-rows.ts'
import type { Data } from './data.ts'

/** By name, then id. */
export function byNames({ resolved }: Data, counted: readonly CountedCustomer[]): CountedCustomer[] {
  const { customers } = resolved
  const customerAt = (place: number): CustomerRef => customers[counted[place]?.index ?? -1] ?? NOBODY
  const names = new UnitTexts()
  for (const { index } of counted)
    if (customers[index]) customers[index].addName(names)
    else names.add(0)
  const places = sortedPlaces(names, (a, b) => byNameId(customerAt(a), customerAt(b)))
  return Array.from(places).flatMap(place => counted[place] ?? [])
}

const NOBODY: CustomerRef = { id: null, name: '' }

/** A row of each, made when it is its turn. */
export function ownRows({ resolved, settings }: Data, counted: readonly CountedCustomer[]): RowsInTurn {
  return {
    length: counted.length,
    *[Symbol.iterator]() {
      for (const { rows } of counted) yield rows.customer
    },
    tellEach(told) {
      const alike = new Map<string, Row>()
      for (const { index, tally, rows, checks } of counted) {
        const seats = rows.isKept || checks.length > 0 ? null : tally.seatsAlone
        const whose = resolved.customers[index]
        if (seats === null || !(whose instanceof PlainCustomer)) {
          told.row(rows.customer)
          continue
        }
        const key = `${seatClass(seats, settings.thresholds)} ${seats.day}`
        const like = alike.get(key) ?? rows.customer
        alike.set(key, like)
        told.seats({ like, seats, whose, row: () => rows.customer })
      }
    },
  }
}

/**
 * Rows that add up to what all customers add up to: those of whom seats alone are known are one row for each of their days,
 * which stands for `customersIn` it. Who could not be read is no part of a Total.
 */
export function partsOfTotal(
  { settings }: Data,
  counted: readonly CountedCustomer[],
): { parts: Row[]; customersIn(part: Row): number } {
  const parts: Row[] = []
  const days = new Map<Day, { sold: number; assigned: number; customers: number }>()
  for (const { tally, rows, isUnread } of counted) {
    if (isUnread) continue
    const seats = rows.isKept ? null : tally.seatsAlone
    if (seats === null) {
      parts.push(rows.customer)
      continue
    }
    const sums = days.get(seats.day) ?? { sold: 0, assigned: 0, customers: 0 }
    sums.sold += seats.sold
    sums.assigned += seats.assigned
    sums.customers++
    days.set(seats.day, sums)
  }
  const customersOf = new Map<Row, number>()
  for (const [asOf, { sold, assigned, customers }] of days) {
    const window = windowOf(asOf, settings.windowDays)
    const part = { ...BLANK_ROW, asOf, window, soldLicenses: sold, assignedLicenses: assigned }
    customersOf.set(part, customers)
    parts.push(part)
  }
  return { parts, customersIn: part => customersOf.get(part) ?? 1 }
}
