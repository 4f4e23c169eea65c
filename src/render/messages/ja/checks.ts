// What speaks against the figures, Japanese.
import type { Messages } from '../types.ts'
import { files, format, listed, quote, seats, users } from './format.ts'
import { exportName } from './sources.ts'

export const checks: Messages['checks'] = {
  'fewer-rows': {
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
    found: ({ day, file }) =>
      `${format.day(day)} のポートフォリオ (${file}) にありましたが、今回のデータにはありません。`,
    remedy: '現在も顧客であれば、エクスポートを追加してください。',
  },
  'foreign-domains': {
    found: ({ file, domain, other, otherDomain }) =>
      `${file} (${domain}) と ${other} (${otherDomain}) のユーザーに、共通のメール ドメインがありません。`,
    remedy: '異なるテナントのものであれば、テナントごとにフォルダーを分けてください。',
  },
  'same-kind-twice': {
    found: ({ count, files: labels }) =>
      `同じ種類・同じ日付で内容の異なるエクスポートが ${files(count)}あり、ユーザーをまとめて集計しました: ${listed(labels)}。`,
    remedy:
      '正しい方だけを残してください。異なるテナントのものであれば、テナントごとにフォルダーを分けてください。',
  },
  contradiction: {
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
    found: ({ count, example }) =>
      `二重に文字変換されて元に戻せない名前が ${format.count(count)} 件あります${example === '' ? '' : ` (例: ${example})`}。`,
    remedy: 'ファイルをエクスポートし直し、UTF-8 のまま開いて保存してください。',
  },
  'seats-idle-product': {
    found: ({ seats: count, products }) =>
      `${listed(products)} の ${seats(count)}が無効またはプロビジョニング解除の状態で、使用状況からは誰が必要としているかわかりません。`,
    remedy: 'データが削除される前に、更新・移行・終了のいずれかを顧客に確認してください。',
  },
}
