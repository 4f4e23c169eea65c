// The topics of the help, Japanese.
import { endingsOf } from '../../../model/output-formats.ts'
import { THRESHOLDS } from '../../../model/terms.ts'
import type { Messages } from '../types.ts'
import { causes } from './causes.ts'
import { checks } from './checks.ts'
import { cli } from './cli.ts'
import { definitions } from './definitions.ts'
import { flags } from './flags.ts'

// Put together when a topic is shown: a run that shows none need not wait for it.
const definitionItems = () => definitions.list(28).map(({ term, meaning }) => ({ term, text: meaning }))
const causeItems = Object.values(causes).map(({ name, why }) => ({ term: name, text: why }))
const flagItems = () =>
  Object.values(flags).map(({ label, explain }) => ({
    term: label,
    text: explain(THRESHOLDS),
  }))
const checkItems = Object.values(checks).map(({ label, when }) => ({ term: label, text: when }))
const exitItems = Object.entries(cli.exit).map(([term, text]) => ({ term, text }))

export const topics: Messages['help']['topics'] = {
  figures: {
    title: '数値',
    summary: '何をどのように数えるか',
    blocks: [
      {
        text: '定義はパートナー センターのものです。人数とライセンス数は整数で数え、割合は最後に一度だけ計算して四捨五入します (ファイルでは小数点以下 2 桁、表では 1 桁)。',
      },
      {
        heading: '用語',
        get items() {
          return definitionItems()
        },
      },
      {
        heading: '使用率が 100% を超える理由',
        text: '権利のあるユーザー以外のアクティブ ユーザーには、最初に当てはまる要因が 1 つ付きます。要因ごとの人数と権利のあるアクティブ ユーザー数を足すと、アクティブ ユーザー数に一致します。',
        items: causeItems,
      },
      {
        heading: 'フラグ',
        get items() {
          return flagItems()
        },
      },
      {
        heading: 'データの確認事項',
        text: 'データに数値と食い違う点があれば、レポートの最初と標準エラー出力に示します (--quiet の場合も同様)。数値は変わらず、その顧客の行にフラグが付きます。',
        items: checkItems,
      },
      {
        heading: '誰を数えるか',
        items: [
          {
            term: '名前のない人',
            text: 'レポートの名前の欄が空、(Unknown)、??? などの行は、それぞれ別の 1 人として数え、誰とも結び付けません。独自形式ではエラーになります。',
          },
          {
            term: '匿名の名前',
            text: 'エクスポートの形式は、その名前の大半の形式とします。最新のエクスポートの形式を使い、もう一方の形式のものは除外します。匿名の名前はユーザー一覧と結び付けません。',
          },
          {
            term: 'ゲストと他のテナントの人',
            text: 'ライセンスがあれば他の人と同じに数え、ライセンスのない利用は除外します。',
          },
          {
            term: '削除済み',
            text: '削除済みかどうかは、テナントの新しいほうのエクスポートに従い、同じ日付では削除済みとするほうに従います。日付がなければ集計期間内とみなします。',
          },
          {
            term: 'プランの変更',
            text: 'ライセンスを返して別のものを持つ人や、アップグレード・変換・移管されたサブスクリプションの新旧両方を使う人は、離職・異動にも失効サブスクリプションの利用にも数えません。',
          },
        ],
      },
      {
        heading: '更新と費用',
        items: [
          {
            term: '削減できるシート',
            text: '製品の販売数から、集計期間中にアクティブだったユーザーと、その期間中に初めてライセンスを割り当てられたユーザーを引いた数です。権利のあるユーザーがいれば 1 シートは残します。サブスクリプションへは、基準日以降の終了日の早い順、次に今後の終了日がないものの順に割り振ります。ユーザーごとの行がなければ算出できません。',
          },
          {
            term: '終了日、契約期間、自動更新',
            text: 'それを示しているライセンスのエクスポートから取ります。サブスクリプションの ID で、または製品から明らかな場合は製品で照合します。',
          },
          {
            term: '1 シートの費用',
            text: '月額 × 次に始まる契約期間の月数です。複数の期間の価格があれば、その契約期間のもの、なければ年額を使います。通貨は合算せず、合計は最後に一度だけ丸めます。',
          },
          {
            term: '使われていないシート',
            text: '誰にも割り当てられていないシートと、集計期間より前に割り当てられ、期間中にアクティブでなかったユーザーのシートです。価格がわかる場合は、その費用をレポートの最初に示します。',
          },
        ],
      },
      {
        heading: '行わないこと',
        text: 'ワークロードの人数は合算せず、割合は平均しません。合計では、同じ人を顧客ごとに 1 回だけ数えます。SharePoint と OneDrive は 1 つのワークロードです。重複した行は 1 回だけ数えます。',
      },
    ],
  },
  formats: {
    title: '形式',
    summary: '読み書きするファイル',
    blocks: [
      {
        text: 'ファイルは列名で判別します。列の順序、大文字と小文字の違い、余分な列は影響しません。対応しているエクスポート、その列と入手先は adoption formats で確認できます。',
      },
      {
        heading: '読み取れるファイル',
        text: 'CSV と TSV (文字コードは UTF-8、UTF-16、Windows-1252、Shift_JIS、その他は --encoding で指定。区切りはコンマ、セミコロン、タブ)。ブック (.xlsx、.ods)。JSON は一覧、ページ (1 つのファイルに続けて書かれたものも)、1 行 1 件 (.ndjson、.jsonl)。独自形式は .parquet も。そのままのファイルのほか、.gz、.zip も読み取ります。フォルダー、パターン、標準入力も指定できます。',
      },
      {
        heading: 'どの顧客のファイルか',
        text: 'ファイル内の列 (行ごとに CustomerId、TenantId、Tenant、CustomerName、PrimaryDomain など)、名前=パス、設定ファイルの customers、日付や月ではない最も近いフォルダーまたはアーカイブの名前の順に決まります。顧客の一覧にある名前、ドメイン、ID は、その顧客を指します。',
      },
      {
        heading: 'スクリプト用の独自形式',
        items: [
          {
            term: 'ライセンス',
            text: 'サブスクリプションごとに 1 行: CustomerId または CustomerName、ProductName または SkuId、LicensesSold、LicensesAssigned。任意: SubscriptionId、Service、State、IsTrial、PartnerId、PartnerName、Channel、EndDate、Term (monthly、yearly、three-years)、AutoRenew、ReportDate',
          },
          {
            term: '使用状況',
            text: 'ユーザー、ワークロード、サブスクリプションごとに 1 行: CustomerId または CustomerName、UserPrincipalName、Workload、LastActivityDate。任意: SubscriptionId、ProductName、SkuId、HasLicense、LicenseRemovedDate、LicenseAssignedDate、DisplayName、ReportDate',
          },
          {
            term: '問い合わせ',
            text: '問い合わせごとに 1 行: CustomerId または CustomerName、OpenedDate、Category',
          },
          {
            term: '価格',
            text: 'ProductName または SkuId、UnitPrice、Currency。任意: Term (monthly、yearly、three-years)',
          },
        ],
      },
      {
        heading: '出力するファイル',
        text: `形式は --export の拡張子で決まります: ${endingsOf(null).join(' ')} (renewals では .ics も)。.csv と .json のポートフォリオは trend と diff で、.json は merge でも再び読み取れます。`,
      },
    ],
  },
  'exit-codes': {
    title: '終了コード',
    summary: 'スクリプトから判断できること',
    blocks: [
      { items: exitItems },
      {
        text: 'データは標準出力に、それ以外は標準エラー出力に書き出します。失敗した実行では、既存の出力ファイルは元のまま残ります。',
      },
    ],
  },
  config: {
    title: '設定',
    summary: '毎回使う設定',
    blocks: [
      {
        text: 'adoption init を実行すると、コメント付きの adoption.config.json を作成します。作業フォルダー、ユーザーの設定フォルダーの順に探します。--config で別のファイルを指定できます。',
      },
      {
        heading: 'どの値が使われるか',
        text: 'オプション、環境変数 (ADOPTION_DATA、LC_ALL、LANG)、設定ファイル、既定値の順に優先します。--verbose を付けると、各値の出どころを表示します。',
      },
    ],
  },
  privacy: {
    title: 'プライバシー',
    summary: 'ユーザー名の扱い',
    blocks: [
      {
        text: 'adoption はファイルを読み取り、ファイルに書き出すだけです。どこにも送信せず、複製も残さず、ネットワークも必要としません。',
      },
      {
        text: '--users を指定しない限り、出力にユーザー名は含まれません。匿名化された名前は匿名のまま扱います。',
      },
      {
        text: '個人データを含む出力は 2 つあります。--users で加わる一覧と、--rejects で保存した行です。エクスポートそのものと同じように保管し、削除してください。',
      },
    ],
  },
}
