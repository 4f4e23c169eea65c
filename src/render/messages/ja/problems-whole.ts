// What keeps a file from being a whole export, Japanese.
import type { Messages } from '../types.ts'
import { format, listed, quote, rows } from './format.ts'
import { exportName, failedDownloads } from './sources.ts'

const AGAIN = 'エクスポートをもう一度ダウンロードしてください。'

export const wholeProblems = {
  'failed-download': ({ kind, customer }) => ({
    found: `エクスポートではなく${failedDownloads[kind]}${customer === '' ? '' : ` (顧客${quote(customer)})`}`,
    expected: '見出し行とデータ行のあるエクスポート',
    remedy:
      kind === 'envelope'
        ? '応答そのものではなく、その一覧 (value または items) を全ページ分出力してください。'
        : `ダウンロードに失敗しています${kind === 'error' ? ' (理由はファイルの中にあります)' : ''}。サインインして、エクスポートをもう一度ダウンロードしてください。`,
  }),
  'one-page': ({ rows: there, total }) => ({
    found: `${total === 0 ? '続きのページがある応答 (nextLink があります)' : `全 ${rows(total)} (totalCount) の応答`}の 1 ページだけ (${rows(there)})`,
    expected: '同じフォルダーにある、応答の全ページ',
    remedy:
      'リンクがなくなるまで各ページのリンクをたどり、全ページをこのフォルダーに置いてください。または、ポータルにあれば、1 ファイルにまとまった CSV でエクスポートしてください。',
  }),
  'parts-missing': ({ of, missing, count }) => ({
    found: `名前によれば全 ${of} 分割のうちの 1 つで、${missing}${count > 3 ? ' … ' : ' '}番目がありません`,
    expected: '同じフォルダーにあり、それぞれ見出し行を持つ、エクスポートのすべての部分',
    remedy:
      'すべての部分をこのフォルダーに置いてください。名前の数字が分割の番号でなければ、ファイル名を変更してください。',
  }),
  'no-header': ({ beside }) => ({
    found: `見出し行のないデータ行 (列の数は${quote(beside)}と同じ)`,
    expected: '1 行目が見出し行',
    remedy:
      'そのエクスポートの一部であれば同じ見出し行を付け、そうでなければ別のフォルダーに移してください。',
  }),
  'shown-table': ({ shape }) =>
    shape === 'screen'
      ? {
          found: 'PowerShell が画面に表示する形のエクスポート',
          expected: 'Export-Csv または ConvertTo-Json のファイル',
          remedy:
            '> や Out-File の代わりに | Export-Csv <ファイル> -NoTypeInformation を付けて、コマンドを再実行してください。',
        }
      : {
          found: '読み取れない構造の、エクスポートの列',
          expected: '見出し行の下のデータ行、または JSON の 1 つのレコード一覧',
          remedy:
            'CSV か、1 つのレコード一覧として出力してください。複数の顧客のものには TenantId 列が必要です。',
        },
  'second-list': ({ list, rows: there }) => ({
    found: `1 つの応答の中にある 2 つ目のレコード一覧${quote(list)} (${rows(there)})`,
    expected: '1 つの応答に 1 つのレコード一覧',
    remedy:
      '一覧ごとに別のファイルにするか、すべてのレコードを 1 つの一覧にしてください。複数の顧客のものには TenantId 列が必要です。他方のレコードを繰り返すだけの一覧は削除してください。',
  }),
  'half-workload': ({ workload, there, missing, renamed }) => ({
    found: `${workload} の列${quote(there)}だけがあり、${quote(missing)}がありません`,
    expected: 'ワークロードごとに両方の列があるか、どちらもないこと',
    remedy: `${AGAIN}${ifRenamed(renamed, missing)}`,
  }),
  'column-apart': ({ column, of }) => ({
    found: `列${quote(column)}があり、その値が${quote(of)}にありません`,
    expected: '1 つの列にすべての値',
    remedy: `dlt は型の異なる値を別の列に分けます。dlt で${quote(of)}をテキスト型 (data_type "text") と宣言して読み込み直すか、2 つの列を 1 つにまとめてください。`,
  }),
  'column-in-folder': ({ column }) => ({
    found: `列${quote(column)}がフォルダー名にだけあり、ファイルの中にありません`,
    expected: 'すべての列がそろったファイル',
    remedy:
      'フォルダー名の列も読み取れる Parquet 形式で書き出すか、この列でフォルダーに分けずに書き出してください。',
  }),
  'conflicting-counts': ({ workload, other }) => ({
    found: `${workload === '' ? 'ユーザー' : workload} の集計が、日付も集計期間も同じ ${other} と異なります`,
    expected: 'テナント、日付、Report Period ごとに 1 行',
    remedy:
      '複数の期間の行には Report Period 列が必要です。複数のテナントの行には TenantId 列を付けるか、テナントごとにフォルダーを分けてください。そうでなければ、誤っている行を削除してください。',
  }),
  'decimals-or-thousands': ({ found, other, otherLine }) => ({
    found: `${quote(found)} (${otherLine} 行目は${quote(other)}。小数か桁区切りか区別できません)`,
    expected: '読み方が 1 つに決まる金額',
    remedy: '桁区切りは付けず (1234)、小数は 2 桁か 4 桁で入力してください (20,15 や 1,2340)。',
  }),
  'conflicting-prices': ({ product, currency }) => ({
    found: `${quote(product)}に ${currency} の異なる価格が 2 つあります`,
    expected: '製品・通貨・期間ごとに価格は 1 つ',
    remedy: '使われていない価格の行を削除してください。',
  }),
  'not-the-total': ({ found, sum }) => ({
    found: `合計の行の値${quote(found)}が、他の行の合計 ${format.count(sum)} と一致しません`,
    expected: '他の行の合計',
    remedy:
      '行が足りないか、変更されています。エクスポートをもう一度ダウンロードするか、誤っている行を修正してください。',
  }),
  'nearly-recognised': ({ nearest, missing, renamed, form }) => ({
    found: `${quote(exportName(nearest))}に似ているが、列が足りないファイル`,
    expected: `次の列も必要: ${listed(missing)}`,
    remedy: `エクスポートの形式が変わった可能性があります。すべての列を含めてダウンロードし直してください。${form === 'json' ? EVEN_EMPTY : ''}${ifRenamed(renamed, missing)}`,
  }),
} satisfies Partial<Messages['problems']>

/** Spark, R and others leave out of a record what is empty in it. */
const EVEN_EMPTY =
  '空の値を出力しないプログラム (Spark の ignoreNullFields など) では、空の値も出力するようにしてください。そうしないと、すべての行で空の列がなくなります。'

/** A step for the one column that may be the missing one: nothing is said of others. */
function ifRenamed(renamed: string, missing: string): string {
  if (renamed === '') return ''
  return `${quote(renamed)}がその新しい名前であれば、設定の aliases の headers に ${quote(renamed)}: ${quote(missing)} を追加してください。`
}
