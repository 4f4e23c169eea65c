// What is wrong with paths, customers, options and outputs, Japanese.
import { wordOr } from '../lookup.ts'
import type { Messages } from '../types.ts'
import { reading, writing } from './file-remedies.ts'
import { choice, customers, files, listed, quote } from './format.ts'
import { expectations, fileReasons } from './sources.ts'

const reasonOf = (reason: string) => wordOr(fileReasons, reason)
/** What is missing where a line of JSON ends. */
const ENDS = {
  CloseBraceExpected: '閉じる } がありません',
  CloseBracketExpected: '閉じる ] がありません',
  CommaExpected: '項目の間のコンマがありません',
  ColonExpected: '項目名の後のコロンがありません',
  ValueExpected: '項目の値がありません',
  PropertyNameExpected: '項目名がありません',
}
/** A key with words of its own, or the values that can be given. */
const expectation = (key: string) =>
  Object.hasOwn(expectations, key) ? wordOr(expectations, key) : choice(key.split(', '))
const near = (nearest: string) => (nearest === '' ? '' : `もしかして: ${listed(nearest)}。`)

export const runProblems = {
  'missing-input': ({ path }) => ({
    found: `${quote(path)}には何もありません`,
    expected: 'エクスポートのファイルまたはフォルダー',
    remedy:
      'パスを確認してください。相対パスは、コマンドを実行したフォルダーが起点です。--data、ADOPTION_DATA、設定ファイルのいずれにも指定がなければ ./exports を読み取ります。エクスポートの入手先は adoption formats で確認できます。',
  }),
  'unreadable-input': ({ path, reason }) => ({
    found: `${quote(path)}を読み取れません (${reasonOf(reason)})`,
    remedy: wordOr(reading, reason, 'アクセス許可と、他のプログラムが使用していないことを確認してください。'),
  }),
  'not-a-file': ({ path }) => ({
    found: `${quote(path)}はファイルでもフォルダーでもありません`,
    expected: 'エクスポートのファイルまたはフォルダー',
    remedy:
      'ファイルまたはフォルダーを指定してください。他のプログラムの出力は --data - にパイプで渡せます。',
  }),
  'lake-table': ({ kind }) => ({
    found: `${kind} のテーブルで、置き換えられた古いファイルが有効なファイルと同じ場所にあります`,
    expected: 'すべてが有効なファイル',
    remedy:
      'このテーブルを扱えるプログラムで現在の行を別のフォルダーに Parquet または CSV として書き出し、そのフォルダーを指定してください。spark/adoption_spark.py でテーブルを読むこともできます。',
  }),
  'no-match': ({ pattern }) => ({
    found: `パターン${quote(pattern)}に一致するファイルがありません`,
    expected: '1 つ以上のファイル',
    remedy: 'パターンを確認し、シェルに展開されないよう引用符で囲んでください。',
  }),
  'no-exports': ({ path, files: count }) => ({
    found: `${quote(path)}には、ライセンスまたは使用状況のエクスポートがありません (${files(count)}を確認)`,
    expected: '1 つ以上のエクスポート',
    remedy: '各ファイルの扱いは adoption sources、対応している形式は adoption formats で確認できます。',
  }),
  'ambiguous-customer-name': ({ name, ids }) => ({
    found: `顧客名${quote(name)}が複数の ID (${listed(ids)}) に使われています`,
    expected: '1 つの ID だけに使われている名前',
    remedy: '該当する行に ID を加えるか、設定ファイルの customers で名前と ID を対応させてください。',
  }),
  'ambiguous-partner-name': ({ name, ids }) => ({
    found: `パートナー名${quote(name)}が複数の ID (${listed(ids)}) に使われています`,
    expected: '1 つの ID だけに使われている名前',
    remedy: '該当する行にパートナー ID を加えてください。',
  }),
  'conflicting-points': ({ customer, day, other }) => ({
    found: `${quote(customer)}の ${day} の数値が ${other} と一致しません`,
    expected: '1 日につき 1 つの過去のポートフォリオ',
    remedy:
      'どちらかをフォルダーから移すか、作成した日をそれぞれのファイル名に書いてください (portfolio-2026-08-31.csv)。その場合は新しいほうを使います。',
  }),
  'all-later': ({ asOf, oldest }) => ({
    found: `${asOf} 以前のエクスポートがありません`,
    expected: `${oldest} 以降の日付`,
    remedy: `--as-of ${oldest} またはそれ以降を指定するか、古いエクスポートを追加してください。`,
  }),
  'fewer-customers': ({ found, expected, missing }) => ({
    found: `顧客は ${customers(found)}`,
    expected: `${customers(expected)}以上 (--expect の指定)`,
    remedy:
      missing === ''
        ? 'adoption sources の結果を顧客の一覧と照合し、足りないエクスポートを追加してください。'
        : `過去のポートフォリオにはあった顧客: ${listed(missing)}。エクスポートを追加してください。すでに顧客でない場合は、--expect の数を減らしてください。`,
  }),
  'unknown-customer': ({ asked, nearest }) => ({
    found: `顧客${quote(asked)}は見つかりません`,
    expected: 'ID、名前、ドメイン、または 1 社だけに一致する名前の一部',
    remedy: `${nearest === '' ? '' : `近い名前: ${listed(nearest)}。`}顧客の一覧は adoption portfolio で確認できます。`,
  }),
  'which-customer': ({ customers: count, some }) => ({
    found: `データの顧客は ${customers(count)}ですが、--customer がありません`,
    expected: '対象の顧客 1 社',
    remedy: `${some === '' ? '' : `--customer に名前または ID を指定してください: ${listed(some)}。`}顧客の一覧は adoption portfolio で確認できます。`,
  }),
  'ambiguous-customer': ({ asked, matches }) => ({
    found: `${quote(asked)}は複数の顧客に一致します (${listed(matches)})`,
    expected: '1 社だけに一致する指定',
    remedy: 'ID、または 1 社だけに一致する完全な名前を指定してください。',
  }),
  'unknown-partner': ({ asked, nearest }) => ({
    found: `パートナー${quote(asked)}はどのライセンス行にもありません`,
    expected: 'データにあるパートナーの ID または名前',
    remedy:
      nearest === ''
        ? 'エクスポートにパートナーの列がありません。パートナーのあるエクスポートを加えるか、--partner と --scope own を外してください。'
        : `近い名前: ${listed(nearest)}。`,
  }),
  'ambiguous-partner': ({ asked, matches }) => ({
    found: `${quote(asked)}は複数のパートナーに当てはまります: ${listed(matches)}`,
    expected: '1 つのパートナー',
    remedy: 'ID を指定してください。',
  }),
  'bad-option': ({ option, found, expected }) => ({
    found: `${option} の値${quote(found)}`,
    expected: expectation(expected),
    remedy: '値を修正してください。説明と例は、コマンドに --help を付けると表示されます。',
  }),
  'bad-config': ({ found, expected }) => ({
    found: wordOr(ENDS, found),
    expected: expectation(expected),
    remedy: '設定ファイルを修正してください。各項目の説明は adoption help config で確認できます。',
  }),
  'unknown-key': ({ key, nearest }) => ({
    found: `不明な項目${quote(key)}`,
    expected: 'adoption help config に示される項目',
    remedy: `${near(nearest)}名前を修正するか、項目を削除してください。`,
  }),
  'unknown-option': ({ option, nearest }) => ({
    found: `不明なオプション${quote(option)}`,
    expected: 'このコマンドのオプション',
    remedy: `${near(nearest)}オプションの一覧は、コマンドに --help を付けると表示されます。`,
  }),
  'unknown-command': ({ command, nearest }) => ({
    found: `不明なコマンド${quote(command)}`,
    expected: 'adoption のコマンド',
    remedy: `${near(nearest)}コマンドの一覧は adoption help で確認できます。`,
  }),
  'missing-argument': ({ argument }) => ({
    found: `${argument} の指定がありません`,
    expected: '値',
    remedy: '必要な指定と例は、コマンドに --help を付けると表示されます。',
  }),
  'unexpected-argument': ({ found }) => ({
    found: `余分な指定${quote(found)}`,
    remedy:
      'ファイルやフォルダーであれば --data を前に付けてください。空白を含む名前は引用符で囲みます。それ以外であれば削除してください。',
  }),
  'missing-option': ({ option }) => ({
    found: `${option} の指定がありません`,
    expected: `${option} と値`,
    remedy: 'オプションを追加してください。例は --help で確認できます。',
  }),
  'unwritable-output': ({ path, reason }) => ({
    found: `${quote(path)}に書き込めません (${reasonOf(reason)})`,
    remedy: `既存のファイルは変更していません。${wordOr(writing, reason, '原因を取り除くか別の場所を指定して、もう一度実行してください。')}`,
  }),
  'partly-written': ({ path, reason, fresh, old, copies }) => ({
    found: `${quote(path)}に書き込めず (${reasonOf(reason)})、元に戻せないファイルがあります`,
    remedy: `新しい内容: ${fresh}。以前のまま: ${old}。${copies === '' ? '' : `以前の内容の控え: ${copies}。`}${wordOr(writing, reason, '原因を取り除いて、もう一度実行してください。')}`,
  }),
  'output-is-folder': ({ path }) => ({
    found: `${quote(path)}はフォルダーです`,
    expected: '書き込み先のファイル',
    remedy: 'report.csv のようにファイル名を付けてください。',
  }),
  'file-in-the-way': ({ path }) => ({
    found: `${quote(path)}は adoption pages が作成したファイルではありません`,
    expected: 'ファイルがないか、以前に作成したページであること',
    remedy: '何も変更していません。ファイルを移動するか、--to に別のフォルダーを指定してください。',
  }),
  'other-audience': ({ path, audience }) => ({
    found: `フォルダー${quote(path)}には${audience === 'customer' ? 'お客様向け' : 'パートナー向け'}のページがあります`,
    expected: `${audience === 'customer' ? 'パートナー向け' : 'お客様向け'}のページだけのフォルダー`,
    remedy: '誤って別のページを送らないよう、--to に別のフォルダーを指定してください。',
  }),
} satisfies Partial<Messages['problems']>
