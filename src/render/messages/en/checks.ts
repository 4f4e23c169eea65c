// What speaks against the figures, English.
import { encodingName } from '../encodings.ts'
import type { Messages } from '../types.ts'
import { files, format, quote, seats, users } from './format.ts'
import { exportName } from './sources.ts'

const people = (n: number) => format.plural(n, { one: 'person is', other: 'people are' })
const names = (n: number) => format.plural(n, { one: 'name was', other: 'names were' })

export const checks: Messages['checks'] = {
  'fewer-rows': {
    label: 'Fewer users',
    when: 'An export has less than 70 % of the users of the same kind of export 1 to 40 days before; or one that lists everybody of a tenant has fewer than half as many users as a product has assigned seats (from 10 seats on).',
    found({ format: id, day, users: count, expected, before, product }) {
      const dated = day === null ? '' : ` of ${format.day(day)}`
      const has = `the export ${quote(exportName(id))}${dated} has ${users(count)}`
      return before === null
        ? `${has}, but ${seats(expected)} of ${product} are assigned.`
        : `${has}, that of ${format.day(before)} had ${format.count(expected)}.`
    },
    remedy: 'The download may have been cut short: download it again.',
  },
  'missing-customer': {
    label: 'Customer missing',
    when: 'The newest earlier portfolio, at most 40 days older, has a customer of whom nothing is there now.',
    found: ({ day, file }) =>
      `nothing is there now, but the portfolio of ${format.day(day)} (${file}) had this customer.`,
    remedy: 'If it still is a customer, add its exports.',
  },
  'foreign-domains': {
    label: 'Two tenants',
    when: 'The users of two exports of one customer share no mail domain, guests and onmicrosoft.com aside.',
    found: ({ file, domain, other, otherDomain }) =>
      `${file} has users of ${domain}, ${other} of ${otherDomain}, and they share no mail domain.`,
    remedy: 'If they are two tenants, give each of them a folder of its own.',
  },
  'same-kind-twice': {
    label: 'One kind twice',
    when: 'Two exports of one kind and day differ; pages of one answer are one export.',
    found: ({ count, files: labels }) =>
      `${files(count)} are exports of one kind and day and differ: ${labels}. Their users were put together.`,
    remedy:
      'Keep the right one, or all if they are parts of one export; if they are of different tenants, give each tenant a folder of its own.',
  },
  'split-run': {
    label: 'One run, two days',
    when: 'Usage rows in the own format, or licences of one kind of export, are of two days, one behind the other, that have no user or no product in common.',
    found: ({ day, users: count, products }) =>
      products === ''
        ? `${users(count)} of ${format.day(day)} ${count === 1 ? 'was' : 'were'} left out as those of an earlier export: the rows of the day after have none of them.`
        : `the licences of ${format.day(day)} were left out as those of an earlier export (${products}): the rows of the day after have none of these products.`,
    remedy: 'If one run wrote both, over midnight, give all of its rows one ReportDate.',
  },
  contradiction: {
    label: 'Contradiction',
    when: 'People are active though a report gives them a licence for none of the workloads that their assigned products carry, or later than on the day of their deletion.',
    found: ({ withoutLicence, afterDeletion }) =>
      [
        ...(withoutLicence > 0
          ? [
              `${people(withoutLicence)} active, but the export gives them a licence for none of the workloads of their assigned products.`,
            ]
          : []),
        ...(afterDeletion > 0 ? [`${people(afterDeletion)} active after the day of their deletion.`] : []),
      ].join(' '),
    remedy: 'Download the export again; if it still says so, check their licences in the admin centre.',
  },
  'names-damaged': {
    label: 'Damaged names',
    when: 'Names were decoded twice (Ã‰ for É) and stand as written (where the first characters of a file show it, they are undone); or the text of a file is in an old encoding that its bytes do not settle.',
    found: ({ count, example, files: labels, encoding }) =>
      [
        ...(count > 0
          ? [
              `${names(count)} decoded twice${example === '' ? '' : `, for example ${quote(example)},`} and cannot be mended.`,
            ]
          : []),
        ...(labels === ''
          ? []
          : [
              `${labels}: not Unicode, read as ${encodingName(encoding)}; whether that is right its bytes do not tell.`,
            ]),
      ].join(' '),
    remedy:
      'Export the file anew, and open and save it as UTF-8 only; where names look wrong, say the encoding with --encoding or in the config.',
  },
  'seats-idle-product': {
    label: 'Seats gone unseen',
    when: 'Seats are disabled or deprovisioned, and no usage row has their product.',
    found: ({ seats: count, products }) =>
      `${seats(count)} of ${products} are disabled or deprovisioned, and no usage shows who needs them.`,
    remedy: 'Ask the customer before the data is deleted: renew, replace or let go.',
  },
}
