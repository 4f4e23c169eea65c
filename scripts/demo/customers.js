// Who is in the demo: names, ids and domains as Partner Center lists them.
import { guid } from './random.js'

const OWN = [
  ['Adventure Works', 'adventure-works.example'],
  ['Alpine Ski House', 'alpineskihouse.example'],
  ['Blue Yonder Airlines', 'blueyonderairlines.example'],
  ['Coho Winery', 'cohowinery.example'],
  ['Contoso', 'contoso.example'],
  ['Fabrikam', 'fabrikam.example'],
  ['Litware', 'litware.example'],
  ['Lucerne Publishing', 'lucernepublishing.example'],
  ["Margie's Travel", 'margiestravel.example'],
  ['Northwind Traders', 'northwind.example'],
  ['Proseware', 'proseware.example'],
  ['Tailspin Toys', 'tailspintoys.example'],
  ['Wingtip Toys', 'wingtiptoys.example'],
  // Known by the folders of their tenants.
  ['Graphic Design Institute', 'graphicdesigninstitute.example'],
  ['School of Fine Art', 'fineartschool.example'],
  ['Woodgrove Bank', 'woodgrovebank.example'],
  ['ふぐ商事', 'fugu.example'],
]

export const CUSTOMERS = new Map(OWN.map(([name, domain]) => [name, { name, domain, id: guid(domain) }]))
