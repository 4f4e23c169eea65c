// Words of the page that only a page needs, Japanese.
import type { Messages } from '../types.ts'
import { quote, rows } from './format.ts'

export const page: Messages['page'] = {
  skip: '数値へ移動',
  filter: '絞り込み',
  filterHint: '名前、フラグ、提案の一部',
  filterText: '行に含まれる文字',
  noMatch: '条件に一致する行はありません。',
  sortHint: column => `列${quote(column)}で並べ替え`,
  shown: (shown, all) => `${rows(all)}のうち ${rows(shown)}`,
  showAll: all => `${rows(all)}をすべて表示`,
  charts: {
    bars: {
      title: 'デプロイ率と使用率',
      text: 'デプロイ率と使用率の棒グラフ。100% の位置に線があり、それを超える部分は別の色で示します。同じ数値が下の表にあります。',
    },
    bridge: {
      title: '使用率から調整後の使用率まで',
      text: 'ウォーターフォール図。上が使用率、要因ごとに 1 段ずつ下がり、下が調整後の使用率です。同じ数値が下の表にあります。',
    },
    trend: {
      title: '推移',
      text: 'エクスポートの日付ごとのデプロイ率、使用率、調整後の使用率の折れ線。同じ数値が下の表にあります。',
    },
    scatter: {
      title: 'デプロイ率と使用率の分布',
      text: '円 1 つが顧客 1 社を表します。横軸がデプロイ率、縦軸が使用率、大きさが合計ユーザー数です。同じ数値が下の表にあります。',
    },
  },
  above100: '100% を超える部分',
  bubbleSize: '大きさ: 合計ユーザー数',
  contents: '目次',
}
