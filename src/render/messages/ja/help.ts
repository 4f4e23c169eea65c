// The help on commands and options, Japanese.
import type { Messages } from '../types.ts'
import { choice } from './format.ts'
import { topics } from './topics.ts'

export const help: Messages['help'] = {
  tagline:
    'Microsoft のエクスポートから、顧客が購入したものを使っているか、数値がなぜそうなるのか、次に何を試すとよいかを示します。',
  headings: {
    usage: '使い方',
    examples: '例',
    commands: 'コマンド',
    options: 'オプション',
    arguments: '引数',
    topics: 'トピック',
    more: '詳細',
  },
  default: value => `既定値: ${value}`,
  repeatable: '複数回指定可',
  choices: choice,
  commands: {
    report: {
      summary: '1 社のレポート: 数値、その理由、試すこと',
      examples: [
        'レポートを画面に表示',
        'お客様に渡せるページを作成',
        'アクティブでないライセンス ユーザーの一覧',
      ],
    },
    portfolio: {
      summary: 'すべての顧客を 1 社 1 行で表示し、加重合計を付ける',
      examples: [
        'フォルダーにあるすべての顧客を表示',
        '活用の余地が大きい 10 社',
        '顧客とワークロードごとに 1 行の Excel ブック',
        'Teams が 40% を下回る顧客があれば終了コード 1',
      ],
    },
    pages: {
      summary: '顧客ごとのページと全体のページをフォルダーに作成',
      examples: [
        '社内用のページ。pages/index.html から各ページに移動',
        'お客様ごとに渡せるページを作成',
        '同じ内容をブックで作成',
      ],
    },
    trend: {
      summary: 'エクスポートの日付ごとの数値と増減',
      examples: [
        'ポートフォリオ全体の推移',
        '顧客と日付ごとに 1 行の縦長の表 (Excel、Power BI 用)',
        '1 社の推移',
      ],
    },
    renewals: {
      summary: '近く終了または更新されるサブスクリプション: シート、使用状況、削減できるシートと節約額',
      examples: [
        '今後 90 日間を、早い順に表示',
        '1 年分の更新を Outlook、Google、Apple のカレンダー用に保存',
        '1 社の 1 製品',
      ],
    },
    diff: {
      summary: '2 つのポートフォリオを比べ、増えた顧客、減った顧客、変動とその理由を表示',
      examples: ['変動の大きい顧客から順に表示'],
    },
    merge: {
      summary: '別々に作成した、顧客の異なるポートフォリオを 1 つに統合',
      examples: [
        '2 つの地域を、まとめて集計したときと同じ形で表示',
        'フォルダーにあるすべてのポートフォリオ (.json)',
      ],
    },
    sources: {
      summary: '見つかったファイルごとの形式、顧客、行数、日付、問題点',
      examples: ['数値を使う前に、読み取られる内容を確認'],
    },
    formats: {
      summary: '対応しているエクスポート、その列と入手先',
      examples: ['すべての形式を表示', '1 つのファイルが何か、何がわからないかを表示'],
    },
    init: {
      summary: 'コメント付きの設定ファイルを作成 (既存のファイルは上書きしない)',
      examples: [
        'ここに adoption.config.json を作成',
        '先に中身を確認: フォルダーの顧客、顧客ごとに不足しているもの、記入用の価格表',
      ],
    },
    help: {
      summary: 'コマンドまたはトピックの説明',
      examples: ['コマンドの説明', 'トピックの説明'],
    },
    completion: {
      summary: 'シェルの補完スクリプト',
      examples: ['bash の場合'],
    },
  },
  options: {
    data: 'ファイル、フォルダー、パターン、- (標準入力)、または顧客名を付けた 名前=パス',
    'as-of': 'この日より後のエクスポートを無視 (省略時は顧客ごとの最新のエクスポート)',
    window: 'アクティブとみなす利用の期間 (日数)',
    'date-order': '8/9/2026 のような日付で日と月のどちらが先か (ファイルからわからない場合)',
    encoding: 'Unicode ではないテキストの文字コード (内容からわからない場合)',
    scope: 'すべての販売元のライセンスか、--partner のものだけか',
    partner: 'パートナーの ID または名前 (指定すると --scope own になる)',
    service: '対象のサービス (コンマ区切り)、または all。指定しない場合は、不明な製品も対象に含みます',
    by: '顧客ごとの行、または顧客のサービス、製品、ワークロードごとの行',
    customer: 'ID、名前、ドメイン、または 1 社だけに一致する名前の一部。1 社だけなら不要',
    sort: '並べ替える列 (数値は降順、文字は昇順)。opportunity = 活用の余地があるユーザー数',
    within: '今後何日間か (--as-of の日、なければ最新のエクスポートの日から)',
    top: '先頭の行だけを表示 (合計は全体が対象)',
    to: 'ページを置くフォルダー。変わったページだけを書き直し、なくなった顧客のページは名前を示して残し、他のファイルには触れない',
    format: '標準出力またはページの形式',
    export: '表の代わりにこのファイルに書き出す (形式は拡張子で決まる)',
    excel: 'Excel でダブルクリックして正しく開ける CSV (BOM、CRLF)',
    users: 'アクティブでないライセンス ユーザーを加える (指定しない限り、ユーザー名は一切出力しない)',
    audience:
      'レポートやページの読み手。お客様向けのページには、他社、ファイル、販売、費用に関することは載せず、全体のページも作成しません',
    'with-cost': '--audience customer とともに: シートの費用も載せる',
    only: 'この製品またはワークロードだけを、すべての数値と一覧に使う (同じ名前の製品とワークロードがあるときは product:Visio または workload:Visio)',
    'fail-under': '下回る顧客があれば終了コード 1 (usage=40、usage:Teams=40 など)',
    'fail-over': '上回る顧客があれば終了コード 1 (usage=100 など)',
    expect: '顧客がこの数より少なければ終了コード 3 (足りない顧客の名前も表示)',
    lenient: '読み取れない行を除いて続ける',
    'keep-going': '読み取れないものを先に示し、その顧客は数値なしで、ほかは通常どおり表示 (終了コード 5)',
    rejects: '--lenient または --keep-going で除いた行を、ファイル名、行番号、理由とともに保存',
    check: 'このファイルが何か、どの列が読み取られるか、何がわからないかを表示 (table または json)',
    lang: 'ラベル、要因、提案の言語 (ファイルの項目名は英語のまま)',
    config: '使用する設定ファイル',
    quiet: '標準エラー出力にエラーと確認事項以外を表示しない',
    verbose: '読み取る内容と、各設定値の出どころを表示',
    color: '端末以外でも色を付ける',
    'no-color': '色を付けない',
    help: 'このヘルプを表示',
    version: 'バージョンを表示',
  },
  arguments: {
    old: '古いほうのポートフォリオのエクスポート (.csv または .json)',
    new: '新しいほうのポートフォリオのエクスポート',
    portfolio: 'ポートフォリオのエクスポート (.json)、またはそのフォルダー',
    topic: 'コマンドまたはトピック',
    shell: 'bash、zsh、fish、powershell のいずれか',
  },
  topics,
  config: {
    data: '読み取るパス、またはそのリスト (--data)',
    customers:
      'フォルダー、ファイル、名前がどの顧客のものか: パスまたは名前 → ID または名前、あるいは両方とページの言語: { "id": …, "name": …, "lang": "ja" }',
    partner: '自社のパートナー ID または名前 (--scope own で使用。これだけでは対象を絞りません)',
    scope: 'all または own (--scope)',
    services: '対象のサービス (--service)',
    window: '集計期間の日数 (--window)',
    dateOrder: '8/9/2026 のような日付の読み方。dmy は日、mdy は月が先 (--date-order)',
    encodings: 'パス、フォルダー、ファイル名ごとの、Unicode ではないテキストの文字コード (--encoding と同じ)',
    thresholds: 'フラグと提案の基準',
    aliases: '列、状態、サービス、ワークロード、製品の別名',
    page: 'お客様向けページ (--audience customer) に載せるもの: logo (このファイルの横にある画像)、contact (連絡先)、closing (結びの一文)',
    lang: 'en または ja (--lang)',
  },
  thresholds: {
    lowDeployment: 'デプロイ率がこれを下回ると低いとみなす',
    lowUsage: '調整後の使用率がこれを下回ると低いとみなす',
    upsellDeployment: '追加販売を提案するデプロイ率',
    upsellUsage: '追加販売を提案する調整後の使用率',
    reclaimSeats: '話題にする未使用シートの数',
    reclaimPercent: '同じく割合 (両方を満たす場合に提案)',
    trainRequests: 'トレーニングを提案する、集計期間中の使い方の質問の件数',
    trainPerHundred: '同じくユーザー 100 人あたりの件数 (両方を満たす場合に提案)',
    deploymentLine: '導入済みとみなす、有償シートに対するアクティブ ユーザーの割合',
    minUsers: '使用率の低さと、ほとんどの提案を判定する最小の人数',
  },
  moreHelp: '詳しくは adoption help <コマンドまたはトピック> を実行してください。',
}
