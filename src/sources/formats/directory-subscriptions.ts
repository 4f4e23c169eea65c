// Directory subscriptions (companySubscription): the one export with state and trial of each subscription; no assigned seats.
import { count, filled, idText, nameText, state } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { LICENCE_COLUMNS, licenceFacts } from './shared/licence-columns.ts'
import { seatLicence } from './shared/seat-licence.ts'

export const directorySubscriptions = defineFormat({
  id: 'directory-subscriptions',
  title: 'Directory subscriptions (Graph directory/subscriptions, Get-MgDirectorySubscription)',
  where: {
    en: 'PowerShell: Get-MgDirectorySubscription -All | Export-Csv; or Graph GET /directory/subscriptions.',
    ja: 'PowerShell: Get-MgDirectorySubscription -All | Export-Csv。または Graph の GET /directory/subscriptions。',
  },
  columns: {
    subscriptionId: idText('commerceSubscriptionId'),
    id: idText('id'),
    skuId: idText('skuId'),
    partNumber: nameText('skuPartNumber'),
    status: filled(state('status')),
    total: filled(count('totalLicenses')),
    ...LICENCE_COLUMNS,
  },
  needs: ['subscriptionId', ['skuId', 'partNumber'], 'isTrial', 'status', 'total'],
  tells: ['commerceSubscriptionId', 'totalLicenses', 'nextLifecycleDateTime'],
  lacks: ['assigned', 'day', 'activity'],
  read(cells, { customer, sink, line, issue }) {
    if (cells.skuId === '' && cells.partNumber === '') {
      issue({ code: 'blank-cell', params: {} }, 'skuId')
      return
    }
    // A program that lays a list out in rows (`serviceStatus`) puts the id and the trial into another row than the seats. What
    // Microsoft gives free of charge may have no `commerceSubscriptionId` either, but says whether it is a trial.
    if (cells.subscriptionId === '' && cells.id === '' && cells.isTrial === null) {
      issue({ code: 'blank-cell', params: {} }, 'commerceSubscriptionId')
      return
    }
    sink.licence(
      seatLicence({
        ...licenceFacts(cells),
        origin: 'directory-subscriptions',
        customer,
        product: {
          skuId: cells.skuId || cells.partNumber,
          name: cells.skuId === '' ? '' : cells.partNumber,
        },
        subscriptionId: cells.subscriptionId || cells.id,
        state: cells.status.state,
        stateWord: cells.status.word,
        sold: cells.total,
        reportDate: null,
      }),
      line,
    )
  },
})
