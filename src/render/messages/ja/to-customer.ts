// What is said otherwise to the customer, Japanese: no offers.
import type { Messages } from '../types.ts'

export const toCustomer: Messages['toCustomer'] = {
  advice: {
    adopt: {
      label: '活用を広げる',
      short: '活用を広げる',
      problem: '利用している人が少なく、多くのライセンスが使われていません。',
      consider: '日々の業務のどこで役立つかが、まだ伝わっていない可能性があります。',
      tryThis:
        '多くの人に共通する作業を 1 つ選び、自社の例を使ってソフトウェアでの進め方を示してください。短い動画や他の方の事例も役立ちます。',
    },
    train: {
      label: '使い方を学ぶ',
      short: '使い方を学ぶ',
      problem: 'サポートへの問い合わせや使い方の質問が多く寄せられています。',
      consider: 'ソフトウェア、そのバージョン、または作業に慣れていない可能性があります。',
      tryThis:
        '対面またはオンラインの研修で全体の理解が深まります。研修の合間には、誰でも調べられる回答集が役立ちます。',
    },
    upsell: null,
    reclaim: {
      label: '未使用シートを活用',
      short: '未使用シート',
      problem: '誰も使っていないシートがあります。',
      consider: '退職者の分が残っているか、まだ始まっていないプロジェクトを待っている可能性があります。',
      tryThis: '未使用のシートを確認し、必要としている人に割り当てるか、次回の更新時に数を見直してください。',
    },
    'convert-trial': {
      label: '試用版の今後を決める',
      short: '試用版',
      problem: '試用版で作業している人がいます。',
      consider: '試用期間が終わると、慣れた機能が使えなくなります。',
      tryThis: '試用期間が終わる前に、利用者が今後どうするかを決めてください。',
    },
    'end-second-subscription': {
      label: '移行を完了',
      short: '移行の完了',
      problem: '1 つの製品について 2 つのサブスクリプションが使われ、その一方は有効ではありません。',
      consider: '新しいサブスクリプションへの移行が途中で止まっている可能性があります。',
      tryThis: 'もう一方が停止される前に、残りの人を有効なサブスクリプションに移してください。',
    },
    renew: {
      label: '利用を続けるか決める',
      short: '利用の継続',
      problem: '終了したサブスクリプションで作業している人がいます。',
      consider: '猶予期間が終わると利用できなくなります。',
      tryThis: '利用を続けるかを決めるか、終了する日を合意してください。',
    },
    'license-yammer': {
      label: 'Yammer の利用者を確認',
      short: 'Yammer',
      problem: 'ライセンスのない人が Yammer (Viva Engage) を使っています。',
      consider: 'コミュニティがライセンスのある人の範囲を超えて広がっています。',
      tryThis: '誰がネットワークに参加するかを決めてください。',
    },
  },
  causes: {
    trial: {
      remedy: '試用期間が終わる前に、利用者が今後どうするかを決めます。使われていない試用版は終了します。',
    },
    lapsedSubscription: { remedy: '利用できなくなる前に、利用を続けるかを決めます。' },
    yammer: { remedy: '誰がネットワークに参加するかを決めるか、Yammer を除いた数値で判断します。' },
    unlicensed: {
      remedy: 'ライセンスが最近外されたのか、エクスポートから漏れているのかを確認してください。',
    },
  },
  checks: {
    'fewer-rows': {
      remedy: 'ダウンロードが途中で切れ、数値が実際より小さい可能性があります。',
    },
    'split-run': { remedy: '1 回の出力が 2 日に分かれた場合、数値には最初の日の行が含まれていません。' },
    contradiction: { remedy: '管理センターでライセンスを確認してください。' },
    'names-damaged': { remedy: '一部の名前が正しく表示されない場合がありますが、数値には影響しません。' },
    'seats-idle-product': {
      remedy: 'データが削除される前に、誰が引き続き必要としているかを確認してください。',
    },
  },
}
