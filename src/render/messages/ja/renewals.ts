// Renewals, Japanese.
import type { Money, Renewal } from '../../../report/types.ts'
import type { Messages } from '../types.ts'
import { customers, format, seats, users } from './format.ts'

const subscriptions = (n: number) => format.plural(n, { other: '件のサブスクリプション' })

function term(months: number): string {
  return months % 12 === 0
    ? format.plural(months / 12, { other: '年' })
    : format.plural(months, { other: 'か月' })
}

function saved(money: readonly Money[] | null | undefined): string {
  return money && money.length > 0 ? ` (${money.map(format.money).join('、')} の節約)` : ''
}

function drop(seatsToDrop: number): string {
  return `削減できるシート ${seats(seatsToDrop)}`
}

function lineOf(renewal: Renewal): string {
  const { product, soldLicenses, entitledActiveUsers, totalUsers, seatsToDrop, cost } = renewal
  const used =
    entitledActiveUsers === null || totalUsers === null
      ? '製品の使用状況は不明'
      : `製品のユーザー ${users(totalUsers)}中 ${users(entitledActiveUsers)}がアクティブ`
  const renews = renewals.autoRenew(renewal.autoRenew)
  return [
    `${product}: ${seats(soldLicenses)}、${used}`,
    ...(seatsToDrop === null ? [] : [drop(seatsToDrop) + (seatsToDrop > 0 ? saved(cost?.drop) : '')]),
    ...(renews === '' ? [] : [renews]),
  ].join('、')
}

export const renewals: Messages['renewals'] = {
  title: customer => (customer === null ? '更新' : `更新: ${customer}`),
  days: (from, until) =>
    `${format.span(from, until)} (両日を含む) に終了または更新されるサブスクリプション。`,
  intro:
    '削減できるシート: 販売数から、集計期間中にアクティブだったユーザーとライセンスを割り当てられたユーザーを引いた数 (製品ごと、終了日の早い順)。シートを減らせるのは、更新時 (事前に予約) と更新後 7 日間だけです。',
  none: (from, until) =>
    `エクスポートによると、${format.span(from, until)} に終了するサブスクリプションはありません。`,
  term,
  autoRenew: known => (known === null ? '' : known ? '自動更新あり' : '自動更新なし'),
  yesNo: value => (value ? 'あり' : 'なし'),
  unlisted: ({ withoutEnd, before, after }, until) => {
    const parts = [
      ...(after > 0
        ? [`${format.day(until)} より後に終了 ${format.count(after)} 件 (--within で日数を増やせます)`]
        : []),
      ...(withoutEnd > 0 ? [`終了日がどのエクスポートにもないもの ${format.count(withoutEnd)} 件`] : []),
      ...(before > 0 ? [`終了日を過ぎているもの ${format.count(before)} 件`] : []),
    ]
    return parts.length === 0 ? '' : `一覧にないサブスクリプション: ${parts.join('、')}。`
  },
  unknownUse: count =>
    count === 0
      ? ''
      : `${subscriptions(count)}は、製品を使っているユーザーのわかるエクスポートがないため、削減できるシートを算出できません。`,
  takeaway: ({ rows, total }, nameOf) => {
    const first = rows[0]
    return [
      `${customers(total.customers)}の ${subscriptions(total.subscriptions)}`,
      seats(total.soldLicenses),
      ...(total.seatsToDrop === null ? [] : [drop(total.seatsToDrop) + saved(total.cost?.drop)]),
      ...(first ? [`最初は ${nameOf(first.customer)} (${format.count(first.daysLeft)} 日後)`] : []),
    ].join(' · ')
  },
  calendar: {
    name: '更新',
    event: (customer, all) => {
      const toDrop = all.reduce((sum, { seatsToDrop }) => sum + (seatsToDrop ?? 0), 0)
      const what = all.length === 1 ? (all[0]?.product ?? '') : subscriptions(all.length)
      return `更新: ${customer}、${what}${toDrop > 0 ? ` (${drop(toDrop)})` : ''}`
    },
    line: lineOf,
  },
}
