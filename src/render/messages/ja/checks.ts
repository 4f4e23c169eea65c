// What speaks against the figures, Japanese.
import { encodingName } from '../encodings.ts'
import type { Messages } from '../types.ts'
import { files, format, listed, quote, seats, users } from './format.ts'
import { exportName } from './sources.ts'

export const checks: Messages['checks'] = {
  'fewer-rows': {
    label: 'ユーザーの減少',
    when: 'エクスポートのユーザー数が、1 ～ 40 日前の同じ種類のエクスポートの 70% 未満の場合。またはテナントの全員を示すエクスポートのユーザー数が、割り当て数の最も多い製品 (10 シート以上) の半分に満たない場合。',
    found({ format: id, day, users: count, expected, before, product }) {
      const dated = day === null ? '' : `${format.day(day)} の`
      const has = `${dated}エクスポート${quote(exportName(id))}のユーザーは ${users(count)}ですが、`
      return before === null
        ? `${has}${product} は ${seats(expected)}が割り当てられています。`
        : `${has}${format.day(before)} には ${users(expected)}でした。`
    },
    remedy: 'ダウンロードが途中で切れた可能性があります。もう一度ダウンロードしてください。',
  },
  'missing-customer': {
    label: '顧客の欠落',
    when: '40 日以内の最新のポートフォリオにあった顧客のデータが、今回まったくない場合。',
    found: ({ day, file }) =>
      `${format.day(day)} のポートフォリオ (${file}) にありましたが、今回のデータにはありません。`,
    remedy: '現在も顧客であれば、エクスポートを追加してください。',
  },
  'foreign-domains': {
    label: '異なるテナント',
    when: '1 社の 2 つのエクスポートのユーザーに、共通のメール ドメインがない場合 (ゲストと onmicrosoft.com を除く)。',
    found: ({ file, domain, other, otherDomain }) =>
      `${file} (${domain}) と ${other} (${otherDomain}) のユーザーに、共通のメール ドメインがありません。`,
    remedy: '異なるテナントのものであれば、テナントごとにフォルダーを分けてください。',
  },
  'same-kind-twice': {
    label: '同じ種類の重複',
    when: '同じ種類・同じ日付のエクスポートが複数あり、内容が異なる場合。1 つの応答を分けたページは 1 つと数えます。',
    found: ({ count, files: labels }) =>
      `同じ種類・同じ日付で内容の異なるエクスポートが ${files(count)}あり、ユーザーをまとめて集計しました: ${listed(labels)}。`,
    remedy:
      '正しいものだけを残してください。1 つのエクスポートを分割したものであれば、すべて残してください。異なるテナントのものであれば、テナントごとにフォルダーを分けてください。',
  },
  'split-run': {
    label: '2 日に分かれた出力',
    when: '独自形式の使用状況、または同じ種類のライセンスのエクスポートが連続する 2 日のもので、共通のユーザーまたは製品がない場合。',
    found: ({ day, users: count, products }) =>
      products === ''
        ? `${format.day(day)} の ${users(count)}は、翌日の行に 1 人も含まれないため、以前のエクスポートとして除外しました。`
        : `${format.day(day)} のライセンス (${products}) は、翌日の行に同じ製品がないため、以前のエクスポートとして除外しました。`,
    remedy: '1 回の出力が日付をまたいだものであれば、すべての行の ReportDate を同じ日にしてください。',
  },
  contradiction: {
    label: '矛盾',
    when: '割り当て済み製品のどのワークロードのライセンスもないとされている人、または削除日を過ぎた人がアクティブな場合。',
    found: ({ withoutLicence, afterDeletion }) =>
      [
        ...(withoutLicence > 0
          ? [
              `${users(withoutLicence)}は、割り当て済み製品のどのワークロードのライセンスもないとされているのに、アクティブです。`,
            ]
          : []),
        ...(afterDeletion > 0 ? [`${users(afterDeletion)}は、削除日より後にアクティブです。`] : []),
      ].join(''),
    remedy:
      'エクスポートをもう一度ダウンロードしてください。変わらない場合は、管理センターでライセンスを確認してください。',
  },
  'names-damaged': {
    label: '文字化けした名前',
    when: '名前が二重に文字変換され (É が Ã‰ など)、記載どおりに表示している場合。ファイルの先頭の文字から判断できるときは元に戻します。または、ファイルが Unicode ではなく、その内容から文字コードを判断できない場合。',
    found: ({ count, example, files: labels, encoding }) =>
      [
        count > 0
          ? `二重に文字変換されて元に戻せない名前が ${format.count(count)} 件あります${example === '' ? '' : ` (例: ${example})`}。`
          : '',
        labels === ''
          ? ''
          : `${labels} は Unicode ではなく、${encodingName(encoding)} として読み取りましたが、内容からは正しいかどうかわかりません。`,
      ].join(''),
    remedy:
      'ファイルをエクスポートし直し、UTF-8 のまま開いて保存してください。名前が文字化けしている場合は --encoding または設定ファイルで文字コードを指定してください。',
  },
  'seats-idle-product': {
    label: '使用状況のない停止シート',
    when: 'シートが無効またはプロビジョニング解除の状態で、その製品の使用状況がない場合。',
    found: ({ seats: count, products }) =>
      `${listed(products)} の ${seats(count)}が無効またはプロビジョニング解除の状態で、使用状況からは誰が必要としているかわかりません。`,
    remedy: 'データが削除される前に、更新・移行・終了のいずれかを顧客に確認してください。',
  },
}
