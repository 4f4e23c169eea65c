// Remarks on the data, Japanese.
import { encodingName } from '../encodings.ts'
import { wordOr } from '../lookup.ts'
import type { Messages } from '../types.ts'
import { customers, fewListed, files, format, listed, quote, rows, seats, users } from './format.ts'
import { services as serviceNames } from './report.ts'
import { exportName, reasonText } from './sources.ts'

// Before the particle that follows.
const UNCOUNTED = {
  'not-a-person': '人が使うものではない (会議室、デバイス、ストレージ、クレジットなど)',
  trial: '試用版の',
  included: '無償で提供される (利用者は数えます)',
  free: '無料の',
}
const LEFT = {
  users: (count: number) => `ユーザー ${users(count)}`,
  licences: (count: number) => `ライセンス ${rows(count)}`,
  counts: (count: number) => `集計値 ${rows(count)}`,
}
const METRICS = { deployment: 'デプロイ率', usage: '使用率', adjusted: '調整後の使用率' }
const serviceName = (service: string) => wordOr(serviceNames, service)
// The service that no report is about has no name.
const leftOutOf = (service: string) =>
  service === 'other'
    ? '対象外のサービスの'
    : service === 'unknown'
      ? '判別できない製品の'
      : `${serviceName(service)} の`
const KINDS = { licences: 'ライセンス', usage: '使用状況', counts: '集計値' }

export const notes: Messages['notes'] = {
  duplicates: ({ kind, count }) =>
    kind === 'files'
      ? `重複していた ${files(count)}は 1 回だけ数えました。`
      : `${KINDS[kind]}の重複していた ${rows(count)}は 1 回だけ数えました。`,
  'duplicate-file': ({ file, other }) => `${file} は ${other} と同じ内容のため、1 回だけ数えました。`,
  'left-out-file': ({ file, reason, detail }) =>
    `${file} は対象外としました: ${reasonText(reason, detail)}。`,
  'attribution-duplicates': ({ file, count }) =>
    `${file}: 関連付けの重複として記録された ${rows(count)}を除外しました。`,
  'rejected-rows': ({ file, count }) =>
    `${file}: ${rows(count)}を読み取れなかったため、すべての数値に含まれていません。`,
  'file-name-date': ({ file, day }) =>
    `${file} にはレポートの日付がないため、ファイル名の ${format.day(day)} を使いました。`,
  'later-export': ({ file, other }) =>
    `${file} の行のうち、同じ日のより後のエクスポート ${other} にある顧客のものは除きました。`,
  'old-encoding': ({ file, encoding }) =>
    `${file} は UTF-8 ではないため、${encodingName(encoding)} として読み取りました。名前が文字化けしている場合は、UTF-8 で保存するか、--encoding で文字コードを指定してください。`,
  'total-rows': ({ file, lines }) => `${file}: ${lines} 行目は他の行の合計のため、除きました。`,
  'decoded-twice': ({ file }) =>
    `${file} は別の文字コードとして読み込まれて保存されていたため (先頭の文字から判断)、元の文字に戻しました。`,
  'unfinished-line': ({ file }) =>
    `${file} の最終行に改行がありません。ダウンロードが途中で切れた場合、最終行が不完全な可能性があります。`,
  'full-sheet': ({ file, count }) =>
    `${file} は ${format.count(count)} 行で、表計算ソフトのシートの上限と同じです。表計算ソフトで保存したものであれば、それより後の行が失われています。エクスポートをダウンロードし直し、保存せずに使用してください。`,
  'misspelt-column': ({ file, header, nearest }) =>
    `${file}: 列${quote(header)}は読み取られません。${quote(nearest)}のことであれば、列名を修正してください。`,
  'unread-parts': ({ file, header, values, count }) =>
    `${file} の列${quote(header)}には ${format.count(count)} 種類の値があります (${listed(values)}${count > 3 ? ' …' : ''})。この列は読み取らないため、すべての行を 1 つの顧客として集計しています。複数の顧客の行であれば、各行の顧客を CustomerName という列に記載してください。`,
  'future-activity': ({ customer, count, asOf }) =>
    `${customer}: ${format.day(asOf)} より後のアクティビティが ${rows(count)}あり、集計期間に含めていません。`,
  'never-active': ({ customer, count }) =>
    `${customer}: ${users(count)}の誰にも、どのワークロードにもアクティビティの日付がありません。まだ誰も利用していないか、ファイルを保存し直したときに日付が失われています。ダウンロードしたままのエクスポートと比べてください。`,
  'assumed-licences': ({ customer, count }) =>
    `${customer}: ${users(count)}の HasLicense が空欄で、ライセンスありとして集計しています。ほかのユーザーはすべて「はい」で、「いいえ」がありません。「いいえ」を空欄として書き出すプログラムもあるため、その場合は空欄を 0 に直してください。`,
  'unmatched-subscriptions': ({ customer, count }) =>
    `${customer}: 利用状況の行にあるサブスクリプション ID (${format.count(count)} 個) がライセンスの ID と 1 つも一致しないため、試用版や終了したサブスクリプションは製品からのみ判断しています。両方のファイルを比べてください。表計算ソフトが ID を変えた可能性があります (1001.0、先頭の 0 の欠落)。`,
  'name-style': ({ customer, count, kept }) =>
    kept === 'concealed'
      ? `${customer}: 最新のエクスポートのユーザー名が匿名のため、実名の ${rows(count)}を除外しました。`
      : `${customer}: 最新のエクスポートのユーザー名が実名のため、匿名の ${rows(count)}を除外しました。`,
  'deleted-or-not': ({ customer, count }) =>
    `${customer}: ${users(count)}について、削除済みとするエクスポートとそうでないエクスポートがあります。新しいほうを使い、同じ日付のものでは削除済みとするほうを使いました。`,
  guests: ({ customer, count }) =>
    `${customer}: ライセンスのないゲスト ${users(count)}の利用は除外しました。`,
  'other-tenants': ({ customer, count }) =>
    `${customer}: ここでライセンスを持たない他のテナントの ${users(count)}の利用は除外しました。`,
  'stale-snapshot': ({ customer, service, workload, day, asOf }) =>
    `${customer}: ${workload} (${serviceName(service)}) の最新エクスポートは ${format.day(day)} のもので、${format.day(asOf)} より 7 日を超えて古いため除外しました。`,
  'workload-left-behind': ({ customer, service, workload, day, asOf }) =>
    `${customer}: ${workload} の行は ${format.day(day)} のもので、除外しました。独自形式の ${format.day(asOf)} の使用状況は ${serviceName(service)} 全体を表しますが、${workload} の行がありません。数に含める場合は、すべてのワークロードの行をこの形式で、同じ ReportDate で渡してください。`,
  'counts-of-other-month': ({ customer, service, workload, day, asOf }) =>
    `${customer}: ${workload || serviceName(service)} の集計値は ${format.day(day)} 時点で、ユーザー単位の行の月 (${format.day(asOf)}) でもその前月でもないため、除外しました。`,
  'old-licences': ({ customer, service, day, asOf }) =>
    `${customer}: ${serviceName(service)} のライセンスは ${format.day(day)} のもので、${format.day(asOf)} より 35 日を超えて古くなっています。`,
  'older-licences': ({ customer, product, export: origin, day, newer }) =>
    `${customer}、${product}: ${quote(exportName(origin))}は ${format.day(day)} のもので、別のライセンスのエクスポート (${format.day(newer)}) より 7 日を超えて古いため除外しました。`,
  'partly-dated': ({ customer, product, file, count }) =>
    `${customer}、${product}: ${file} の日付のある ${rows(count)}を除外しました。同じファイルに日付のない行があり、最新とみなされるためです。すべての行に ReportDate を入れてください。`,
  'left-out-service': ({ services, products, count }) =>
    `${leftOutOf(services)} ${rows(count)}を除外しました${products === '' ? '' : `: ${fewListed(products)}`}。--service all を指定すると含まれます。`,
  'left-out-state': ({ customer, product, state }) =>
    `${customer}: ${product} のサブスクリプションの状態が${quote(state)}のため、シートを数えていません。`,
  'uncounted-seats': ({ customer, kind, products, seats: count }) =>
    `${customer}: ${UNCOUNTED[kind]} ${seats(count)}は販売数に含めていません: ${listed(products)}。`,
  'no-person': ({ customer, count }) =>
    `${customer}: 人が使うものではないシート (会議室、電話、デバイスなど) のアカウント ${format.count(count)} 件は、合計ユーザー数にもアクティブ ユーザー数にも含めていません。`,
  'different-sold': ({ customer, product, used, usedSold, other, otherSold }) =>
    `${customer}、${product}: 販売数は${quote(exportName(used))}では ${seats(usedSold)}、${quote(exportName(other))}では ${seats(otherSold)}です。前者を使いました。`,
  'several-sellers': ({ customer, product, rows: count }) =>
    `${customer}: ${product} は販売元が複数あり、使用状況の ${rows(count)}を区別できないため、これを含む使用率は算出できません。`,
  'without-scope': ({ name, count }) =>
    `${name} がない ${customers(count)}は表示せず、合計にも含めていません。`,
  'no-own-rows': ({ count, partner }) =>
    `${partner} が販売したライセンスのない ${customers(count)}は表示していません。`,
  'total-without': ({ metric, count }) =>
    `${METRICS[metric]}の合計には、算出できない ${customers(count)}が含まれていません。`,
  'unreadable-customers': ({ customers: names, count }) =>
    `${names}: エクスポートを読み取れないため、${customers(count)}の数値は表示せず、合計にも含めていません。`,
  'report-period': ({ file, days }) =>
    `${file} は集計期間ではなく${days === '0' ? '暦月' : ` ${days} 日間`}の人数です。そのまま表示しています。`,
  'no-joinable-products': ({ customer, workload }) =>
    `${customer}: ${workload} のエクスポートからはライセンスを持つユーザーがわからず、同じユーザーの他のエクスポートからもわからないため、合計ユーザー数を算出できません。`,
  'concealed-names': ({ customer }) =>
    `${customer}: ユーザー名が匿名化されています。数値に影響はありませんが、ユーザーやライセンスの一覧と名前で照合することはできません。`,
  'nobody-listed': ({ customer }) =>
    `${customer}: 権利のあるアクティブ ユーザー数が得られない部分では、誰がアクティブでなかったか分からないため、一覧に載せていません。`,
  'unpriced-products': ({ products }) =>
    `価格が不明なため、費用に含まれていない製品: ${fewListed(products)}。`,
  'blank-prices': ({ file, count }) =>
    `${file}: 未記入の価格が ${format.count(count)} 件あります。記入されるまで、その費用は不明として扱い、0 とはみなしません。`,
  'price-terms': ({ products }) =>
    `次の製品には複数の期間の価格があります。購入した期間がエクスポートからわからないシートには、年額 (ない場合は最短の期間の価格) を使いました: ${listed(products)}。`,
  'without-end': ({ customer, products, count }) =>
    `${customer}: ${format.count(count)} 件のサブスクリプションの終了日が、どのエクスポートにもありません: ${listed(products)}。`,
  'nothing-to-renew': ({ customers: names, count }) =>
    `終了するものを示すライセンスのエクスポートがないため、${format.count(count)} 件の顧客は表示していません: ${listed(names)}。`,
  'end-has-passed': ({ customer, products, count, day }) =>
    `${customer}: エクスポートによると、有効なサブスクリプション ${format.count(count)} 件の終了日が ${format.day(day)} より前です: ${listed(products)}。その後更新されたか、エクスポートが古い可能性があります。`,
  'trials-end': ({ customer, products, count }) =>
    `${customer}: この期間に終了する試用版が ${format.count(count)} 件あります: ${listed(products)}。`,
  'term-of-the-price': ({ products }) =>
    `次の製品のうち、契約期間がエクスポートからわからないものには、価格の期間を使いました: ${listed(products)}。`,
  'unknown-product': ({ products, count }) =>
    `カタログにない ${format.plural(count, { other: '製品' })}は、記載どおりの名前で扱いました: ${fewListed(products)}。`,
  'education-skus': ({ customer, products }) =>
    `${customer}: 教育機関向けの製品 (${listed(products)}) があります。教職員のシートだけを購入していても、学生がアクティブとして数えられることがあります。`,
  'export-dates-differ': ({ customer, licences, usage }) =>
    `${customer}: ライセンスは ${format.day(licences)}、使用状況は ${format.day(usage)} のものです。その間の変更が割合に影響することがあります。`,
  'seats-reduced': ({ customer, product, sold, assigned }) =>
    `${customer}、${product}: 販売 ${seats(sold)}に対して ${seats(assigned)}が割り当てられています。シートを減らした後は、最長 90 日間この状態が続くことがあります。`,
  'vague-folder': ({ folder, count }) =>
    `「${folder}」を顧客として表示しています。この名前のフォルダーにある ${format.count(count)} 個のファイルに、顧客の指定がありません。フォルダーを顧客名にするか、--data 名前=パス で指定してください。`,
  'dated-folder': ({ folder, count }) =>
    `「${folder}」を、名前の中の日付や月も含めて顧客として表示しています。この名前のフォルダーまたはアーカイブにある ${format.count(count)} 個のファイルに、顧客の指定がありません。同じ顧客でも月が違えば別の顧客になります。顧客名だけのフォルダーの中に月ごとのフォルダーを置くか、--data 名前=パス で指定してください。`,
  'folder-within': ({ folders, within, count }) =>
    `${within} のフォルダーの中に、顧客の指定がないファイルを含むフォルダーまたはアーカイブがあり、別の顧客として集計しています: ${fewListed(folders)} (${files(count)})。${within} のものであれば、ファイルをそのフォルダーの直下または日付や月の名前のフォルダーに移すか、--data "${within}=パス" で指定してください。`,
  'same-elsewhere': ({ file, other, customer, counted }) =>
    `${file} は、別の顧客のフォルダーにある ${other} と同じ内容です。${counted} として集計し、${customer} には含めていません。どちらかが誤ったフォルダーにある場合は、正しいエクスポートに置き換えてください。`,
  'names-without-address': ({ customer, file, users: count, of }) =>
    `${customer}: ${file} の ${users(of)}のうち ${format.count(count)} 人の名前は、ほかのユーザーと違ってメール アドレスではありません。列の順序が異なる 2 つ目の一覧が下に続いている場合は、見出し行を付けて別のファイルに分けてください。`,
  'left-as-earlier': ({ customer, file, kind, count, day, newest, ofNewest }) =>
    `${customer}: ${format.day(newest)} の${LEFT[kind](ofNewest)}があるため、${format.day(day)} の${LEFT[kind](count)} (${file}) は以前のエクスポートとして扱いました。日付に誤りがある場合は、1 つのエクスポートの行がすべて同じ日付になるように修正してください。`,
  'onedrive-apart': ({ customer, file, day, other, otherDay }) =>
    `${customer}: ${file} は ${format.day(day)}、${other} は ${format.day(otherDay)} のものです。OneDrive と SharePoint は 1 つのワークロードとして数えるため、新しいほうだけを集計しました。両方を同じ日付でダウンロードしてください。`,
  'unused-names': ({ names, count }) =>
    `--data で指定した名前のうち ${format.count(count)} 件はどの行にも使われていません: ${listed(names)}。エクスポートの各行に顧客が示されており、そちらが優先されます。`,
  'near-names': ({ customers: names, count }) =>
    `${listed(names)}: この ${format.count(count)} 社の名前の違いは、アポストロフィ、ハイフン、空白、ピリオド、アクセント記号、または ß と ss だけです。同じ顧客であれば、設定ファイルの customers に、誤った名前から正しい名前への対応を記載してください。それまでは別の顧客として集計します。`,
  'later-first': ({ old, oldDay, new: after, newDay }) =>
    `以前のものとして指定した ${old} は ${format.day(oldDay)}、${after} は ${format.day(newDay)} のものです。新規と終了を正しく示すには、順序を入れ替えてください。`,
  'one-alone': ({ portfolio, key, other }) =>
    `${portfolio} には ${key} の行しかなく、${other} には他の行もあります。前者を --only または --service で作成した場合は、後者も同じ指定で作成してください。残りの行は新規でも終了でもありません。`,
  'unmatched-customers': ({ keys, count }) =>
    `設定ファイルの顧客のうち ${format.count(count)} 件がデータのどれにも一致しません: ${listed(keys)}。パスや名前を修正するか、項目を削除してください。`,
  'unmatched-aliases': ({ words, count }) =>
    `設定ファイルの別名 (aliases) のうち ${format.count(count)} 件がデータのどれにも一致しません: ${listed(words)}。エクスポートの表記に合わせるか、項目を削除してください。`,
  'support-without-figures': ({ customers: names, count }) =>
    `ライセンスと使用状況のデータがない顧客からの問い合わせ ${format.count(count)} 件は含めていません: ${listed(names)}。`,
}
