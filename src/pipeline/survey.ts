// Looks at what lies in the folders before anything is configured.
import { foldProduct } from '../catalog/fold.ts'
import { compareCodePoints, inOrder } from '../model/code-points.ts'
import { groupBy } from '../model/group.ts'
import type { ExpectedError } from '../model/problem.ts'
import { byNameId } from '../report/order.ts'
import type { Lack, Survey, SurveyedFolder } from '../report/survey.ts'
import type { Row } from '../report/types.ts'
import { nameDay } from '../sources/days/name-day.ts'
import type { ReadMember } from '../sources/outcome.ts'
import { countCustomers, requireCustomers } from './count-customers.ts'
import type { CountedCustomer } from './customer/customer-rows.ts'
import { exportDays } from './customer/export-days.ts'
import { customerOfMember, customerRef, type Data, loadData } from './data.ts'
import type { OnProgress, Settings } from './types.ts'

/** `unread` is what could not be read. Throws an InputError where that leaves nothing. */
export async function surveyOf(
  settings: Settings,
  onProgress: OnProgress,
): Promise<{ survey: Survey; unread: ExpectedError | null }> {
  const data = await loadData({ ...settings, keepGoing: true }, onProgress)
  requireCustomers(data)
  const { customers: all, unread } = countCustomers(data)
  const counted = all.all()
  const placed = customersByPlace(data)
  const customers = counted.map(({ index, isUnread, rows: { customer } }) => {
    const days = exportDays(data, index, null)
    const { domains = [] } = data.resolved.customers.at(index) ?? {}
    const lacks = isUnread ? [] : lacksOf(customer, days.length)
    return {
      ...{ customer: customerRef(data, index), domains, days, lacks, isUnread },
      isByPlace: placed.has(index),
    }
  })
  const survey = {
    folders: foldersOf(data),
    customers: customers.sort((a, b) => byNameId(a.customer, b.customer)),
    unpriced: unpricedOf(
      data,
      counted.filter(one => !one.isUnread),
    ),
  }
  return { survey, unread }
}

function lacksOf({ flags }: Row, days: number): Lack[] {
  return [
    ...(flags.includes('no-licence-data') ? (['licences'] as const) : []),
    ...(flags.includes('no-usage-data') ? (['usage'] as const) : []),
    ...(days < 2 ? (['earlier'] as const) : []),
  ]
}

/** Seats that are paid for, and what people use of which no export says that it is not. */
function unpricedOf({ prices }: Data, counted: readonly CountedCustomer[]): string[] {
  const named = counted.flatMap(({ tally }) => tally.subscriptions.map(({ product }) => product))
  const keys = new Map(named.map(({ name, key }) => [name, key]))
  const paid = counted
    .flatMap(({ rows }) => rows.by('product'))
    .filter(({ soldLicenses: sold, totalUsers: users }) => (sold ?? users ?? 0) > 0)
  const names = inOrder(paid.flatMap(({ key }) => key ?? []))
  return names.filter(name => !prices.has(keys.get(name) ?? foldProduct(name)))
}

function foldersOf(data: Data): SurveyedFolder[] {
  const read = data.read.members.filter(({ status }) => status === 'read')
  const folders = groupBy(read, ({ label }) => folderOf(label))
  return (
    [...folders]
      // A folder matters only to files that do not say whose they are.
      .filter(
        ([path, members]) => isBelow(path, data.settings.data) && members.some(({ isOwned }) => isOwned),
      )
      .filter(([, members]) => members.every(member => member.met.count() < 2))
      .map(([path, members]) => {
        const customers = new Set(members.flatMap(member => customerOfMember(data, member) ?? []))
        return {
          path,
          files: members.length,
          customers: [...customers].map(index => customerRef(data, index)).sort(byName),
          isVague: members.some(isVague),
        }
      })
      .filter(({ customers }) => customers.length > 0)
      .sort((a, b) => compareCodePoints(a.path, b.path))
  )
}

/** Customers of files that do not say whose they are, and lie in no folder below those that were given. */
function customersByPlace(data: Data): Set<number> {
  const placed = data.read.members.filter(
    ({ status, isOwned, label }) =>
      status === 'read' && isOwned && !isBelow(folderOf(label), data.settings.data),
  )
  return new Set(placed.flatMap(member => customerOfMember(data, member) ?? []))
}

function byName(a: { name: string }, b: { name: string }): number {
  return compareCodePoints(a.name, b.name)
}

function isVague({ ownerFolder, isOwned }: ReadMember): boolean {
  return isOwned && ownerFolder?.isVague === true
}

/** The folder of a file, without those that are named after a day or a month. */
function folderOf(label: string): string {
  const parts = label.split('/').slice(0, -1)
  while (nameDay(parts.at(-1) ?? '')?.whole) parts.pop()
  return parts.join('/')
}

/** Whether it lies below one of the given folders: what holds for such a folder itself would hold for all that comes. */
function isBelow(path: string, given: readonly string[]): boolean {
  const bare = (value: string): string =>
    value
      .replace(/^[^=/\\]+=/, '')
      .replaceAll('\\', '/')
      .replace(/^(\.\/+)+(?=.)/, '')
      .replace(/(?<!\/)\/+$/, '')
  return path !== '' && !given.some(value => bare(value) === path)
}
