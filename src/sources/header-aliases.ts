// Headers of the admin centre's exports in other languages. None was seen in a real file: `verified` says so.

export interface HeaderAlias {
  alias: string
  /** The documented header that it stands for. */
  header: string
  language: 'en' | 'ja' | 'de'
  verified: boolean
}

/** Documented header, Japanese spellings, German spellings. */
const LOCALISED: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // Users
  [
    'User principal name',
    ['ユーザー プリンシパル名'],
    ['Benutzerprinzipalname', 'Benutzerprinzipalname (UPN)'],
  ],
  ['Display name', ['表示名'], ['Anzeigename']],
  [
    'Block credential',
    ['資格情報のブロック', 'サインインのブロック'],
    ['Anmeldeinformationen blockieren', 'Anmeldung blockiert'],
  ],
  ['Licenses', ['ライセンス'], ['Lizenzen']],
  ['License assignment details', ['ライセンスの割り当ての詳細'], ['Details zur Lizenzzuweisung']],
  [
    'Soft deletion time stamp',
    ['論理的な削除のタイムスタンプ', '論理削除のタイムスタンプ'],
    ['Zeitstempel der vorläufigen Löschung', 'Zeitstempel für vorläufiges Löschen'],
  ],
  // Your products
  ['Product Title', ['製品タイトル', '製品名'], ['Produkttitel', 'Produktname']],
  ['Total Licenses', ['合計ライセンス数', 'ライセンスの合計'], ['Lizenzen gesamt', 'Gesamtanzahl Lizenzen']],
  ['Expired Licenses', ['期限切れのライセンス', '期限切れライセンス'], ['Abgelaufene Lizenzen']],
  ['Assigned licenses', ['割り当て済みライセンス', '割り当てられたライセンス'], ['Zugewiesene Lizenzen']],
  // Usage reports
  [
    'Report Refresh Date',
    ['レポートの更新日', 'レポート更新日'],
    ['Aktualisierungsdatum des Berichts', 'Berichtsaktualisierungsdatum'],
  ],
  ['Report Period', ['レポート期間'], ['Berichtszeitraum']],
  ['Report Date', ['レポートの日付', 'レポート日'], ['Berichtsdatum']],
  ['Is Deleted', ['削除済み'], ['Ist gelöscht', 'Gelöscht']],
  ['Deleted Date', ['削除日'], ['Löschdatum', 'Gelöscht am']],
  ['Is Licensed', ['ライセンス済み'], ['Ist lizenziert', 'Lizenziert']],
  [
    'Last Activity Date',
    ['最終アクティビティ日', '最後のアクティビティの日付'],
    ['Datum der letzten Aktivität', 'Letztes Aktivitätsdatum'],
  ],
  [
    'Last Activation Date',
    ['最終アクティブ化日', '最後のライセンス認証の日付'],
    ['Datum der letzten Aktivierung'],
  ],
  ['Assigned Products', ['割り当てられた製品', '割り当て済みの製品'], ['Zugewiesene Produkte']],
  [
    'Team Chat Message Count',
    ['チーム チャット メッセージ数', 'チーム チャット メッセージの数'],
    ['Anzahl der Teamchatnachrichten'],
  ],
  ['Visited Page Count', ['訪問したページ数', 'アクセスしたページ数'], ['Anzahl der besuchten Seiten']],
  [
    'Synced File Count',
    ['同期されたファイル数', '同期したファイル数'],
    ['Anzahl der synchronisierten Dateien'],
  ],
  ['Send Count', ['送信数', '送信件数'], ['Anzahl gesendet', 'Gesendet (Anzahl)']],
  ['Posted Count', ['投稿数', '投稿件数'], ['Anzahl der Beiträge', 'Anzahl gepostet']],
  ['User State', ['ユーザーの状態'], ['Benutzerstatus']],
  ['State Change Date', ['状態の変更日', '状態変更日'], ['Datum der Statusänderung']],
]

/** The workloads of the wide report of active users, by the names that their columns have in every language. */
const WORKLOADS = ['Exchange', 'OneDrive', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams']

const PER_WORKLOAD: readonly HeaderAlias[] = WORKLOADS.flatMap(workload => [
  ...localised(
    `Has ${workload} License`,
    [`${workload} ライセンスの有無`, `${workload} ライセンスあり`],
    [`Hat ${workload}-Lizenz`, `Besitzt ${workload}-Lizenz`],
  ),
  ...localised(
    `${workload} Last Activity Date`,
    [`${workload} の最終アクティビティ日`, `${workload} 最終アクティビティ日`],
    [`${workload} – Datum der letzten Aktivität`, `Datum der letzten ${workload}-Aktivität`],
  ),
])

/** The admin centre shows its days with the zone that they are in. */
const WITH_ZONE: readonly HeaderAlias[] = ['Last Activity Date', 'Deleted Date', 'Last Activation Date'].map(
  header => ({ alias: `${header} (UTC)`, header, language: 'en', verified: false }),
)

export const HEADER_ALIASES: readonly HeaderAlias[] = [
  ...LOCALISED.flatMap(([header, ja, de]) => localised(header, ja, de)),
  ...PER_WORKLOAD,
  ...WITH_ZONE,
]

function localised(header: string, ja: readonly string[], de: readonly string[]): HeaderAlias[] {
  return [
    ...ja.map(alias => ({ alias, header, language: 'ja' as const, verified: false })),
    ...de.map(alias => ({ alias, header, language: 'de' as const, verified: false })),
  ]
}
