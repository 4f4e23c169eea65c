// Japanese words that only the page has.
import type { HtmlMessages } from '../html.ts'
import { format } from './format.ts'

export const html: HtmlMessages = {
  startWith: 'まず取り組む先',
  extras: { seats: '有償シート', support: 'サポート', cost: 'コスト', stated: 'エクスポートに記載の値' },
  extrasMeaning: {
    seats: line =>
      `有償シートは、そのワークロードを含む製品の販売済みライセンスの数です。その ${line} にアクティブ ユーザーがいれば、ワークロードはデプロイ済みとみなされます。`,
    support: () =>
      '集計期間中のサポートへの問い合わせです。使い方の質問が多い場合は、トレーニングが効果的です。',
    cost: () =>
      '価格表に基づく月額です。未割り当ては、販売済みで誰にも割り当てられていないシートです。割り当て済み未使用は、集計期間より前に割り当てられ、期間中に利用のなかったユーザーのシートです。',
    stated: () => 'エクスポートに記載されている割合です。比較のために示します。',
  },
  made: {
    deployment: (assigned, sold) => `販売済み ${sold} ライセンスのうち ${assigned} を割り当て済み`,
    usage: (active, total) => `合計ユーザー ${total} 人に対してアクティブ ユーザー ${active} 人`,
    adjusted: (entitled, total) =>
      `合計ユーザー ${total} 人のうち権利のあるアクティブ ユーザー ${entitled} 人`,
  },
  card: { problem: '問題', consider: '考慮事項', tryThis: '試すこと', evidence: '根拠' },
  more: count => `… ほか ${format.count(count)} 件 (表を参照)`,
  step: (points, count) => `−${points} ポイント、${format.count(count)} 人`,
  adjustedTick: '調整後の使用率',
  notDrawn: count =>
    `${format.count(count)} 行は、デプロイ率または使用率が得られないため、グラフに含まれていません。`,
  crowd: count =>
    `ユーザー数の少ない残りの ${format.count(count)} 行は灰色の点で示し、重なるところほど大きくしています。`,
  edge: percent => `${format.line(percent)} を超える値は、グラフの端に三角形で示しています。`,
  flagFilter: 'フラグ',
  anyFlag: 'すべて',
  totalCoversAll: '合計は、絞り込みにかかわらず、すべての行を対象としています。',
  fromTo: (before, after) => `${before} → ${after}`,
  smallFigures: '小さい数字は変化を示します。',
  madeWith: 'adoption で作成。このページはネットワーク接続なしで表示できます。',
}
