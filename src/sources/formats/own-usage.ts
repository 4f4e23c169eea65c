// The project's own usage format: one row per user × workload × subscription.
import { isNoName } from '../../model/placeholder.ts'
import { LICENCE, NO_DAY, ORIGIN } from '../../model/usage-batch.ts'
import { isAccount, isMail } from '../../model/user-name.ts'
import { dayOf, licenceOf } from '../bulk-columns.ts'
import { day, filled, flag, idText, nameText, text, thingText } from '../cells/column.ts'
import { REPORT_DATE } from '../days/report-date.ts'
import { defineFormat } from '../format.ts'
import { namedUser } from '../owners/person.ts'

export const ownUsage = defineFormat({
  id: 'usage',
  title: 'Usage (own format)',
  where: {
    en: 'Write it with a script from any source: one row per user, workload and subscription.',
    ja: '任意のデータからスクリプトで作成します (ユーザー × ワークロード × サブスクリプションごとに 1 行)。',
  },
  columns: {
    customerId: text('CustomerId'),
    customerName: text('CustomerName'),
    user: namedUser('UserPrincipalName'),
    workload: filled(thingText('Workload')),
    lastActivity: day('LastActivityDate'),
    subscriptionId: idText('SubscriptionId'),
    productName: thingText('ProductName'),
    skuId: idText('SkuId'),
    hasLicense: flag('HasLicense', 'IsLicensed'),
    licenseRemoved: day('LicenseRemovedDate'),
    licenceSince: day('LicenseAssignedDate'),
    displayName: nameText('DisplayName'),
    reportDate: day(...REPORT_DATE.headers),
  },
  needs: ['user', 'workload', 'lastActivity'],
  tells: [
    'Workload',
    'HasLicense',
    'LicenseRemovedDate',
    ['CustomerName', 'LastActivityDate'],
    ['CustomerId', 'LastActivityDate'],
  ],
  lacks: ['licences'],
  strictHeaders: true,
  perUser: true,
  read(cells, { customer, sink, line, issue }) {
    // The two have changed places.
    const column = isMail(customer.name) ? 'CustomerName' : isMail(customer.id) ? 'CustomerId' : null
    if (column !== null && !isAccount(cells.user)) {
      issue({ code: 'person-in-place', params: {} }, column)
      return
    }
    sink.usage(
      {
        customer,
        user: cells.user,
        workload: cells.workload,
        lastActivity: cells.lastActivity,
        subscriptionId: cells.subscriptionId,
        product: { skuId: cells.skuId, name: cells.productName },
        hasLicense: cells.hasLicense,
        licenseRemoved: cells.licenseRemoved,
        licenceSince: cells.licenceSince,
        displayName: cells.displayName,
        reportDate: cells.reportDate,
      },
      line,
    )
  },
  bulk: {
    user: 'user',
    displayName: 'displayName',
    ownerColumns: ['customerId', 'customerName'],
    kindColumns: [
      ...(['workload', 'subscriptionId', 'productName', 'skuId'] as const),
      ...(['hasLicense', 'licenseRemoved', 'reportDate'] as const),
    ],
    entries: [{ days: ['lastActivity'], sinces: ['licenceSince'], covers: null }],
    onlyActive: false,
    ownerOf({ customerId: id = '', customerName: name = '' }) {
      const isUnreadable = [id, name].some(cell => cell !== '' && (isNoName(cell) || isMail(cell)))
      return isUnreadable || (id === '' && name === '') ? null : { id, name }
    },
    kindsOf(cells, dates) {
      const { workload = '', subscriptionId = '', productName = '', skuId = '' } = cells
      const named = [workload, subscriptionId, skuId, productName]
      if (named.some(cell => cell !== '' && isNoName(cell))) return null
      if ([workload, productName].some(isAccount)) return null
      const licence = licenceOf(cells.hasLicense)
      const removed = dayOf(cells.licenseRemoved, dates)
      const report = dayOf(cells.reportDate, dates)
      if (workload === '' || licence === undefined || removed === undefined || report === undefined)
        return null
      if (report === null && dates.hasStamp) return null
      const kind = {
        origin: ORIGIN.own,
        workload,
        product: { name: productName, skuId },
        products: null,
        subscription: subscriptionId,
        report,
        licence: licence === LICENCE.notStated ? LICENCE.assumed : licence,
        removed: removed ?? NO_DAY,
        home: '',
      }
      return [kind]
    },
  },
})
