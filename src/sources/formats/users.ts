// The user list of the admin centre (users_….csv): one row per user with the names of its products.
import type { PersonKind } from '../../model/people-batch.ts'
import { isGuestName } from '../../model/user-name.ts'
import { flagOf } from '../bulk-columns.ts'
import { day, flag, nameText, text } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { anyUser } from '../owners/person.ts'
import { namesNoProduct, productsText, splitProducts } from './shared/assigned-products.ts'

export const users = defineFormat({
  id: 'users',
  title: 'Users (Microsoft 365 admin centre, users_….csv)',
  where: {
    en: 'Microsoft 365 admin centre › Users › Active users › Export users.',
    ja: 'Microsoft 365 管理センター › ユーザー › アクティブなユーザー › ユーザーのエクスポート。',
  },
  columns: {
    user: anyUser('User principal name'),
    displayName: nameText('Display name'),
    department: text('Department'),
    blocked: flag('Block credential'),
    type: text('User type'),
    deletedOn: day('Soft deletion time stamp'),
    licences: productsText('Licenses'),
    // Older exports leave Licenses blank and name the product here.
    details: productsText('License assignment details'),
  },
  needs: ['user', 'blocked', ['licences', 'details'], 'deletedOn'],
  lacks: ['sold', 'day', 'activity'],
  perUser: true,
  listsEverybody: true,
  read(cells, { customer, sink, line }) {
    const { user, displayName, department, deletedOn } = cells
    const kind = kindOf(cells)
    const guest = kind.guest || isGuestName(user)
    const person = { customer, user, displayName, department, deleted: deletedOn !== null, deletedOn }
    sink.directoryUser({ ...person, ...kind, guest, reportDate: null }, line)
  },
  list: {
    user: 'user',
    displayName: 'displayName',
    department: 'department',
    deletedOn: 'deletedOn',
    kindColumns: ['blocked', 'type', 'licences', 'details'],
    kindOf({ blocked, type = '', licences = '', details = '' }) {
      const isBlocked = flagOf(blocked)
      if (isBlocked === undefined || namesNoProduct(licences) || namesNoProduct(details)) return null
      return kindOf({ blocked: isBlocked, type, licences, details })
    },
  },
})

/** What a row says beside the person. */
function kindOf(cells: {
  blocked: boolean | null
  type: string
  licences: string
  details: string
}): PersonKind {
  const cell = cells.licences === '' ? cells.details : cells.licences
  return {
    products: splitProducts(cell),
    blocked: cells.blocked ?? false,
    guest: cells.type.toLowerCase() === 'guest',
  }
}
