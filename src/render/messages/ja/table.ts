// Japanese words that only the terminal has.
import type { TableMessages } from '../table.ts'
import { customers, days, format, rows, users } from './format.ts'

export const table: TableMessages = {
  legend: {
    deployment: '割り当て済みライセンス / 販売済みライセンス (有効な有償サブスクリプション)',
    usage: length =>
      `アクティブ ユーザー数 / 合計ユーザー数。アクティブ = 基準日までの ${days(length)}に利用あり。100 を超えることがあります。`,
    adjusted:
      '権利のあるアクティブ ユーザー数 / 合計ユーザー数。使用率を押し上げる要因を除いた値で、100 を超えません。',
  },
  dates: window =>
    `集計期間 ${format.span(window.start, window.end)} (両端を含む ${days(window.days)}、UTC)、基準日 ${format.day(window.end)}。`,
  datesDiffer: (from, to, length) =>
    `基準日 ${format.span(from, to)}: 顧客ごとに最新のエクスポートの日付を基準日とし、その日を含む直前の ${days(length)} (UTC) を集計期間とします。`,
  noDates: '基準日がありません。日付のわかるエクスポートがないため、集計期間と使用率を算出できません。',
  parts: { why: '理由', who: '内訳', remedy: '対応' },
  sum: (active, entitled, causes) =>
    `内訳は正確に一致します: アクティブ ${users(active)} = ${[
      `権利あり ${format.count(entitled)}`,
      ...causes.map(({ users: count, name }) => `${name} ${format.count(count)}`),
    ].join(' + ')}。`,
  between: { sentences: '', parts: '、' },
  more: count => `ほか ${format.count(count)} 件`,
  others: count => `ほか ${format.count(count)} 件`,
  reached: '達成',
  missing: count => `あと ${format.count(count)}`,
  customers,
  rows,
  shownRows: (shown, all) =>
    `${rows(all)}のうち ${rows(shown)}を表示しています。合計はすべての行が対象です。`,
  over100: count => `100% 超 ${format.count(count)} 件`,
  unread: count => `読み取れず数値なし ${format.count(count)} 件`,
  startWith: names => `まず取り組む先: ${names.join('、')}`,
  next: (what, numbers) => (numbers === undefined ? `次の一手: ${what}` : `次の一手: ${what}。${numbers}`),
  idleCost: perMonth => `使われていないシートの月額 ${perMonth.map(format.money).join('、')}`,
  nothingUrgent: '特に目立つ点なし',
  against: since => `かっこ内は ${format.day(since)} からの増減 (ポイント)`,
  counted: (count, kind) => `${kind} ${format.count(count)}`,
  largestMove: (customer, points) => `最大の変動: ${customer} (${points})`,
  inFolder: folder => `すべて ${folder} にあります`,
  reasons: '読み取らなかったファイルと理由',
  moreHelp: '各数値の説明: adoption help figures',
}
