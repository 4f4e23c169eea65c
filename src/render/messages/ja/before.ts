// Words on last month beside this one, Japanese.
import type { BeforeWords } from '../before.ts'
import { customers } from './format.ts'

export const before: BeforeWords = {
  intro:
    '前回と今回の数値を、変動の大きい順 (調整後の使用率、なければ使用率、それもなければデプロイ率) に並べています。',
  before: label => `${label} (前回)`,
  total: count => `比較した ${customers(count)}`,
}
