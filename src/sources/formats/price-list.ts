// The price list of Partner Center: many prices of one product, of which those for a month of one seat are taken.
//
// UnitPrice is for the whole term, whatever the billing plan is. Taken are commercial, paid, untiered seats for
// a month, a year or three years; one product has several of them, so each says how well it stands for
// what is usually paid: the year first, then the month, then three years, and lines without an end before others.
import type { PriceRow } from '../../model/rows.ts'
import { currency, filled, money, number, text } from '../column.ts'
import { defineFormat } from '../format.ts'

interface Term {
  term: PriceRow['term']
  /** Years or months in one price. */
  length: number
  preference: number
}

const TERMS: Readonly<Record<string, Term>> = {
  P1Y: { term: 'yearly', length: 1, preference: 1 },
  P1M: { term: 'monthly', length: 1, preference: 3 },
  P3Y: { term: 'yearly', length: 3, preference: 5 },
}

export const priceList = defineFormat({
  id: 'price-list',
  title: 'New commerce price list (Partner Center)',
  where: {
    en: 'Partner Center › Pricing › New commerce license-based price list › Export.',
    ja: 'パートナー センター › 価格 › 新しいコマースのライセンスベースの価格表 › エクスポート。',
  },
  columns: {
    productTitle: text('ProductTitle'),
    skuTitle: text('SkuTitle'),
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
    const found = Object.entries(TERMS).find(([term]) => term === cells.term.toUpperCase())
    const commercial = ['', 'commercial'].includes(cells.segment.toLowerCase())
    const trial = cells.unitPrice === 0 || /\btrial\b/i.test(cells.tags)
    if (!found || !commercial || trial || (cells.tierMin ?? 0) > 1) return

    const [, { term, length, preference }] = found
    const billedYearly = cells.billing.toLowerCase() === 'annual'
    const open = cells.ends === '' || cells.ends.includes('9999')
    sink.price(
      {
        // Product and SKU ids of the list are the store's own, not those of the licences.
        product: { skuId: '', name },
        unitPrice: Math.round(cells.unitPrice / length),
        currency: cells.currency,
        term,
        preference: preference + (billedYearly ? 0 : 1) + (open ? 0 : 10),
      },
      line,
    )
  },
})
