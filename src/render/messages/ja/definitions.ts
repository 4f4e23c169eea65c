// What the figures mean, Japanese.
import type { Messages } from '../types.ts'
import { days, format } from './format.ts'

export const definitions: Messages['definitions'] = {
  list: windowDays => [
    {
      term: '権利',
      meaning:
        'ユーザーが使用する権利を持つライセンス。不正や未払いによる停止、別のライセンスへのアップグレード、取り消しなどがされていないもの。',
    },
    {
      term: 'アクティブ',
      meaning: `${windowDays === null ? '集計期間中' : `集計期間の ${days(windowDays)}`}に、何らかの作業で権利を使用したユーザー。`,
    },
    {
      term: 'デプロイ率 %',
      meaning:
        '割り当て済みライセンス / 販売済みライセンス。有効な有償サブスクリプションが対象で、試用版、無償の製品、人が使うものではないシートは除きます。',
    },
    {
      term: '使用率 %',
      meaning:
        'アクティブ ユーザー数 / 合計ユーザー数 (パートナー センターの定義)。同じ人がアクティブ側で 2 回数えられることがあるため、100% を超える場合があります。',
    },
    { term: '合計ユーザー数', meaning: '権利を持つユーザーの数。同じ人は 1 回だけ数えます。' },
    {
      term: '権利のあるアクティブ ユーザー数',
      meaning: '合計ユーザーのうち、集計期間中にアクティブだった人の数。',
    },
    {
      term: '調整後の使用率 %',
      meaning:
        '権利のあるアクティブ ユーザー数 / 合計ユーザー数。使用率から、押し上げている要因を除いたもので、100% を超えることはありません。',
    },
    { term: '基準日', meaning: '顧客ごとの最新エクスポートの日付。すべての数値はこの日時点のものです。' },
    {
      term: '集計期間',
      meaning: `基準日を含む、直前の ${windowDays === null ? '一定の日数' : days(windowDays)} (UTC)。`,
    },
    {
      term: format.notAvailable,
      meaning: '算出できません。必要な数値がないか、分母が 0 です。0 という意味ではありません。',
    },
  ],
}
