// The project's own price format: one row per product and currency.
import { currency, filled, idText, money, text, word } from '../column.ts'
import { defineFormat } from '../format.ts'

export const ownPrices = defineFormat({
  id: 'prices',
  title: 'Prices (own format)',
  where: {
    en: 'Write it by hand or with a script: what one seat costs in a month or a year.',
    ja: '手入力またはスクリプトで作成します (1 シートの月額または年額)。',
  },
  columns: {
    productName: text('ProductName'),
    skuId: idText('SkuId'),
    unitPrice: filled(money('UnitPrice')),
    currency: filled(currency('Currency')),
    term: word(['monthly', 'yearly'], 'monthly', 'Term'),
  },
  ofNobody: true,
  needs: [['productName', 'skuId'], 'unitPrice', 'currency'],
  tells: ['UnitPrice'],
  lacks: ['activity', 'licences'],
  without: ['TermDuration', 'SkuTitle'],
  strictHeaders: true,
  read(cells, { sink, line, issue }) {
    const { productName: name, skuId, unitPrice, term } = cells
    if (name === '' && skuId === '') {
      issue({ code: 'blank-cell', params: {} }, 'ProductName')
      return
    }
    const product = { skuId, name }
    sink.price({ product, unitPrice, currency: cells.currency, term, preference: 0 }, line)
  },
})
