// Words on where a customer stands, Japanese.
import type { StandingWords } from '../standing.ts'
import { format } from './format.ts'

export const standing: StandingWords = {
  intro: ({ from, to }) =>
    `ユーザーが${to === null ? ` ${format.count(from)} 人以上` : from === 1 ? ` ${format.count(to + 1)} 人未満` : ` ${format.count(from)} ～ ${format.count(to)} 人`}の顧客との比較です。4 分の 1 は第 1 四分位以下、半数は中央値以下、4 分の 3 は第 3 四分位以下です。`,
  own: 'この顧客',
  lower: '第 1 四分位',
  middle: '中央値',
  upper: '第 3 四分位',
  below: '下回る顧客',
  of: (below, others) => `ほか ${format.count(others)} 社中 ${format.count(below)} 社`,
}
