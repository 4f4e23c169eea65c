// Figures at several dates, Japanese.
import { CAUSES, COMPARED_DAYS } from '../../../model/terms.ts'
import type { Reason } from '../../../report/types.ts'
import type { Messages } from '../types.ts'
import { causes } from './causes.ts'
import { customers, days, format } from './format.ts'
import { labels } from './labels.ts'

export const trend: Messages['trend'] = {
  intro: `増減は、${days(COMPARED_DAYS)}以上前の時点のうち最も新しいものとの差 (ポイント) です。欠けている時点は補間しません。`,
  compared({ since, customers: over }) {
    const { deployment, usage, adjusted, activeUsers } = over
    const all = [deployment, usage, adjusted, activeUsers]
    if (all.every(count => count === deployment))
      return `${customers(deployment)}について、${format.day(since)} と比較しています。`
    return `両方の時点に数値がある顧客について、${format.day(since)} と比較しています: デプロイ率 ${format.count(deployment)}、使用率 ${format.count(usage)}、調整後の使用率 ${format.count(adjusted)}、アクティブ ユーザー ${format.count(activeUsers)}。`
  },
  sameCustomers: '顧客が増減しているため、線の各区間はその両端の時点にいる顧客だけで比べています。',
  since: day => `${format.day(day)} との比較`,
  exportsOf: span => `${span} のエクスポート。`,
  noEarlier: '比較できる過去の時点がありません',
  missing: names => `この日までの 7 日間にエクスポートがない顧客: ${format.list(names)}。`,
  missingPoint: 'エクスポートなし',
}

/** A figure in the middle of a sentence; a cause by its name. */
function nameOf(what: Reason['what']): string {
  const cause = CAUSES.find(each => each === what)
  return cause ? causes[cause].name : labels[what].label
}

export const diff: Messages['diff'] = {
  kinds: { came: '新規', went: '対象外', moved: '変動', unread: '読み取り不可', same: '変化なし' },
  reason: ({ what, before, after }) => `${nameOf(what)} ${format.count(before)} → ${format.count(after)}`,
  noReason: '利用状況だけが変化',
  same: count => `変化のない顧客: ${customers(count)}。`,
  points: value => `${value} ポイント`,
}

export const before: Messages['before'] = {
  intro:
    '前回と今回の数値を、変動の大きい順 (調整後の使用率、なければ使用率、それもなければデプロイ率) に並べています。列の見出しを選ぶと、その列の増減の順に並べ替わります。',
  before: label => `${label} (前回)`,
  total: count => `比較した ${customers(count)}`,
}
