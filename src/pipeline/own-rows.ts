// The customers' own rows: in order, one after the other, and what the Total is made of.
import { windowOf } from '../metrics/row.ts'
import type { Day } from '../model/day.ts'
import { lazy } from '../model/lazy.ts'
import { sortedPlaces, UnitTexts } from '../model/sorted-places.ts'
import { BLANK_ROW } from '../report/blank-row.ts'
import type { CustomerRef } from '../report/customer.ts'
import { byNameId } from '../report/order.ts'
import type { RowsInTurn } from '../report/rows-in-turn.ts'
import type { Row } from '../report/types.ts'
import type { CountedCustomers } from './counted-customers.ts'
import type { CountedCustomer } from './customer/customer-rows.ts'
import type { Data } from './data.ts'
import { SeatTurn } from './seat-turn.ts'

/** By name, then id. */
export function byNames(data: Data, counted: readonly CountedCustomer[]): CountedCustomer[] {
  const places = placesByName(
    data,
    counted.map(({ index }) => index),
  )
  return Array.from(places).flatMap(place => counted[place] ?? [])
}

/** Places of customers, given by their indices, in that order. */
function placesByName({ resolved: { customers } }: Data, indices: readonly number[]): Uint32Array {
  const customerAt = (place: number): CustomerRef => customers.at(indices[place] ?? -1) ?? NOBODY
  const names = new UnitTexts()
  for (const index of indices) customers.addName(index, names)
  return sortedPlaces(names, (a, b) => byNameId(customerAt(a), customerAt(b)))
}

const NOBODY: CustomerRef = { id: null, name: '' }

/** A row of each, made when it is its turn. */
export function ownRows(data: Data, customers: CountedCustomers): RowsInTurn {
  const { indices } = customers
  const places = lazy(() => placesByName(data, indices))
  return {
    length: indices.length,
    *[Symbol.iterator]() {
      for (const place of places()) yield customers.at(indices[place] ?? -1).rows.customer
    },
    tellEach(told) {
      const turn = new SeatTurn(data, customers)
      for (const place of places()) {
        const index = indices[place] ?? -1
        if (turn.isOf(index)) told.seats(turn)
        else told.row(customers.at(index).rows.customer)
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
  customers: CountedCustomers,
): { parts: Row[]; customersIn(part: Row): number } {
  const parts = customers.careful.flatMap(({ isUnread, rows }) => (isUnread ? [] : rows.customer))
  const days = new Map<Day, { sold: number; assigned: number; customers: number }>()
  for (const index of customers.indices) {
    const seats = customers.seatsOf(index)
    if (seats === null) continue
    const sums = days.get(seats.day) ?? { sold: 0, assigned: 0, customers: 0 }
    sums.sold += seats.sold
    sums.assigned += seats.assigned
    if (sums.customers++ === 0) days.set(seats.day, sums)
  }
  const customersOf = new Map<Row, number>()
  for (const [asOf, { sold, assigned, customers: count }] of days) {
    const window = windowOf(asOf, settings.windowDays)
    const part = { ...BLANK_ROW, asOf, window, soldLicenses: sold, assignedLicenses: assigned }
    customersOf.set(part, count)
    parts.push(part)
  }
  return { parts, customersIn: part => customersOf.get(part) ?? 1 }
}
