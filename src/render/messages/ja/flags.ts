// What a flag means, Japanese.
import type { Messages } from '../types.ts'
import { format, users } from './format.ts'

export const flags: Messages['flags'] = {
  'over-100': {
    label: '100% 超',
    short: '100% 超',
    explain: () => 'アクティブ ユーザー数が合計ユーザー数を超えています。差の内訳は要因に示します。',
  },
  inflated: {
    label: '過大',
    short: '過大',
    explain: () =>
      'アクティブ ユーザーの一部は権利のあるユーザーではありません。調整後の使用率では除いています。',
  },
  'over-assigned': {
    label: '割り当て超過',
    short: '割当超過',
    explain: () =>
      '販売数を超えるライセンスが割り当てられています。シートを減らした後は、最長 90 日間この状態が続くことがあります。',
  },
  'low-deployment': {
    label: 'デプロイ低',
    short: 'デプロイ低',
    explain: ({ lowDeployment }) => `デプロイ率が ${format.line(lowDeployment)} を下回っています。`,
  },
  'low-usage': {
    label: '使用率低',
    short: '使用率低',
    explain: ({ lowUsage, minUsers }) =>
      `調整後の使用率が ${format.line(lowUsage)} を下回っています (合計 ${users(minUsers)}以上の場合に判定)。`,
  },
  'no-licence-data': {
    label: 'ライセンス データなし',
    short: 'ライセンスなし',
    explain: () => 'この行に対応するライセンスのエクスポートがないため、デプロイ率は算出できません。',
  },
  'no-usage-data': {
    label: '使用状況データなし',
    short: '使用状況なし',
    explain: () => 'この行に対応する使用状況のエクスポートがないため、使用率は算出できません。',
  },
  'from-counts': {
    label: '人数集計から算出',
    short: '人数集計',
    explain: () => 'ユーザー単位ではなく人数だけのエクスポートに基づくため、要因は可能性として示します。',
  },
  'lower-bound': {
    label: '下限値',
    short: '下限値',
    explain: () =>
      '実際の値はこれより大きい可能性があります。複数のワークロードの人数は合算できないためです。',
  },
  differs: {
    label: '記載値と相違',
    short: '相違',
    explain: () => 'エクスポートに記載された割合との差が 0.5 ポイントを超えています。',
  },
  stale: {
    label: 'データが古い',
    short: '古い',
    explain: () =>
      '最新のエクスポートが、今回読み取った中で最も新しいものより 7 日を超えて古くなっています。',
  },
  unreadable: {
    label: '読み取り不可',
    short: '読取不可',
    explain: () => 'この顧客のエクスポートに読み取れないものがあるため、数値は表示していません。',
  },
  check: {
    label: '要確認',
    short: '確認',
    explain: () => 'データに、数値と食い違う点があります。内容と対処は、数値の前に示します。',
  },
  'small-base': {
    label: '少人数',
    short: '少人数',
    explain: ({ minUsers }) => `合計が ${users(minUsers)}未満です。1 人の増減で割合が大きく変わります。`,
  },
}
