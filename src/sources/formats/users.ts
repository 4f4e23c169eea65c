// The user list of the admin centre (users_….csv): one row per user with the names of its products.
import { isGuestName } from '../../model/user-name.ts'
import { day, flag, nameText, text } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { saysUnlicensed } from '../headers/header-aliases.ts'
import { anyUser } from '../owners/person.ts'
import { productsText, splitProducts } from './assigned-products.ts'

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
    const cell = cells.licences === '' ? cells.details : cells.licences
    sink.directoryUser(
      {
        customer,
        user: cells.user,
        displayName: cells.displayName,
        department: cells.department,
        products: saysUnlicensed(cell) ? [] : splitProducts(cell),
        blocked: cells.blocked ?? false,
        deleted: cells.deletedOn !== null,
        deletedOn: cells.deletedOn,
        guest: cells.type.toLowerCase() === 'guest' || isGuestName(cells.user),
        reportDate: null,
      },
      line,
    )
  },
})
