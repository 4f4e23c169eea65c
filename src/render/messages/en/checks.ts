// What speaks against the figures, English.
import type { Messages } from '../types.ts'
import { files, format, quote, seats, users } from './format.ts'
import { exportName } from './sources.ts'

const people = (n: number) => format.plural(n, { one: 'person is', other: 'people are' })
const names = (n: number) => format.plural(n, { one: 'name was', other: 'names were' })

export const checks: Messages['checks'] = {
  'fewer-rows': {
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
    found: ({ day, file }) =>
      `nothing is there now, but the portfolio of ${format.day(day)} (${file}) had this customer.`,
    remedy: 'If it still is a customer, add its exports.',
  },
  'foreign-domains': {
    found: ({ file, domain, other, otherDomain }) =>
      `${file} has users of ${domain}, ${other} of ${otherDomain}, and they share no mail domain.`,
    remedy: 'If they are two tenants, give each of them a folder of its own.',
  },
  'same-kind-twice': {
    found: ({ count, files: labels }) =>
      `${files(count)} are exports of one kind and day and differ: ${labels}. Their users were put together.`,
    remedy: 'Keep the right one; if they are of different tenants, give each tenant a folder of its own.',
  },
  contradiction: {
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
    found: ({ count, example }) =>
      `${names(count)} decoded twice${example === '' ? '' : `, for example ${quote(example)},`} and cannot be mended.`,
    remedy: 'Export the file anew, and open and save it as UTF-8 only.',
  },
  'seats-idle-product': {
    found: ({ seats: count, products }) =>
      `${seats(count)} of ${products} are disabled or deprovisioned, and no usage shows who needs them.`,
    remedy: 'Ask the customer before the data is deleted: renew, replace or let go.',
  },
}
