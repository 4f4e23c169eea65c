// Lists of users with the products that they hold, as scripts write them; the portal's own list says more.
import { isGuestName } from '../../model/user-name.ts'
import { flag, text } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { anyUser } from '../owners/person.ts'
import { isKnownProduct, productsText, splitProducts } from './shared/assigned-products.ts'

export const userLicences = defineFormat({
  id: 'user-licences',
  title: 'Users with their licences (scripts, Graph users with assignedLicenses)',
  where: {
    en: 'Scripts that list users with their licences, such as ReportUserAssignedLicenses-MgGraph.PS1 of Office 365 for IT Pros; or Graph GET /users?$select=userPrincipalName,assignedLicenses.',
    ja: 'ユーザーごとのライセンスを出力するスクリプト (Office 365 for IT Pros の ReportUserAssignedLicenses-MgGraph.PS1 など)。または Graph の GET /users?$select=userPrincipalName,assignedLicenses。',
  },
  columns: {
    user: anyUser('User principal name', 'UPN'),
    licences: productsText('Licenses', 'assignedLicenses', 'Direct assigned licenses', 'licenseDetails'),
    byGroup: text('Group based licenses'),
    enabled: flag('accountEnabled'),
    type: text('userType'),
  },
  needs: ['user', 'licences'],
  tells: ['Direct assigned licenses'],
  lacks: ['sold', 'day', 'activity'],
  without: ['Block credential', 'Soft deletion time stamp', 'Report Refresh Date', 'Last Activity Date'],
  perUser: true,
  read(cells, { customer, sink, line }) {
    const products = [...new Set([...heldIn(cells.licences), ...givenByGroups(cells.byGroup)])]
    const guest = isGuestName(cells.user) || cells.type.toLowerCase() === 'guest'
    const blocked = cells.enabled === false
    const row = { customer, user: cells.user, products, blocked, deleted: null, deletedOn: null, guest }
    sink.directoryUser({ ...row, reportDate: null }, line)
  },
})

/** Names, part numbers (also as `tenant:PARTNUMBER`) or ids; none where the cell says so. */
function heldIn(cell: string): string[] {
  // What the catalogue does not know stands between commas too.
  return splitProducts(cell).flatMap(name => (isKnownProduct(name) ? name : name.split(', ')))
}

/** `Office 365 E3 assigned from Sales`, or the products alone; what else stands there are names of groups. */
function givenByGroups(cell: string): string[] {
  return cell.split(', ').flatMap(part => {
    return /^ ?(.+) assigned from /m.exec(part)?.[1] ?? heldIn(part.trim()).filter(isKnownProduct)
  })
}
