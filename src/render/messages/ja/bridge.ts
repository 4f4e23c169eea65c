// The way from usage to adjusted usage, Japanese.
import { wordOr } from '../lookup.ts'
import type { Messages } from '../types.ts'
import { causes } from './causes.ts'
import { format, points, users } from './format.ts'
import { states } from './report.ts'

const HOW = {
  removed: 'ライセンス削除',
  deleted: 'アカウント削除',
  vanished: '以前のエクスポートにあり、最新のものにはない',
} as const

export const bridge: Messages['bridge'] = {
  intro: '使用率と調整後の使用率の差の内訳です。1 人につき、最初に当てはまる 1 つの要因だけを数えます。',
  usage: '使用率',
  adjusted: '調整後の使用率',
  line: ({ cause, users: count, points: share }) =>
    `${causes[cause].name}: ${users(count)}${share ? `、${points(format.percentNumber(share))}` : ''}`,
  evidence(evidence) {
    const { product, subscriptionId, state, from, to, how } = evidence
    const parts = [
      product,
      subscriptionId === undefined ? undefined : `サブスクリプション ${subscriptionId}`,
      state === undefined ? undefined : wordOr(states, state),
      how && HOW[how],
      from === undefined ? undefined : format.span(from, to ?? from),
    ].filter(part => part !== undefined && part !== '')
    return `${users(evidence.users)}: ${parts.length ? parts.join('、') : '製品不明'}`
  },
  nothing: '使用率を押し上げている要因はありません。アクティブ ユーザーは全員、権利のあるユーザーです。',
  possibleIntro:
    'ユーザー単位ではなく人数だけのエクスポートのため、要因は特定できません。考えられる要因と、それぞれで説明できる最大の人数を示します。',
  possible: ({ cause, most }) =>
    most === null
      ? `${causes[cause].name}: このエクスポートからは判断できません`
      : `${causes[cause].name}: 最大 ${users(most)}`,
  settle:
    'ユーザーごとの行があるエクスポートで特定できます。Microsoft 365 管理センターの [レポート] > [利用状況] にある「アクティブなユーザー」を、ライセンスのエクスポートと一緒に読み込んでください。',
}
