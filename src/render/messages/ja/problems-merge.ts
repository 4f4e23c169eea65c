// What keeps portfolios from becoming one, Japanese.
import type { Messages } from '../types.ts'
import { quote } from './format.ts'

const ALIKE = '統合するポートフォリオは、同じオプション、同じ設定、同じ価格表で作成してください。'

/** What two portfolios differ in: options say it themselves. */
const QUESTIONS: Readonly<Record<string, string>> = {
  thresholds: '設定の基準',
  prices: '価格表',
}

function answer(what: string, said: string | null): string {
  const name = QUESTIONS[what] ?? what
  return said === null ? `${name} なし` : said === '' ? name : `${name} ${quote(said)}`
}

const KINDS = { product: '製品', workload: 'ワークロード' } as const

export const mergeProblems = {
  'too-many-users': () => ({
    found: '1 つのプロセスで扱える数を超えるユーザー (名前の合計 2 GB、およそ 4,000 万人)',
    expected: '1 回の実行で扱える数のユーザー',
    remedy:
      '顧客を分けて集計し、adoption merge で 1 つに統合してください。クラスターを使う方法は、リポジトリの docs/cluster.md にあります。',
  }),
  'not-mergeable': ({ what }) => ({
    found:
      what === 'stranger'
        ? 'ポートフォリオではないファイル'
        : '別のバージョンの adoption、または別のプログラムが書き出したポートフォリオ',
    expected: 'adoption portfolio --export <ファイル>.json が書き出したファイル',
    remedy: 'このバージョンで作成し直してください: adoption portfolio --export <ファイル>.json',
  }),
  'damaged-portfolio': ({ place }) => ({
    found: `書き出した内容と異なるポートフォリオ (${place === '' ? '全体' : quote(place)}がないか、ありえない値です)`,
    expected: 'adoption portfolio --export <ファイル>.json が書き出したままのファイル',
    remedy: '元のエクスポートから作成し直してください。',
  }),
  'other-question': ({ what, found, expected, other }) => ({
    found: `${answer(what, found)} (${other} では${answer(what, expected)})`,
    expected: '同じ条件で作成したポートフォリオ',
    remedy: ALIKE,
  }),
  'customer-in-two': ({ customer, other }) => ({
    found: `顧客${quote(customer)} (${other} にもあります)`,
    expected: '各顧客が 1 つのポートフォリオだけにあり、1 つの ID (ID がなければ 1 つの名前) を持つこと',
    remedy:
      'この顧客のエクスポートは 1 か所だけで読み取り、顧客名しかない行には ID を付けて、これらのポートフォリオを作成し直してください。',
  }),
  'two-spellings': ({ kind, found, expected, other }) => ({
    found: `${KINDS[kind]}${quote(found)} (${other} では${quote(expected)})`,
    expected: 'カタログにない名前の表記が 1 つであること',
    remedy: `設定の aliases の ${kind}s に ${quote(found)}: ${quote(expected)} を追加し、その設定でポートフォリオを作成し直してください。`,
  }),
  'requests-apart': ({ customer, other }) => ({
    found: `${quote(customer)}の問い合わせ (数値は、問い合わせなしで作成した ${other} にあります)`,
    expected: 'ライセンスと使用状況と同じ所にある、その顧客の問い合わせ',
    remedy:
      'すべての問い合わせを各ポートフォリオに渡すか、各ポートフォリオの顧客の分だけをそれぞれに渡して、作成し直してください。',
  }),
} satisfies Partial<Messages['problems']>
