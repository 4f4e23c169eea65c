// "Shown as [in the catalogue], else as the newest row writes them, ties by code point (the same for workloads that are not ours)."
import { byCodePoint, fold } from './basics.ts'
import type { Catalogue, Options, Portfolio } from './model.ts'
import { isOurs } from './products.ts'

interface Saying {
  text: string
  date: string
}

/** The portfolio with every name that nobody knows written in the one way in which it is shown. */
export function spelt(portfolio: Portfolio, { asOf }: Options, catalogue: Catalogue): Portfolio {
  const { licences, usage, graph, single = [], tenants = [] } = portfolio
  const lists = [...graph, ...single].flatMap(({ reportDate: date, rows }) =>
    rows.flatMap(({ products }) => products.map(text => ({ text, date }))),
  )
  const products = writer(
    [
      ...[...licences, ...usage].map(row => ({ text: row.productName, date: row.reportDate })),
      ...lists,
      ...tenants.flatMap(({ productList = [] }) =>
        productList.map(({ title }) => ({ text: title, date: '' })),
      ),
    ].filter(({ text }) => text.trim() !== '' && catalogue.findName(text.trim()) === undefined),
    asOf,
  )
  const workloads = writer(
    usage.map(row => ({ text: row.workload, date: row.reportDate })).filter(({ text }) => !isOurs(text)),
    asOf,
  )
  const named = <T extends { products: string[] }>(row: T): T => ({
    ...row,
    products: row.products.map(products),
  })
  return {
    licences: licences.map(row => ({ ...row, productName: products(row.productName) })),
    usage: usage.map(row => ({
      ...row,
      productName: products(row.productName),
      workload: workloads(row.workload),
    })),
    graph: graph.map(file => ({ ...file, rows: file.rows.map(named) })),
    single: single.map(file => ({ ...file, rows: file.rows.map(named) })),
    tenants: tenants.map(tenant => ({
      ...tenant,
      ...(tenant.productList
        ? { productList: tenant.productList.map(row => ({ ...row, title: products(row.title) })) }
        : {}),
    })),
  }
}

/** A row without a date is as new as anything; one later than asked for says nothing. */
function writer(sayings: readonly Saying[], asOf: string | undefined): (text: string) => string {
  const seen = sayings.filter(({ date }) => asOf === undefined || date <= asOf)
  const newness = ({ date }: Saying): string => (date === '' ? '9999' : date)
  return text => {
    const same = seen.filter(saying => fold(saying.text) === fold(text))
    const [first] = same.sort((a, b) => byCodePoint(newness(b), newness(a)) || byCodePoint(a.text, b.text))
    return first?.text ?? text
  }
}
