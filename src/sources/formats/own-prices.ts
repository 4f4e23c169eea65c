// The project's own price format: one row per product and currency.
import { currency, idText, money, thingText } from '../cells/column.ts'
import { term } from '../cells/term.ts'
import { defineFormat } from '../format.ts'

export const ownPrices = defineFormat({
  id: 'prices',
  title: 'Prices (own format)',
  where: {
    en: 'Write it by hand or with a script: what one seat costs in a month, a year or three years.',
    ja: '手入力またはスクリプトで作成します (1 シートの月額、年額または 3 年の価格)。',
  },
  columns: {
    productName: thingText('ProductName'),
    skuId: idText('SkuId'),
    // Blank in a list that nobody has filled in yet: no price is known then, which is not a price of 0.
    unitPrice: money('UnitPrice'),
    currency: currency('Currency'),
    term: term('Term'),
  },
  ofNobody: true,
  needs: [['productName', 'skuId'], 'unitPrice', 'currency'],
  tells: ['UnitPrice'],
  lacks: ['activity', 'licences'],
  without: ['TermDuration', 'SkuTitle'],
  strictHeaders: true,
  read(cells, { sink, line, issue }) {
    const { productName: name, skuId, unitPrice } = cells
    if (name === '' && skuId === '') {
      issue({ code: 'blank-cell', params: {} }, 'ProductName')
      return
    }
    if (unitPrice !== null && cells.currency === '') {
      issue({ code: 'blank-cell', params: {} }, 'Currency')
      return
    }
    const product = { skuId, name }
    const termMonths = cells.term ?? 1
    sink.price({ product, unitPrice, currency: cells.currency, termMonths, preference: 0 }, line)
  },
})
