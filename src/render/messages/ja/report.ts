import type { State } from '../../../model/rows.ts'
import { wordOr } from '../lookup.ts'
import type { Messages } from '../types.ts'
import { cases, customers, days, files, format, points, rows, seats, users } from './format.ts'

export const states: Record<State, string> = {
  active: '有効',
  grace: '猶予期間中',
  disabled: '無効',
  deprovisioned: 'プロビジョニング解除済み',
  leftOut: 'その他の状態',
}

export const services = {
  office365: 'Office 365',
  dynamics365: 'Dynamics 365',
  other: 'その他',
  unknown: '不明',
}
const groupings = {
  customer: '顧客',
  service: 'サービス',
  product: '製品',
  workload: 'ワークロード',
  total: '合計',
}

export const report: Messages['report'] = {
  report: customer => `導入状況レポート: ${customer}`,
  portfolio: by => (by === 'customer' ? 'ポートフォリオ' : `ポートフォリオ (${groupings[by]}別)`),
  trend: customer => `推移: ${customer ?? 'ポートフォリオ'}`,
  diff: (old, now) => `${old} から ${now} への変化`,
  sources: '見つかったファイル',
  total: '合計',
  groupings,
  basis: { users: 'ユーザー単位', counts: '人数のみ', mixed: 'ユーザー単位と人数のみ' },
  services,
  metrics: { deployment: 'デプロイ率', usage: '使用率', adjusted: '調整後の使用率' },
  window: (window, length) =>
    window
      ? `${format.span(window.start, window.end)} (${days(window.days)})`
      : `基準日がないため、${days(length)}の集計期間を決められません`,
  scope({ scope, serviceFilter, only }) {
    const sellers =
      scope.kind === 'own' ? `${scope.partner} が販売したライセンス` : 'すべての販売元のライセンス'
    const words = { ...services, unknown: '判別できない製品' }
    const names = serviceFilter === 'all' ? [] : serviceFilter.map(service => wordOr(words, service))
    return `対象: ${sellers}、${names.length ? format.list(names) : 'すべてのサービス'}。${only ? `${only.key} のみ。` : ''}`
  },
  read(sources) {
    const total = sources.reduce((sum, source) => sum + source.rows, 0)
    const rejected = sources.reduce((sum, source) => sum + source.rejected, 0)
    const left = rejected === 0 ? '' : ` (${rows(rejected)}を除外)`
    return `${files(sources.length)}、${rows(total)}を読み取りました${left}。`
  },
  hiddenColumns: names =>
    `幅が足りないため表示していない列: ${format.list(names)}。端末の幅を広げるか、--format csv または --export を使うと表示できます。`,
  shownOf: (shown, all) =>
    `${customers(all)}のうち ${customers(shown)}を表示しています。合計はすべての顧客が対象です。`,
  change(change) {
    const parts = [
      change.deployment && `デプロイ率 ${points(format.points(change.deployment))}`,
      change.usage && `使用率 ${points(format.points(change.usage))}`,
      change.adjusted && `調整後の使用率 ${points(format.points(change.adjusted))}`,
      change.activeUsers === null ? null : `アクティブ ユーザー ${format.signed(change.activeUsers)} 人`,
    ].filter(part => part !== null)
    return `${format.day(change.since)} との比較: ${parts.length ? parts.join('、') : '算出できません'}。`
  },
  support: ({ requests, howTo, perUser }) =>
    `集計期間中のサポートへの問い合わせ: ${cases(requests)}、うち使い方の質問 ${cases(howTo)}${perUser ? ` (ユーザー 100 人あたり ${format.perHundred(perUser)} 件)` : ''}。`,
  cost({ unassigned, unused, unpriced }) {
    const lines: string[] = []
    if (unassigned.length)
      lines.push(`未割り当てのシート: 月額 ${format.list(unassigned.map(format.money))}。`)
    if (unused.length)
      lines.push(`割り当て済みで未使用のシート: 月額 ${format.list(unused.map(format.money))}。`)
    if (unpriced.length) lines.push(`価格が不明なため含まれていない製品: ${format.list(unpriced)}。`)
    return lines
  },
  idleCost: (perMonth, perYear) =>
    perMonth.length === 0
      ? ''
      : `使われていないシートの費用: 月額 ${perMonth.map(format.money).join('、')}、年額 ${perYear.map(format.money).join('、')}。`,
  seatLine: ({ paidSeats, line, reached, missing }) =>
    reached
      ? `有償 ${seats(paidSeats)}の ${format.line(line)}: 達成しています。`
      : `アクティブ ユーザーがあと ${users(missing)}増えると、有償 ${seats(paidSeats)}の ${format.line(line)} に達します。`,
  reported({ reported: { deployment, usage } }) {
    const parts = [
      deployment === null ? null : `デプロイ率 ${format.line(deployment)}`,
      usage === null ? null : `使用率 ${format.line(usage)}`,
    ].filter(part => part !== null)
    return parts.length ? `エクスポートに記載された値: ${parts.join('、')}。` : null
  },
  noAdvice: '特に目立つ点はありません。',
  noNotes: 'データについて特記事項はありません。',
  noCustomers: '該当する顧客はありません。',
  overlap: '同じ人が複数の行に含まれることがあるため、各行を足しても合計にはなりません。',
  idle: {
    status: {
      never: '利用なし',
      idle: '集計期間中の利用なし',
      active: '集計期間中に利用あり',
      new: '集計期間中に付与',
      blocked: 'サインイン ブロック中',
      deleted: '削除済み',
      guest: 'ゲスト',
    },
    none: 'ライセンスを持つユーザーは全員アクティブでした。',
    unknown:
      '権利のあるアクティブ ユーザー数が得られない部分では、誰がアクティブでなかったか分からないため、一覧に載せていません。',
    count: count => `ライセンスがあり、集計期間中に利用のなかったユーザー: ${users(count)}。`,
    look: count =>
      `上の人数には含まれませんが、確認が必要なライセンス (ブロックまたは削除されたアカウント、ゲスト): ${format.count(count)} 件。`,
    nameless: people => `名前のない ${users(people)}`,
    concealed:
      'ユーザー名は匿名化されています。表示するには、Microsoft 365 管理センターの [設定] > [組織設定] > [サービス] > [レポート] で、名前を匿名にするチェックを外し、もう一度エクスポートしてください。',
  },
}
