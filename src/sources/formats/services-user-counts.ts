// Service user counts (getOffice365ServicesUserCounts): active and inactive users of each workload, without names.
import { count, day, filled, number } from '../cells/column.ts'
import { defineFormat } from '../format.ts'

export const servicesUserCounts = defineFormat({
  id: 'services-user-counts',
  title: 'Service user counts (Graph getOffice365ServicesUserCounts)',
  where: {
    en: 'Graph reports/getOffice365ServicesUserCounts.',
    ja: 'Graph の reports/getOffice365ServicesUserCounts。',
  },
  columns: {
    reportDate: filled(day('Report Refresh Date')),
    officeActive: count('Office 365 Active'),
    officeInactive: count('Office 365 Inactive'),
    exchangeActive: count('Exchange Active'),
    exchangeInactive: count('Exchange Inactive'),
    oneDriveActive: count('OneDrive Active'),
    oneDriveInactive: count('OneDrive Inactive'),
    sharePointActive: count('SharePoint Active'),
    sharePointInactive: count('SharePoint Inactive'),
    skypeActive: count('Skype For Business Active'),
    skypeInactive: count('Skype For Business Inactive'),
    yammerActive: count('Yammer Active'),
    yammerInactive: count('Yammer Inactive'),
    teamsActive: count('Teams Active'),
    teamsInactive: count('Teams Inactive'),
    period: number('Report Period'),
  },
  needs: ['reportDate', 'officeActive', 'officeInactive', 'exchangeActive', 'exchangeInactive'],
  lacks: ['users', 'window', 'licences'],
  read(cells, { customer, sink, line, issue }) {
    // Workloads as the export writes them; '' is its own overall figure.
    const pairs = [
      ['', cells.officeActive, cells.officeInactive],
      ['Exchange', cells.exchangeActive, cells.exchangeInactive],
      ['OneDrive', cells.oneDriveActive, cells.oneDriveInactive],
      ['SharePoint', cells.sharePointActive, cells.sharePointInactive],
      ['Skype For Business', cells.skypeActive, cells.skypeInactive],
      ['Yammer', cells.yammerActive, cells.yammerInactive],
      ['Teams', cells.teamsActive, cells.teamsInactive],
    ] as const
    const half = pairs.find(([, active, inactive]) => (active === null) !== (inactive === null))
    if (half) {
      const [workload, active] = half
      const column = `${workload || 'Office 365'} ${active === null ? 'Active' : 'Inactive'}`
      issue({ code: 'blank-cell', params: {} }, column)
      return
    }
    for (const [workload, active, inactive] of pairs) {
      if (active === null || inactive === null) continue
      sink.count(
        {
          customer,
          workload,
          product: { skuId: '', name: '' },
          service: 'Office 365',
          active,
          total: active + inactive,
          statedPercent: null,
          reportDate: cells.reportDate,
          periodDays: cells.period,
          isWhole: true,
        },
        line,
      )
    }
  },
})
