// Remarks of one kind on one line, Japanese.
import type { Messages } from '../types.ts'
import { format } from './format.ts'

export const noteGroups: Messages['noteGroups'] = {
  kinds: {
    'duplicate-file': '他と同じ内容のため 1 回だけ数えたファイル',
    'later-export': '同じ日付のより新しいエクスポートがあるため除外したファイル',
    'left-out-file': '対象外としたファイル',
    'attribution-duplicates': '関連付けの重複行を除外したファイル',
    'rejected-rows': '読み取れない行があり、数値に含まれていないファイル',
    'file-name-date': 'レポートの日付をファイル名から取ったファイル',
    'old-encoding': 'UTF-8 ではないファイル',
    'total-rows': '合計の行を除いたファイル',
    'decoded-twice': '誤った文字コードで保存されていたため、元の文字に戻したファイル',
    'unfinished-line': '最終行に改行がなく、途中で切れた可能性のあるファイル',
    'misspelt-column': '読み取られない列 (かっこ内は本来と思われる列名)',
    'future-activity': '基準日より後のアクティビティがある顧客 (集計期間外)',
    'name-style': 'ユーザー名の形式が異なるエクスポートを除外した顧客',
    'deleted-or-not': '削除済みかどうかがエクスポートによって異なるユーザーがいる顧客',
    guests: 'ライセンスのないゲストの利用を除外した顧客',
    'other-tenants': '他のテナントの人の利用を除外した顧客',
    'stale-snapshot': '最新より 7 日を超えて古いため除外したエクスポート',
    'workload-left-behind':
      'サービス全体を表すより新しい独自形式の使用状況に行がないため除外したワークロード',
    'counts-of-other-month': 'ユーザー単位の行と異なる月のため除外した集計値',
    'old-licences': '使用状況より 35 日を超えて古いライセンス',
    'older-licences': '同じ製品のより新しいエクスポートがあるため除外したライセンスのエクスポート',
    'partly-dated': '同じファイルの日付のない行があるため、日付のある行を除外した製品',
    'left-out-state': '状態のためにシートを数えていないサブスクリプション',
    'uncounted-seats': '販売数に含まれないシートがある顧客',
    'no-person': '会議室・電話・デバイスのアカウントがあり、数値から除いた顧客',
    'different-sold': 'エクスポートによって販売数が異なる製品',
    'several-sellers': '販売元が複数あり、使用状況を区別できない製品',
    'report-period': '集計期間と異なる期間の人数を示すファイル',
    'no-joinable-products': 'ライセンスを持つユーザーが他のエクスポートからもわからないエクスポート',
    'concealed-names': 'ユーザー名が匿名化されている顧客',
    'nobody-listed': '誰がアクティブでなかったか分からず、一覧に載せていない部分のある顧客',
    'blank-prices': '未記入の価格がある価格表',
    'education-skus': '教育機関向けの製品があり、学生がアクティブとして数えられることのある顧客',
    'export-dates-differ': 'ライセンスと使用状況の日付が異なる顧客',
    'seats-reduced': '販売数を超えてシートが割り当てられている製品',
    'without-end': '終了日がどのエクスポートにもないサブスクリプションのある顧客',
    'end-has-passed': '終了日を過ぎた有効なサブスクリプションのある顧客',
    'trials-end': 'この期間に試用版が終了する顧客',
  },
  line: (kind, count, names, more) =>
    `${kind} (${format.count(count)} 件): ${names.join('、')}${more > 0 ? `、ほか ${format.count(more)} 件` : ''}。`,
}
