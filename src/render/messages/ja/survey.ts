// Words of `adoption init --data`, Japanese.
import type { SurveyWords } from '../survey.ts'
import { customers, files, format, quote } from './format.ts'

export const survey: SurveyWords = {
  lacks: { licences: 'ライセンス', usage: '使用状況', earlier: '比較できる以前のエクスポート' },
  files,
  missing: what => `不足: ${what.join('、')}`,
  intro: (count, folders) =>
    `見つかった顧客: ${customers(count)} (専用のフォルダー ${format.count(folders)} 個)。誤りがあれば修正してください。`,
  several: names =>
    `複数の顧客があります (${names.map(quote).join('、')})。同じ顧客であれば、次の行の 2 本のスラッシュを削除し、名前を修正してください。`,
  vague: 'フォルダー名からは顧客がわかりません。次の行の 2 本のスラッシュを削除し、顧客を記入してください。',
  byPlace: 'ファイルに顧客の指定がなく、フォルダー名または data の「名前=パス」で示されるもの:',
  byRows: '行ごとに顧客が示されているもの:',
  unread: '読み取れないエクスポートがあります',
  wrote: (path, command) =>
    `${path} を作成しました。フォルダーの顧客に誤りがあれば修正し、${command} を実行してください。`,
  found: count => `${customers(count)}の顧客が見つかりました。`,
  lack: (what, names) => `${what}がない顧客 (${format.count(names.length)}): ${names.join('、')}`,
  wrotePrices: (path, count) =>
    `${path} を作成しました (製品 ${format.count(count)} 件)。価格と通貨を記入してください。空欄のままの製品は価格不明として扱い、0 とはみなしません。`,
  keptPrices: (path, products) =>
    `${path} はすでにあるため、変更していません。価格が不明な製品: ${products.join('、')}。`,
}
