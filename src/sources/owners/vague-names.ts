// Names of folders that tell nobody: where a program or a hurried person puts exports, whoever they are of.
import { foldWord } from '../../model/month-words.ts'

/** Folded words. A name made of nothing else, in any number, names no customer. */
const WORDS: ReadonlySet<string> = new Set(
  [
    'export exports exported exporte exportation exportations exportacion exportaciones exportacao exportacoes',
    'exportar exportados esportazione esportazioni esportati eksport eksporter eksporty vienti exportiert',
    'data datas dataset datasets datei dateien daten donnees datos dados dati gegevens tiedot dane udaje',
    'download downloads downloaded telechargement telechargements descarga descargas transferencia',
    'transferencias scaricati scaricamenti heruntergeladen gedownload lataukset pobrane hamtade filer',
    'report reports reporting bericht berichte rapport rapports rapporto rapporti rapporter rapporten informe informes',
    'relatorio relatorios raport raporty raportit reporte reportes auswertung auswertungen',
    'csv csvs tsv json xlsx excel zip zips txt file files fichier fichiers archivo archivos arquivo arquivos',
    'ficheiro ficheiros bestand bestanden plik pliki soubory tiedostot archiv archive archives archivio archiviert',
    'temp tmp temporary temporar temporaire temporal temporario temporaneo tijdelijk scratch work working',
    'desktop schreibtisch bureau escritorio scrivania bureaublad skrivbord skrivebord pulpit plocha tyopoyta',
    'document documents dokument dokumente documento documentos documenti documenten dokumenty dokumenter asiakirjat',
    'usage use utilisation uso nutzung gebruik anvandning activity activities aktivitat activite actividad',
    'licence licences license licenses lizenz lizenzen licencia licencias licenca licencas licenza licenze',
    'licentie licenties licens licenser licenses lisenser seats skus sku subscriptions subscription abonnements',
    'input inputs in output outputs out source sources raw import imports incoming inbox eingang upload uploads',
    'folder folders ordner dossier dossiers carpeta carpetas pasta pastas cartella cartelle map mappe mapp',
    'new neu neuer nouveau nueva nuevo nova novo nuova nuovo nieuwe untitled unbenannt misc miscellaneous diverses',
    'other others sonstiges various all alle tous todos tutti alles test tests sample samples example examples',
    'customer customers client clients kunde kunden tenant tenants mandant mandanten cliente clientes clienti',
    'klant klanten kund kunder partner partners user users benutzer utilisateurs usuarios utenti',
    'latest current old newest aktuell alt today backup backups copy copie copia kopie kopia copies stuff',
    'monthly daily weekly yearly monatlich wochentlich jahrlich mensuel mensual mensal mensile history historie',
    'm365 o365 microsoft office office365 microsoft365 365 graph adoption portal admin center centre insights',
    'month months monat monate mois mes meses mese mesi maand week weeks woche wochen semaine kw cw quarter quartal',
    'lic lics active inactive detail details list lists liste listen lista listas elenco lijst summary count counts',
    'product products produit produits produkt produkte producto productos produto produtos prodotto prodotti',
    'team teams sharepoint onedrive mail email exchange yammer viva engage skype copilot app apps deployment portfolio',
    'the a an of and und et y e i from for de del du des di da von vom der die das le la les el los las',
  ].flatMap(line => line.split(' ')),
)

/** In writing without spaces between words: what is left when these are taken away. */
const UNSPACED =
  /ダウンロード|エクスポート|インポート|レポート|データ|ファイル|フォルダー?|ドキュメント|デスクトップ|ライセンス|サンプル|テスト|新しい|新規|報告書?|月報|書類|資料|一時|作業|利用状況|使用状況|利用|使用|顧客|一覧|出力|入力|全て|すべて|コピー|バックアップ|下载|下載|报告|報告|报表|数据|數據|桌面|文档|文件夹?|导出|新建|다운로드|보고서|데이터|문서|내보내기|바탕화면|폴더|새|の|用|年|月|日/gu

/** Whether a folder's name says nothing of whose files lie in it (`exports`, `Downloads (2)`, `レポート`). */
export function tellsNobody(name: string): boolean {
  const words = wordsOf(name)
  return words.length > 0 && words.every(isVague)
}

/** What portals, Graph and scripts call their exports: words of which customers have their names too, put together as none has. */
const EXPORT = new RegExp(
  [
    '^(?:fast|get)?(?:office365|m365|o365|teams|onedrive|sharepoint|yammer|email|mailbox|skypeforbusiness|proplus|copilot|project|visio|declarativeagents)[a-z0-9]*(?:detail|counts|users)',
    '^(?:get-)?(?:mg|partnercustomer)?(?:directory-?subscriptions?|subscribed-?skus?|listlicenses|licenseexpiryreport|m365licensecostreport|seatssubscriptions|subscriptions?(?![a-z]))',
  ].join('|'),
  'iu',
)

/** Whether a file is called as an export is (`OneDriveActivityUserDetail8_31_2026`). */
export function isExportName(name: string): boolean {
  return EXPORT.test(name)
}

/** Whether a word says nothing of a customer; the names of exports are written without spaces (`ProductList`). */
export function isVague(word: string): boolean {
  return isVagueWord(word) || (GLUED.test(word) && word.split(GLUED).every(isVagueWord))
}

function isVagueWord(word: string): boolean {
  return WORDS.has(foldWord(word)) || /^(\d{1,2}|20\d\d)$/.test(word) || word.replace(UNSPACED, '') === ''
}

const GLUED = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\d+$)|(?<=\d)(?=\p{Lu})/u

/** The words and numbers of a name. */
export function wordsOf(name: string): string[] {
  return name.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}
