// What became of each file, Japanese.
import { endingsOf } from '../../../model/output-formats.ts'
import type { FailedDownload } from '../../../model/reasons.ts'
import { encodingName } from '../encodings.ts'
import { wordOr } from '../lookup.ts'
import { reasonTextOf } from '../reason-text.ts'
import type { Messages } from '../types.ts'
import { exportNames } from './exports.ts'
import { cases, choice, customers, files, quote, rows } from './format.ts'

export const reasons: Messages['reasons'] = {
  'daily-counts':
    '日ごとのアクティブ ユーザー数であり、集計期間の人数に合算できません。ユーザーごとの行があるエクスポートを使ってください',
  activations:
    'インストールの一覧であり、利用を示すものではありません。Microsoft 365 Apps の使用状況のエクスポートを使ってください',
  'told-elsewhere':
    'ユーザーの利用状況は、製品も記載される同じワークロードのアクティビティのエクスポートでわかります。そちらを使ってください',
  'needed-licences': '利用内容から必要になるライセンスの一覧で、利用した日は記載されません',
  'totals-only': '合計だけのエクスポートです。ユーザーごとの行があるものを使ってください',
  'all-customers': '全顧客の合計です。顧客と製品ごとの行があるものを使ってください',
  invoice: '請求書または調整ファイルで、期間の請求額は 1 シートの価格ではありません',
  'copilot-chat':
    'Copilot Chat の利用であり、Copilot ライセンスのない人も含まれます。Microsoft 365 Copilot の使用状況のエクスポートを使ってください',
  'copilot-agents':
    'エージェントの利用であり、Copilot ライセンスのない人も含まれます。Microsoft 365 Copilot の使用状況のエクスポートを使ってください',
  'copilot-readiness': 'Copilot を活用できそうな人の一覧であり、利用した日がありません',
  'no-users': '行がユーザーではなく、それぞれに数えられたユーザーを区別できません',
  'no-sold-seats':
    '割り当て数だけで販売数がありません。両方がそろう -o json で (-o csv の代わりに) 出力してください',
  'row-per-plan':
    'サービス プランごとの行であり、同じ SKU のシート数が何度も現れます。サービス プランを除いて出力してください',
  'without-seats':
    'アクティブ ユーザー数だけで、母数となるシート数や人数がありません。両方があるエクスポートを使ってください',
  'own-output': 'このコマンドが出力したファイル、またはその設定ファイルです',
  'not-a-portfolio': '比較できるのは adoption portfolio --export が書き出した .csv または .json だけです',
  hidden: '隠しファイルです',
  temporary: '他のプログラムが残した一時ファイルです',
  ending: '対応している拡張子ではありません',
  workbook:
    '旧形式のブックは読み取りません。エクスポートが入っている場合は、Excel で .xlsx として保存してください',
  'other-sheet':
    'ブックの別のシートです。エクスポートが入っている最初のシートだけを読み取ります。これも読み取るには、単独のブックとして保存してください',
  stranger: '対応しているエクスポートではありません',
  duplicate: '他のファイルと同じ内容です',
  'later-export': '同じ日のより後のエクスポートがあります',
  'same-file': '別の名前ですでに読み取りました',
  later: '指定された日より後の日付です',
  'not-a-file': 'ファイルでもフォルダーでもありません',
  'link-loop': 'リンクが循環しています',
  'nested-archive': '圧縮ファイルの中の圧縮ファイルです。内側を展開してください',
  empty: '空のファイルです',
}

export const fileReasons: Messages['fileReasons'] = {
  'disk-full': 'ディスクの空きがありません',
  'over-quota': '使用できる容量の上限に達しています',
  'no-permission': 'アクセス許可がありません',
  'read-only': 'ディスクが読み取り専用です',
  'no-folder': 'フォルダーがありません',
  'name-too-long': '名前が長すぎます',
  'bad-name': 'このシステムでは使えない名前です',
  'link-loop': 'リンクが循環しています',
  'in-use': '他のプログラムが使用中です',
  'too-large': 'このディスクに書き込める大きさを超えています',
  'too-many-open-files': '開いているファイルが多すぎます',
  'no-reader': 'パイプの先で読み取るプログラムがありません',
  'device-error': 'デバイスのエラーです',
  'connection-lost': 'ドライブとの接続が切れています',
  vanished: '読み取り中になくなりました',
  'broken-link': 'リンク先がありません',
  'path-too-long': 'パスが長すぎます',
  exists: 'すでに存在します。上書きはしません',
}

export const archiveReasons: Messages['archiveReasons'] = {
  damaged: '破損しています',
  truncated: '末尾が欠けています',
  encrypted: 'パスワードで保護されています',
  'unsupported-method': '対応していない圧縮方式です',
  'too-many-entries': '中のファイルが多すぎます',
}

export const failedDownloads: Record<FailedDownload, string> = {
  'web-page': ' Web ページ',
  error: 'エラー メッセージ',
  empty: '空の応答',
  envelope: '行のない API の応答',
}

export const expectations: Messages['expectations'] = {
  day: '2026-08-31 のような日付',
  days: '1 から 36,500 までの整数 (日数)',
  'whole-number': '1 以上の整数',
  percent: '0 以上の割合 (%)',
  'fail-limit':
    'deployment、usage、adjusted のいずれかと割合 (usage=40 など)。ワークロードを指定する場合は既知の名前 (usage:Teams=40 など)',
  'usage-of-workload':
    'ワークロード名の前は usage または adjusted (ライセンスは製品単位で販売されるため、ワークロードにデプロイ率はありません)。deployment=50 は顧客ごと、usage:Teams=40 はワークロードの判定',
  path: 'パス',
  'named-path': 'パス、または 名前=パス',
  folder: 'フォルダー、または作成するフォルダーの名前',
  'data-list': 'パス、またはパスのリスト',
  'known-ending': `拡張子が ${choice(endingsOf(null))}のファイル`,
  'renewals-ending': `拡張子が ${choice(endingsOf('renewals'))}のファイル`,
  'different-files': '出力ごとに異なるファイル',
  'one-value': 'このオプションの指定は 1 回だけ',
  'one-portfolio': 'ポートフォリオのエクスポート 1 つ',
  'whole-portfolio':
    'すべての顧客を含むポートフォリオ。合計の数値が行の合計より大きくなっています (--top を付けずに作成してください)',
  'by-workload': '1 つのワークロードの基準には --by workload で作成したポートフォリオ',
  'no-raw-export': '別のファイル (このファイルはエクスポートのため上書きしません)',
  'no-input': '別のファイル (このファイルは入力のため、結果で上書きしません)',
  'scope-of-services':
    '対象のサービスの製品またはワークロード (--service all で他のサービスも対象になります)',
  scope: '保有または使用されている製品またはワークロード',
  'partner-with-own': '--partner または設定ファイルの partner にパートナーの ID または名前',
  text: '引用符で囲んだ文字列',
  object: '波かっこ { } で囲んだオブジェクト',
  'service-list': 'コンマ区切りのサービス (office365,dynamics365 など)、または all',
  'valid-json': 'JSON (コメントと末尾のコンマは使用できます)',
  'config-file': '読み取れる設定ファイル',
  image: '1 MB までの画像 (.png、.jpg、.gif、.webp、.svg)',
}

/** The name of an export; what is no known id is a name already. */
export const exportName = (id: string) => wordOr(exportNames, id)

/** The clause for a reason, with its detail. */
export const reasonText = reasonTextOf(
  reasons,
  exportName,
  (name, missing) => `最も近いのは${quote(name)}、不足している列: ${missing}`,
)

export const sources: Messages['sources'] = {
  status: { read: '読み取り済み', 'left-out': '対象外', duplicate: '重複', problem: '問題あり' },
  customers,
  summary(all) {
    const count = (status: string) => all.filter(source => source.status === status).length
    const total = all.reduce((sum, source) => sum + source.rows, 0)
    const parts = [
      `読み取り ${cases(count('read'))} (${rows(total)})`,
      count('left-out') && `対象外 ${cases(count('left-out'))}`,
      count('duplicate') && `重複 ${cases(count('duplicate'))}`,
      count('problem') && `問題あり ${cases(count('problem'))}`,
    ].filter(Boolean)
    return `${files(all.length)}が見つかりました: ${parts.join('、')}。`
  },
  reason: reasonText,
  exportName,
  encodingName,
  wrong: (found, expected) => (expected === undefined ? found : `${found} (想定: ${expected})`),
  formats: {
    intro: 'ファイルは列名で判別します。列の順序、大文字と小文字の違い、余分な列は影響しません。',
    optional: '任意',
    oneOf: choice,
    refused: reason => `判別できますが、対象外です: ${reasonText(reason, '')}。`,
    lacks: 'わからないこと',
    gaps: {
      activity: '誰がアクティブだったか: アクティブなユーザーなどの使用状況のエクスポートでわかります',
      licences:
        '販売数と割り当て数: サブスクライブ済み SKU やお使いの製品などのライセンスのエクスポートでわかります',
      assigned: '割り当て数: 同じテナントのサブスクライブ済み SKU またはユーザー一覧でわかります',
      sold: '販売数: サブスクライブ済み SKU、お使いの製品、ディレクトリ サブスクリプションでわかります',
      users:
        'アクティブなのが誰か (権利のあるアクティブ ユーザー、要因、調整後の使用率は得られません): ユーザーごとの行があるエクスポートでわかります',
      products:
        '各ユーザーの製品 (このファイルだけでは母数が得られません): 名前が匿名化されていないアクティブなユーザーまたはユーザー一覧でわかります',
      licensed:
        'ライセンスを持つのが誰か (母数と権利のあるアクティブ ユーザーは得られません): HasLicense のある独自形式の使用状況でわかります',
      'over-assigned':
        'Units Purchased (Office 365 for IT Pros) の場合、販売数を超える割り当てと、割り当てのない SKU: 大きいほうの数で、使用中の SKU だけが並びます。サブスクライブ済み SKU でわかります',
      states: '猶予期間中または無効のサブスクリプション: ディレクトリ サブスクリプションでわかります',
      ends: 'サブスクリプションの終了日 (adoption renewals に必要です): ディレクトリ サブスクリプション、CIPP のライセンス、パートナー センター API のサブスクリプションでわかります',
      trials: '製品名からわかるもの以外の試用版: ディレクトリ サブスクリプションでわかります',
      day: 'いつ時点のものか: ファイル名やフォルダー名の日付でわかります (例: skus-2026-08-31.csv)',
      window: '集計期間だけの人数: 暦月、7、30、90、または 180 日間の人数です',
    },
    read: '読み取る列',
    ignored: '読み取らない列',
    absent: '追加で読み取れる列',
    readAs: (header, name) => `${header} (${name} として)`,
    noFormat: '対応しているエクスポートではありません',
    owner: 'どの顧客のものか: フォルダー名、または --data 名前=パス で指定します',
  },
}
