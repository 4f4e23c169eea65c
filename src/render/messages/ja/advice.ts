// What to try next, with its numbers, Japanese.
import type { Advice, Money } from '../../../report/types.ts'
import type { Messages } from '../types.ts'
import { cases, format, seats, users } from './format.ts'

type Numbers = Advice['evidence']

/** Keeps the sentences whose numbers are there. */
function sentences(...all: (string | undefined)[]): string[] {
  return all.filter(sentence => sentence !== undefined)
}

const lineText = (line: number | undefined) => (line === undefined ? '' : ` (基準 ${format.line(line)})`)

function deployment({ deployment: value, deploymentLine: at, missingSeats }: Numbers): string[] {
  return sentences(
    value && `デプロイ率は ${format.percent(value)} です${lineText(at)}。`,
    missingSeats && at !== undefined
      ? `あと ${seats(missingSeats)}の割り当てで ${format.line(at)} に達します。`
      : undefined,
  )
}

function usage({ usage: value, usageOf, usageLine: at, missingUsers }: Numbers): string[] {
  return sentences(
    value &&
      `${usageOf === 'adjusted' ? '調整後の使用率' : '使用率'}は ${format.percent(value)} です${lineText(at)}。`,
    missingUsers && at !== undefined
      ? `アクティブ ユーザーがあと ${users(missingUsers)}増えると ${format.line(at)} に達します。`
      : undefined,
  )
}

function cost(amounts: Money[] | undefined): string | undefined {
  return amounts?.length ? `費用は月額 ${format.list(amounts.map(format.money))} です。` : undefined
}

function people(numbers: Numbers, what: string): string[] {
  const { users: count, products } = numbers
  const where = products?.length ? ` (${format.list(products)})` : ''
  return sentences(count === undefined ? undefined : `${users(count)}が${what}${where}。`, cost(numbers.cost))
}

export const advice: Messages['advice'] = {
  adopt: {
    label: '価値を伝える',
    short: '価値を伝える',
    problem: 'ユーザーの導入率が低く、多くのライセンスが使われていません。',
    consider:
      'お客様は、ソフトウェアで得られる価値をまだ十分に理解していない可能性があります。日常業務にどう取り入れるかを計画する支援も必要かもしれません。',
    tryThis:
      'ケース スタディ、具体的なシナリオについてのユーザーの声、チュートリアルのブログや動画を紹介します。まずは、お客様がすでに行っている業務のシナリオを 1 つ選んで始めます。',
    evidence: numbers => [...deployment(numbers), ...usage(numbers)],
  },
  train: {
    label: 'トレーニングを提案',
    short: 'トレーニング',
    problem: 'サポートへの問い合わせや使い方の質問が多く寄せられています。',
    consider: 'ユーザーは、そのソフトウェア、バージョン、または作業に不慣れな可能性があります。',
    tryThis:
      '対面またはオンラインのトレーニングで全体の習熟度を高めます。あわせてセルフサービスの手段を案内し、サポート サイトにも掲載します。',
    evidence: ({ howTo, requests, perHundred }) =>
      sentences(
        howTo === undefined
          ? undefined
          : requests === undefined
            ? `集計期間中に使い方の質問が ${cases(howTo)}ありました。`
            : `集計期間中のサポートへの問い合わせ ${cases(requests)}のうち、使い方の質問は ${cases(howTo)}です。`,
        perHundred && `ユーザー 100 人あたり ${format.perHundred(perHundred)} 件に相当します。`,
      ),
  },
  upsell: {
    label: '追加販売を提案',
    short: '追加販売',
    problem: '問題はありません。購入したものが十分に使われています。',
    consider: 'シートの追加や上位プランへの移行の余地があります。',
    tryThis: '上位プランで使えるようになる機能のトレーニングを提案し、検討のきっかけにします。',
    evidence: ({ deployment: deployed, usage: used, deploymentLine, usageLine }) =>
      sentences(
        deployed && `デプロイ率は ${format.percent(deployed)} です${lineText(deploymentLine)}。`,
        used && `調整後の使用率は ${format.percent(used)} です${lineText(usageLine)}。`,
      ),
  },
  reclaim: {
    label: '未使用シートを活用',
    short: '未使用シート',
    problem: '誰も使っていないシートの費用が発生しています。',
    consider: '退職者の分が残っているか、まだ始まっていないプロジェクトのために購入された可能性があります。',
    tryThis:
      '未使用のシートをお客様と一緒に確認し、必要としている人に割り当てるか、次回の更新時に数を見直します。',
    evidence: ({ unassignedSeats, unusedSeats, cost: amounts, unpriced = [] }) =>
      sentences(
        unassignedSeats ? `${seats(unassignedSeats)}が未割り当てです。` : undefined,
        unusedSeats ? `ライセンスを使っていないユーザーが ${users(unusedSeats)}います。` : undefined,
        cost(amounts),
        unpriced.length > 0 ? `価格がなく、費用に含まれないもの: ${format.list([...unpriced])}。` : undefined,
      ),
  },
  'convert-trial': {
    label: '有償プランへ移行',
    short: '試用版→有償',
    problem: '試用版が業務に使われています。',
    consider: '試用期間が終わると、使い慣れた機能が使えなくなります。',
    tryThis: '試用期間が終わる前に、使っている人数分の有償プランを提案します。',
    evidence: numbers => people(numbers, '試用版を使っています'),
  },
  'end-second-subscription': {
    label: '移行を完了',
    short: '移行の完了',
    problem: '同じ製品のサブスクリプションが 2 つ使われており、そのうち 1 つは有効ではありません。',
    consider: '新しいサブスクリプションへの移行が途中で止まっている可能性があります。',
    tryThis:
      '残っているユーザーを有効なサブスクリプションへ移し、猶予期間中、無効、またはプロビジョニング解除済みの側を終了します。',
    evidence: numbers => people(numbers, '重複サブスクリプションを使い続けています'),
  },
  renew: {
    label: '至急更新',
    short: '更新',
    problem: '支払いの途切れたサブスクリプションが業務に使われています。',
    consider: '猶予期間が終わると利用できなくなります。最も急ぐべき連絡です。',
    tryThis: '更新についてお客様に連絡するか、利用を終える日を取り決めます。',
    evidence: numbers => people(numbers, '失効したサブスクリプションを使っています'),
  },
  'license-yammer': {
    label: 'Yammer のライセンス',
    short: 'Yammer 追加',
    problem: 'Yammer (Viva Engage) が購入した範囲を超えて使われています。',
    consider: 'コミュニティがライセンス ユーザーの範囲を超えて広がり、使用率を大きくゆがめています。',
    tryThis:
      'これらのユーザーに Yammer を含むライセンスを提案するか、ネットワークに参加する範囲を取り決めます。',
    evidence: ({ users: count }) =>
      sentences(
        count === undefined ? undefined : `${users(count)}がライセンスなしで Yammer を使っています。`,
      ),
  },
}
