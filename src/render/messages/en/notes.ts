// Remarks on the data, English.
import { encodingName } from '../encodings.ts'
import { wordOr } from '../lookup.ts'
import type { Messages } from '../types.ts'
import { customers, fewListed, files, format, quote, rows, seats, users } from './format.ts'
import { services as serviceNames } from './report.ts'
import { exportName, reasonText } from './sources.ts'

const serviceName = (service: string) => wordOr(serviceNames, service)
// The service that no report is about has no name.
const leftOutOf = (service: string) =>
  service === 'other'
    ? 'other services'
    : service === 'unknown'
      ? 'products that are not known'
      : serviceName(service)
const UNCOUNTED = {
  'not-a-person': 'since no person holds them (rooms, devices, storage, credits)',
  trial: 'since they are on trial',
  included: 'since they are free of charge; the people on them count',
  free: 'since they are free',
}
const LEFT = {
  users,
  licences: (count: number) => format.plural(count, { one: 'licence', other: 'licences' }),
  counts: (count: number) => format.plural(count, { one: 'count', other: 'counts' }),
}
const METRICS = { deployment: 'deployment', usage: 'usage', adjusted: 'adjusted usage' }

export const notes: Messages['notes'] = {
  duplicates: ({ kind, count }) =>
    kind === 'files'
      ? `${files(count)} came more than once and counted once.`
      : `${rows(count)} of ${kind} came more than once and counted once.`,
  'duplicate-file': ({ file, other }) => `${file} is the same as ${other}; it counted once.`,
  'left-out-file': ({ file, reason, detail }) => `${file} was left out: ${reasonText(reason, detail)}.`,
  'attribution-duplicates': ({ file, count }) =>
    `${file}: ${format.plural(count, {
      one: 'row is marked as a duplicate attribution and was',
      other: 'rows are marked as duplicate attributions and were',
    })} left out.`,
  'rejected-rows': ({ file, count }) =>
    `${file}: ${rows(count)} could not be read and ${count === 1 ? 'is' : 'are'} missing from every figure.`,
  'file-name-date': ({ file, day }) =>
    `${file} has no report date inside; ${format.day(day)} was taken from the file name.`,
  'later-export': ({ file, other }) =>
    `Rows of ${file} were left out where ${other}, which was made later on the same day, has the customer too.`,
  'old-encoding': ({ file, encoding }) =>
    `${file} is not UTF-8; it was read as ${encodingName(encoding)}. If names look wrong, save it as UTF-8, or say --encoding.`,
  'total-rows': ({ file, lines, count }) =>
    `${file}: ${count === 1 ? `line ${lines} is a total` : `lines ${lines} are totals`} of the other rows and ${wasLeftOut(count)}.`,
  'decoded-twice': ({ file }) =>
    `${file} had been read in a wrong encoding and saved, as its first characters show; this was undone.`,
  'unfinished-line': ({ file }) =>
    `${file} has no line end after its last line. If the download was cut short, its last row may be incomplete.`,
  'full-sheet': ({ file, count }) =>
    `${file} has ${format.count(count)} lines, as many as a sheet of an office program holds. If it was saved by one, rows behind them are missing: download the export again and do not save it.`,
  'misspelt-column': ({ file, header, nearest }) =>
    `${file}: column ${quote(header)} is not read. If it is ${quote(nearest)}, correct its name.`,
  'unread-parts': ({ file, header, values, count }) =>
    `${file} has ${format.count(count)} values in the column ${quote(header)} (${values}${count > 3 ? ' …' : ''}), which is not read: all its rows count as those of one customer. If they are of several, say whose each row is in a column CustomerName.`,
  'future-activity': ({ customer, count, asOf }) =>
    `${customer}: ${rows(count)} with activity after ${format.day(asOf)}; such activity is outside the window.`,
  'never-active': ({ customer, count }) =>
    `${customer}: not one of ${users(count)} has a day of activity in any workload. Either nobody has begun, or the days were lost where a file was saved again: compare with the export as downloaded.`,
  'assumed-licences': ({ customer, count }) =>
    `${customer}: HasLicense is blank for ${users(count)}, which counts as a licence; others have a yes, and nobody a no. Some programs write no as a blank: if yours does, write 0 in its place.`,
  'unmatched-subscriptions': ({ customer, count }) =>
    `${customer}: ${count === 1 ? 'the subscription id' : `not one of the ${format.count(count)} subscription ids`} in the usage rows is ${count === 1 ? 'not ' : ''}among those of the licences, so trials and ended subscriptions are told by product alone. Compare both files: a spreadsheet may have changed an id (1001.0, lost zeros).`,
  'name-style': ({ customer, count, kept }) =>
    kept === 'concealed'
      ? `${customer}: the newest export has concealed user names, so ${rows(count)} with clear names ${wasLeftOut(count)}.`
      : `${customer}: the newest export has clear user names, so ${rows(count)} with concealed names ${wasLeftOut(count)}.`,
  'deleted-or-not': ({ customer, count }) =>
    `${customer}: one export says that ${format.plural(count, { one: 'user is', other: 'users are' })} deleted, another one that they are not. The newer export counts; of two of one day the one that says deleted.`,
  guests: ({ customer, count }) =>
    `${customer}: what ${format.plural(count, { one: 'guest', other: 'guests' })} without a licence did was left out.`,
  'other-tenants': ({ customer, count }) =>
    `${customer}: what ${format.plural(count, { one: 'person', other: 'people' })} of other tenants did without a licence here was left out.`,
  'stale-snapshot': ({ customer, service, workload, day, asOf }) =>
    `${customer}: the newest export of ${workload} (${serviceName(service)}) is dated ${format.day(day)}, more than 7 days before ${format.day(asOf)}, and was left out.`,
  'workload-left-behind': ({ customer, service, workload, day, asOf }) =>
    `${customer}: the rows of ${workload} are dated ${format.day(day)} and were left out: the usage rows of ${format.day(asOf)} in the own format stand for all of ${serviceName(service)}, and have none of it. If ${workload} should count, give the rows of every workload in that format, with one ReportDate.`,
  'counts-of-other-month': ({ customer, service, workload, day, asOf }) =>
    `${customer}: counts of ${workload || serviceName(service)} are dated ${format.day(day)}, neither in the month of the user rows (${format.day(asOf)}) nor in the one before, and were left out.`,
  'old-licences': ({ customer, service, day, asOf }) =>
    `${customer}: the licences of ${serviceName(service)} are dated ${format.day(day)}, more than 35 days before ${format.day(asOf)}.`,
  'older-licences': ({ customer, product, export: origin, day, newer }) =>
    `${customer}, ${product}: ${quote(exportName(origin))} is dated ${format.day(day)}, more than 7 days before another export of the licences (${format.day(newer)}), and was left out.`,
  'partly-dated': ({ customer, product, file, count }) =>
    `${customer}, ${product}: ${rows(count)} with a date ${wasLeftOut(count)} of ${file}, since another row there has none and counts as the newest. Give all of its rows a ReportDate.`,
  'left-out-service': ({ services, products, count }) =>
    `${rows(count)} of ${leftOutOf(services)} ${wasLeftOut(count)}${products === '' ? '' : `: ${fewListed(products)}`}. --service all brings them in.`,
  'left-out-state': ({ customer, product, state }) =>
    `${customer}: a subscription of ${product} is in the state ${quote(state)} and carries no seats.`,
  'uncounted-seats': ({ customer, kind, products, seats: count }) =>
    `${customer}: ${seats(count)} ${count === 1 ? 'is' : 'are'} not counted as sold, ${UNCOUNTED[kind]}: ${products}.`,
  'no-person': ({ customer, count }) =>
    `${customer}: ${format.plural(count, {
      one: 'account is on seats that no person holds (a room, a phone, a device) and is',
      other: 'accounts are on seats that no person holds (rooms, phones, devices) and are',
    })} counted neither as total nor as active.`,
  'different-sold': ({ customer, product, used, usedSold, other, otherSold }) =>
    `${customer}, ${product}: ${quote(exportName(used))} says ${seats(usedSold)} sold, ${quote(exportName(other))} says ${format.count(otherSold)}. The first one counts.`,
  'several-sellers': ({ customer, product, rows: count }) =>
    `${customer}: ${product} has several sellers, and ${rows(count)} of usage cannot be told apart; usage that includes it is not available.`,
  'without-scope': ({ name, count }) =>
    `${customers(count)} without ${name}: not shown, and not in the total.`,
  'no-own-rows': ({ count, partner }) =>
    `${customers(count)} without licences sold by ${partner} ${count === 1 ? 'is' : 'are'} not shown.`,
  'total-without': ({ metric, count }) =>
    `The total of ${METRICS[metric]} is without ${customers(count)} for which it is not available.`,
  'unreadable-customers': ({ customers: names, count }) =>
    `${customers(count)} ${count === 1 ? 'is' : 'are'} without figures and not in the Total, since an export cannot be read: ${names}.`,
  'report-period': ({ file, days }) =>
    `${file} counts over ${days === '0' ? 'a calendar month' : `${days} days`}, not over the window; its counts are shown as they are.`,
  'no-joinable-products': ({ customer, workload }) =>
    `${customer}: the export of ${workload} does not say who is licensed, nor does another export of the same people; its total users are not available.`,
  'concealed-names': ({ customer }) =>
    `${customer}: user names are concealed. The figures are right all the same; usage cannot be joined to lists of users or licences by name.`,
  'nobody-listed': ({ customer }) =>
    `${customer}: where entitled active users are not available no export says who was active, and nobody is listed.`,
  'unpriced-products': ({ products }) =>
    `No price is known for: ${fewListed(products)}. Their cost is not included.`,
  'blank-prices': ({ file, count }) =>
    `${file}: ${format.plural(count, { one: 'price is', other: 'prices are' })} still to be filled in; until then the cost is not known, and not 0.`,
  'price-terms': ({ products }) =>
    `There are prices of several terms for: ${products}. Where no export says which term seats were bought for, the yearly price counts (without one, that of the shortest term).`,
  'without-end': ({ customer, products, count }) =>
    `${customer}: no export says when ${format.plural(count, { one: 'subscription ends', other: 'subscriptions end' })}: ${products}.`,
  'nothing-to-renew': ({ customers: names, count }) =>
    `${customers(count)} ${count === 1 ? 'is' : 'are'} not shown, since no licence export says what ends: ${names}.`,
  'end-has-passed': ({ customer, products, count, day }) =>
    `${customer}: ${format.plural(count, { one: 'active subscription', other: 'active subscriptions' })} ended before ${format.day(day)} by the exports: ${products}. ${count === 1 ? 'It was' : 'They were'} renewed since, or the exports are old.`,
  'trials-end': ({ customer, products, count }) =>
    `${customer}: ${format.plural(count, { one: 'trial ends', other: 'trials end' })} in these days: ${products}.`,
  'term-of-the-price': ({ products }) =>
    `Where no export says for which term seats were bought, that of their price counts: ${products}.`,
  'unknown-product': ({ products, count }) =>
    `${format.plural(count, {
      one: 'product is not in the catalogue and was',
      other: 'products are not in the catalogue and were',
    })} kept as written: ${fewListed(products)}.`,
  'education-skus': ({ customer, products }) =>
    `${customer} has education products (${products}): students can be counted as active where only the seats of the faculty were bought.`,
  'export-dates-differ': ({ customer, licences, usage }) =>
    `${customer}: the licences are dated ${format.day(licences)}, the usage ${format.day(usage)}. What changed in between can move a percentage.`,
  'seats-reduced': ({ customer, product, sold, assigned }) =>
    `${customer}, ${product}: ${format.count(assigned)} of ${seats(sold)} are assigned. After a reduction of seats this can last up to 90 days.`,
  'vague-folder': ({ folder, count }) =>
    `"${folder}" is shown as a customer: ${format.plural(count, { one: 'file in a folder of that name does not say whose it is', other: 'files in folders of that name do not say whose they are' })}. Give the folder the name of the customer, or use --data Name=path.`,
  'dated-folder': ({ folder, count }) =>
    `"${folder}" is shown as a customer, the day or month in its name included: ${format.plural(count, { one: 'file in a folder or archive of that name does not say whose it is', other: 'files in folders or archives of that name do not say whose they are' })}. The same customer's exports of another month would be another customer. Put a folder for each month into a folder with the customer's name alone, or use --data Name=path.`,
  'folder-within': ({ folders, within, count }) =>
    `In the folder of ${within} lie folders or archives whose files do not say whose they are and count as customers of their own: ${fewListed(folders)} (${files(count)}). If they are of ${within}, put the files into its folder itself or into one named by a day or month, or use --data "${within}=path".`,
  'same-elsewhere': ({ file, other, customer, counted }) =>
    `${file} is the same as ${other}, in the folder of another customer: it counted for ${counted}, and not for ${customer}. If one of them is in the wrong folder, put the right export in its place.`,
  'names-without-address': ({ customer, file, users: count, of }) =>
    `${customer}: ${format.count(count)} of ${users(of)} in ${file} ${count === 1 ? 'has' : 'have'} no mail address, and the others have one. If a second list stands below the first one with its columns in another order, give it a file and a header line of its own.`,
  'left-as-earlier': ({ customer, file, kind, count, day, newest, ofNewest }) =>
    `${customer}: ${LEFT[kind](count)} of ${format.day(day)} (${file}) ${count === 1 ? 'counts as one' : 'count as those'} of an earlier export, since ${LEFT[kind](ofNewest)} ${ofNewest === 1 ? 'is' : 'are'} of ${format.day(newest)}. If one of the days was written wrongly, correct it, so that all rows of one export are of one day.`,
  'onedrive-apart': ({ customer, file, day, other, otherDay }) =>
    `${customer}: ${file} is of ${format.day(day)} and ${other} of ${format.day(otherDay)}; OneDrive and SharePoint are one workload, and only the newer report counts. Download both for the same day.`,
  'unused-names': ({ names, count }) =>
    `--data gives ${format.plural(count, { one: 'name', other: 'names' })} that no row bears: ${names}. The exports say themselves whose their rows are, and that counts.`,
  'near-names': ({ customers: names, count }) =>
    `${names}: ${format.count(count)} customers whose names differ only in apostrophes, dashes, spaces, stops, accents or ß. If they are one, say so in the config (customers), the name that is wrong before the one that is right; their figures stand apart until then.`,
  'later-first': ({ old, oldDay, new: after, newDay }) =>
    `${old}, which was given as the earlier portfolio, is of ${format.day(oldDay)}, and ${after} of ${format.day(newDay)}: give them the other way round to see what came and what went.`,
  'one-alone': ({ portfolio, key, other }) =>
    `${portfolio} has rows of ${key} alone, and ${other} has others. If the one was made with --only or --service, make the other with it too: what it has besides is neither new nor gone.`,
  'unmatched-customers': ({ keys, count }) =>
    `The config names ${customers(count)} that ${count === 1 ? 'matches' : 'match'} nothing in the data: ${keys}. Correct the path or the name, or remove the entry.`,
  'unmatched-aliases': ({ words, count }) =>
    `${format.plural(count, { one: 'further word in the config (aliases) matches', other: 'further words in the config (aliases) match' })} nothing in the data: ${words}. Write each as the export does, or remove it.`,
  'support-without-figures': ({ customers, count }) =>
    `${format.plural(count, { one: 'support request', other: 'support requests' })} of customers without licence or usage data ${wasLeftOut(count)}: ${customers}.`,
}

function wasLeftOut(count: number): string {
  return count === 1 ? 'was left out' : 'were left out'
}
