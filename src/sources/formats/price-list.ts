// The price list of Partner Center: many prices of one product, of which those for a month of one seat are taken.
//
// UnitPrice is for the whole term, whatever the billing plan is. Taken are commercial, paid, untiered seats; of several
// prices of one term what is billed by the year comes first, and lines without an end before others.
import { currency, filled, money, nameText, number, text } from '../cells/column.ts'
import { monthsOf } from '../cells/term.ts'
import { defineFormat } from '../format.ts'

export const priceList = defineFormat({
  id: 'price-list',
  title: 'New commerce price list (Partner Center)',
  where: {
    en: 'Partner Center › Pricing › New commerce license-based price list › Export.',
    ja: 'パートナー センター › 価格 › 新しいコマースのライセンスベースの価格表 › エクスポート。',
  },
  columns: {
    productTitle: nameText('ProductTitle'),
    skuTitle: nameText('SkuTitle'),
    segment: text('Segment'),
    term: text('TermDuration'),
    billing: text('BillingPlan'),
    currency: filled(currency('Currency')),
    unitPrice: filled(money('UnitPrice')),
    tierMin: number('PricingTierRangeMin'),
    ends: text('EffectiveEndDate'),
    tags: text('Tags'),
  },
  ofNobody: true,
  needs: [['skuTitle', 'productTitle'], 'term', 'billing', 'currency', 'unitPrice'],
  lacks: ['activity', 'licences'],
  read(cells, { sink, line, issue }) {
    const name = cells.skuTitle || cells.productTitle
    if (name === '') {
      issue({ code: 'blank-cell', params: {} }, 'SkuTitle')
      return
    }
    const termMonths = monthsOf(cells.term)
    const commercial = ['', 'commercial'].includes(cells.segment.toLowerCase())
    const trial = cells.unitPrice.numerator === 0n || /\btrial\b/i.test(cells.tags)
    if (termMonths === undefined || !commercial || trial || (cells.tierMin ?? 0) > 1) return

    const billedYearly = cells.billing.toLowerCase() === 'annual'
    const open = cells.ends === '' || cells.ends.includes('9999')
    sink.price(
      {
        // Product and SKU ids of the list are the store's own, not those of the licences.
        product: { skuId: '', name },
        unitPrice: cells.unitPrice,
        currency: cells.currency,
        termMonths,
        preference: (billedYearly ? 1 : 2) + (open ? 0 : 10),
      },
      line,
    )
  },
})
