// What is wrong inside a file, Japanese.
import { isNumberOfTime } from '../../../model/day.ts'
import { isContentKind } from '../../../model/reasons.ts'
import { encodingName } from '../encodings.ts'
import { wordOr } from '../lookup.ts'
import type { Messages } from '../types.ts'
import { contentKinds } from './content-kinds.ts'
import { choice, format, listed, quote, rows } from './format.ts'
import { archiveReasons, exportName, reasonText } from './sources.ts'

const AGAIN = 'エクスポートをもう一度ダウンロードしてください。'
const SKIP = '--lenient を指定すると、このような行はどの数値にも含まれません (--rejects で行を保存できます)。'
const CELL = `セルを修正してください。${SKIP}`
const ROW = `行を修正してください。${SKIP}`

const value = (found: string) => `読み取れない値${quote(found)}`

export const contentProblems = {
  'no-rows': () => ({
    found: '見出し行だけのファイル',
    expected: '1 行以上のデータ',
    remedy: `${AGAIN}ポータルでもレポートが空の場合は、ポータルに数値が出るまで待ってください。`,
  }),
  'bad-encoding': ({ encoding, offset }) => ({
    found: `${encodingName(encoding)} として読み取れないバイト (位置 ${format.count(offset)})`,
    expected: 'UTF-8、UTF-16、Windows の文字コードのいずれかのテキスト',
    remedy: `${AGAIN}編集した場合は UTF-8 で保存してください (Excel では「CSV UTF-8」)。または --encoding で文字コードを指定してください。`,
  }),
  'bad-archive': ({ reason }) => ({
    found: `開けないファイル (${wordOr(archiveReasons, reason)})`,
    expected: 'パスワードのない、完全なファイル (.gz、.zip、.xlsx、.ods、.parquet)',
    remedy: `${AGAIN}または、ブックは Excel などで開いて保存し直し、圧縮ファイルは展開して中のファイルを指定してください。`,
  }),
  'archive-too-large': ({ limit }) => ({
    found: '展開すると、エクスポートとは考えられない大きさになる圧縮ファイル',
    expected: `展開後 ${format.count(limit)} バイト以内`,
    remedy: '展開して中身を確認し、エクスポートのファイルを指定してください。',
  }),
  'not-text': ({ kind }) => {
    const known = contentKinds[isContentKind(kind) ? kind : 'binary']
    return {
      found: known.found,
      expected:
        'テキスト (.csv、.tsv、.json)、ブック (.xlsx、.ods) または Parquet のエクスポート (.gz や .zip でも可)',
      remedy: known.remedy,
    }
  },
  'protected-workbook': () => ({
    found: 'パスワードで保護されたブック',
    expected: 'パスワードなしで開けるブック',
    remedy: 'Excel で開き、パスワードを解除して ([ファイル] > [情報] > [ブックの保護]) 保存してください。',
  }),
  'formula-without-value': ({ cell }) => ({
    found: cell === '' ? '値のない数式' : `セル ${cell} に値のない数式`,
    expected: '計算済みの値がある数式',
    remedy: 'Excel または LibreOffice でブックを開き、保存し直してください。',
  }),
  'stdin-too-large': ({ limit }) => ({
    found: `標準入力が ${format.count(limit)} バイトを超えています`,
    expected: 'メモリに収まる量',
    remedy: 'ファイルに保存し、--data で指定してください。ファイルであれば大きさの制限はありません。',
  }),
  'changed-while-read': () => ({
    found: '読み取り中に変更されたファイル',
    expected: '書き込みの終わったファイル',
    remedy: 'ダウンロードの完了を待ってから、もう一度実行してください。',
  }),
  'bad-quote': ({ detail }) => ({
    found: {
      stray: '引用符で始まらないセルの途中にある引用符',
      unclosed: '閉じられていない引用符',
      'after-close': '閉じた引用符の後の文字',
    }[detail],
    expected: 'セル全体を囲む引用符 (セル内の引用符は 2 つ重ねる)',
    remedy: `${AGAIN}手で編集した場合は、その行を修正してください。プログラムが引用符を \\" と書き出した場合は、2 つ重ねて書き出すようにしてください (Spark: option("escape", '"'))。`,
  }),
  'record-too-large': ({ limit }) => ({
    found: `${format.count(limit)} バイトを超える行`,
    expected: 'エクスポートの通常の行',
    remedy:
      'この行より前の引用符が閉じられていない可能性があります。修正するか、エクスポートをもう一度ダウンロードしてください。',
  }),
  'no-record': () => ({
    found: 'レコードの間にある値またはリスト',
    expected: '1 行分の名前と値を持つオブジェクト',
    remedy: ROW.trim(),
  }),
  'ragged-row': ({ found, expected }) => ({
    found: `セルが ${format.count(found)} 個の行`,
    expected: `見出しと同じ ${format.count(expected)} 個`,
    remedy: `${ROW}名前に含まれるコンマが引用符で囲まれていないことがよくあります。`,
  }),
  'repeated-header': ({ header }) => ({
    found: `同じ見出し${quote(header)}の列が 2 つ`,
    expected: '重複のない見出し',
    remedy: `${AGAIN}どちらかの列を追加した場合は、追加した列を削除してください。`,
  }),
  'repeated-header-row': () => ({
    found: '2 つ目の見出し行',
    expected: '1 ファイルに 1 つの表',
    remedy: '表ごとにファイルを分けてください。',
  }),
  'second-table': () => ({
    found: '別の表の見出し',
    expected: '1 ファイルに 1 つの表',
    remedy: '表ごとにファイルを分けてください。',
  }),
  'hidden-header': ({ before }) => ({
    found: `エクスポートの見出し行の前に、他の行が ${format.count(before)} 行あります`,
    expected: '1 行目が見出し行',
    remedy: '見出し行より前の行を削除するか、エクスポートをもう一度ダウンロードしてください。',
  }),
  'bad-json': ({ reason }) => ({
    found: `JSON ではないテキスト${reason === '' ? '' : ` (${reason})`}`,
    expected: '完全な JSON',
    remedy: AGAIN,
  }),
  unrecognised: ({ nearest, missing }) => ({
    found: '対応していない形式のファイル',
    expected:
      nearest === ''
        ? '1 行目にエクスポートの列名'
        : `たとえば${quote(exportName(nearest))}${missing === '' ? '' : ` (不足している列: ${listed(missing)})`}`,
    remedy: '対応している形式と入手先は adoption formats で確認できます。',
  }),
  'cannot-serve': ({ format: name, reason }) => ({
    found: `集計に使えない${quote(exportName(name))} (${reasonText(reason, '')})`,
    remedy:
      reason === 'not-a-portfolio'
        ? '当時と現在のエクスポートから、それぞれ adoption portfolio --export <ファイル>.csv で作成してください。'
        : 'このファイルを外し、adoption formats に示されるエクスポートを追加してください。',
  }),
  'bad-count': ({ found }) => ({
    found: value(found),
    expected: '0 以上の整数 (1048、1,048 など)',
    remedy: CELL,
  }),
  'count-too-large': ({ found }) => ({
    found: value(found),
    expected: '10 桁以内の整数',
    remedy: CELL,
  }),
  'bad-date': ({ found }) => ({
    found: value(found),
    expected: '実在する日付 (2026-08-31 など)',
    remedy: isNumberOfTime(found)
      ? '1970 年からの経過時間を表す数値です。ファイルを作成したプログラムで、日付を文字列として出力してください (pandas では date_format="iso")。'
      : `${CELL}Excel などが日付を変えてしまった場合は、ダウンロードし直し、保存せずに使ってください。ブックでは、セルの表示形式を日付にしてください。`,
  }),
  'open-date': ({ found, dmy, mdy }) => ({
    found: `${quote(found)} (${[dmy, mdy]
      .flatMap(day => day ?? [])
      .map(format.day)
      .join(' または ')} と読める日付)`,
    expected: '日と月のどちらが先かがわかる日付',
    remedy: `エクスポートをもう一度ダウンロードし、他のプログラムで保存せずに使うか、読み方を指定してください: --date-order dmy (${dmy === null ? '–' : format.day(dmy)}) または --date-order mdy (${mdy === null ? '–' : format.day(mdy)})。順序のわからないすべてのファイルに使われます。`,
  }),
  'two-date-orders': ({ found, other, otherLine, otherColumn }) => ({
    found: `${quote(found)}と、${format.count(otherLine)} 行目 (${otherColumn}) の${quote(other)}: 日と月の順序が異なる日付`,
    expected: '1 つのファイルでは 1 つの順序',
    remedy: `${AGAIN}Excel などで保存しないでください。一部の日付だけが変わることがあります。`,
  }),
  'bad-flag': ({ found }) => ({
    found: value(found),
    expected: 'True または False、Yes または No、1 または 0',
    remedy: CELL,
  }),
  'bad-state': ({ found }) => ({
    found: value(found),
    expected: 'Active、InGracePeriod、Disabled、Deprovisioned などの状態',
    remedy: `${CELL}新しい状態の名前は、設定ファイルの aliases に追加できます。`,
  }),
  'bad-number': ({ found }) => ({ found: value(found), expected: '数値 (12.50 など)', remedy: CELL }),
  'bad-word': ({ found, expected }) => ({
    found: value(found),
    expected: choice(expected.split(', ')),
    remedy: CELL,
  }),
  'blank-cell': () => ({ found: '空のセル', expected: '値 (この列は必須です)', remedy: CELL }),
  'person-in-place': () => ({
    found: 'ユーザーのアカウント (表示しません)',
    expected: '製品、ワークロード、または顧客の名前',
    remedy: '列がずれています。見出しが正しい列の上にあるか確認してください。',
  }),
  'placeholder-user': ({ found }) => ({
    found: value(found),
    expected: 'ユーザーのプリンシパル名 (この語は名前のない行を表し、そのままでは全員が 1 人になります)',
    remedy: 'ファイルを作る側で各ユーザーの名前または ID を書き込むか、そのような行を除いてください。',
  }),
  'user-as-number': ({ found }) => ({
    found: `${value(found)} (表計算ソフトが数値に変えたユーザー名)`,
    expected: 'エクスポートのままの名前 (異なる名前が同じ数値になります)',
    remedy: 'もう一度エクスポートし、表計算ソフトで保存しないでください。元の名前は復元できません。',
  }),
  'no-customer': () => ({
    found: '顧客の指定がない行',
    expected: '顧客の ID または名前',
    remedy:
      'すべての行に CustomerId または CustomerName を入力してください。ファイル全体が 1 つの顧客のものなら、これらの列を省いて、顧客名のフォルダーに入れるか、--data 名前=パス で指定してください。',
  }),
  placeholder: ({ found }) => ({
    found: `${value(found)} (誰も指していません)`,
    expected: '顧客の ID または名前',
    remedy:
      '顧客の ID または名前を入力してください。ID が不明で、行に名前がある場合は、ID を空にしてください。変換で失われた名前 (????) は、UTF-8 でエクスポートし直すと元に戻ります。',
  }),
  'scientific-number': ({ found }) => ({
    found: `${value(found)} (指数形式の数値)`,
    expected: 'ID または名前',
    remedy:
      '数値とみなされ、桁が失われています。エクスポートし直し、表計算ソフトで開いて保存せずに、そのまま読み込んでください。JSON では引用符で囲んでください。',
  }),
  'vague-folders': ({ folder, files }) => ({
    found: `${quote(folder)}という名前のフォルダーが別の場所に複数あります: ${files}`,
    expected: '顧客名のフォルダー (この名前ではどの顧客かわかりません)',
    remedy:
      'それぞれの顧客を指定してください。フォルダーの名前を変えるか、--data 名前=パス をそれぞれに指定するか、設定ファイルの customers に追加します。',
  }),
  'powershell-object': ({ found }) => ({
    found: value(found),
    expected: 'シート数 (数値)',
    remedy:
      'PowerShell が数値ではなくオブジェクトの名前を書き出しています。次のコマンドでエクスポートしてください: Get-MgSubscribedSku | Select-Object SkuId, SkuPartNumber, ConsumedUnits -ExpandProperty PrepaidUnits | Export-Csv skus.csv',
  }),
  'powershell-list': ({ found }) => ({
    found: value(found),
    expected: 'ユーザーの製品',
    remedy:
      "PowerShell が製品ではなく、リストの名前または先頭だけを書き出しています。エクスポートの前に結合してください。例: Select-Object UserPrincipalName, @{n='Licenses'; e={$_.AssignedLicenses.SkuId -join '+'}} | Export-Csv users.csv。利用状況レポートは CSV でダウンロードしてください。",
  }),
  'conflicting-licences': ({ subscription, other }) => ({
    found: `サブスクリプション${quote(subscription)}の数値が ${other} と異なります`,
    expected: 'サブスクリプションとレポートの日付ごとに 1 行',
    remedy:
      '誤っている行を削除してください。日付が異なる行には、それぞれ ReportDate を入力するか、それぞれのファイル名に日付を入れてください。1 つの製品に複数のサブスクリプションがある場合は SubscriptionId を入力してください。',
  }),
  'too-many-bad-rows': ({ bad, rows: all }) => ({
    found: `${rows(all)}のうち ${rows(bad)}を読み取れません`,
    expected: '--lenient でも、読み取れない行は半分まで',
    remedy: `${AGAIN}ファイルが破損しているか、列がずれている可能性があります。`,
  }),
} satisfies Partial<Messages['problems']>
