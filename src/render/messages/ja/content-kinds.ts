// What a file is whose bytes hold no text, and what to do with it, Japanese.
import type { Messages } from '../types.ts'

const INSTEAD = 'エクスポートを CSV でダウンロードするか、このファイルを外してください。'
const UNPACK = '展開して中のファイルを指定するか、.zip にまとめ直してください。'
const AS_TABLE = '作成に使ったプログラムで、表を Parquet または CSV として保存してください。'
const QUERY = '表を CSV としてエクスポートし、そのファイルを指定してください。'

export const contentKinds: Messages['contentKinds'] = {
  pdf: { found: 'PDF 文書', remedy: INSTEAD },
  xls: { found: '旧形式の Excel ブック', remedy: 'Excel で開き、.xlsx として保存してください。' },
  'marked-up-workbook': {
    found: 'XML または HTML 形式のブック',
    remedy: 'Excel (または作成に使ったソフトウェア) で開き、.xlsx として保存してください。',
  },
  numbers: {
    found: 'Numbers の書類',
    remedy: 'Numbers で開き、[ファイル] > [書き出す] で Excel または CSV に書き出してください。',
  },
  office: { found: 'Office 文書', remedy: INSTEAD },
  mail: {
    found: '電子メール',
    remedy: 'メール ソフトで開き、添付されたエクスポートを保存して、そのファイルを指定してください。',
  },
  image: { found: '画像', remedy: INSTEAD },
  archive: { found: '圧縮ファイルの中の圧縮ファイル', remedy: UNPACK },
  '7z': { found: '7-Zip の圧縮ファイル', remedy: UNPACK },
  rar: { found: 'RAR の圧縮ファイル', remedy: UNPACK },
  tar: { found: 'tar のアーカイブ', remedy: UNPACK },
  xz: { found: 'xz で圧縮されたファイル', remedy: UNPACK },
  bzip2: { found: 'bzip2 で圧縮されたファイル', remedy: UNPACK },
  zstd: { found: 'zstd で圧縮されたファイル', remedy: UNPACK },
  arrow: { found: 'Arrow (Feather) ファイル', remedy: AS_TABLE },
  orc: { found: 'ORC ファイル', remedy: AS_TABLE },
  avro: { found: 'Avro ファイル', remedy: AS_TABLE },
  'encrypted-parquet': {
    found: '暗号化された Parquet ファイル',
    remedy: '表を暗号化せずに、Parquet または CSV として保存してください。',
  },
  database: { found: 'データベース ファイル', remedy: QUERY },
  access: { found: 'Access データベース', remedy: QUERY },
  binary: { found: 'テキストではないファイル', remedy: INSTEAD },
}
