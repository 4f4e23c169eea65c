// The project's own licence format: one row per subscription.
import { count, day, filled, flag, idText, nameText, state, text, thingText } from '../cells/column.ts'
import { term } from '../cells/term.ts'
import { REPORT_DATE } from '../days/report-date.ts'
import { defineFormat } from '../format.ts'
import { LICENCE_COLUMNS, licenceFacts } from './shared/licence-columns.ts'
import { seatLicence } from './shared/seat-licence.ts'

export const ownLicences = defineFormat({
  id: 'licences',
  title: 'Licences (own format)',
  where: {
    en: 'Write it with a script from any source: one row per subscription.',
    ja: '任意のデータからスクリプトで作成します (1 サブスクリプション 1 行)。',
  },
  columns: {
    customerId: text('CustomerId'),
    customerName: text('CustomerName'),
    subscriptionId: idText('SubscriptionId'),
    productName: thingText('ProductName'),
    skuId: idText('SkuId'),
    service: text('Service'),
    state: state('State', 'SubscriptionState', 'SubscriptionStatus'),
    ...LICENCE_COLUMNS,
    sold: filled(count('LicensesSold')),
    assigned: filled(count('LicensesAssigned')),
    partnerId: idText('PartnerId'),
    partnerName: nameText('PartnerName'),
    channel: text('Channel'),
    ends: day('EndDate'),
    termMonths: term('Term'),
    autoRenew: flag('AutoRenew'),
    reportDate: day(...REPORT_DATE.headers),
  },
  needs: [['productName', 'skuId'], 'sold', 'assigned'],
  tells: ['LicensesSold', 'LicensesAssigned'],
  lacks: ['activity'],
  strictHeaders: true,
  sendsOn: { subscriptionId: 'subscriptionId', sold: 'sold', assigned: 'assigned', ends: 'ends' },
  read(cells, { customer, sink, line, issue }) {
    if (cells.productName === '' && cells.skuId === '') {
      issue({ code: 'blank-cell', params: {} }, 'ProductName')
      return
    }
    sink.licence(
      seatLicence({
        ...licenceFacts(cells),
        origin: 'licences',
        customer,
        product: { skuId: cells.skuId, name: cells.productName },
        subscriptionId: cells.subscriptionId,
        service: cells.service,
        state: cells.state.state,
        stateWord: cells.state.word,
        sold: cells.sold,
        assigned: cells.assigned,
        partnerId: cells.partnerId,
        partnerName: cells.partnerName,
        channel: cells.channel,
        reportDate: cells.reportDate,
      }),
      line,
    )
  },
})
