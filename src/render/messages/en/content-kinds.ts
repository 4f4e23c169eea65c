// What a file is whose bytes hold no text, and what to do with it, English.
import type { Messages } from '../types.ts'

const INSTEAD = 'Download the export as CSV, or leave this file out.'
const UNPACK = 'Unpack it and name what was in it, or pack that as .zip.'
const AS_TABLE = 'Save the table as Parquet or CSV with the program that wrote it.'
const QUERY = 'Export the table from it as CSV, and name that file.'

export const contentKinds: Messages['contentKinds'] = {
  pdf: { found: 'a PDF document', remedy: INSTEAD },
  xls: { found: 'an Excel workbook of an old kind', remedy: 'Open it in Excel and save it as .xlsx.' },
  'marked-up-workbook': {
    found: 'a workbook as XML or HTML',
    remedy: 'Open it in Excel, or in the office program that wrote it, and save it as .xlsx.',
  },
  numbers: {
    found: 'a document of Numbers',
    remedy: 'Open it in Numbers and export it (File › Export To) as Excel or CSV.',
  },
  office: { found: 'an Office document', remedy: INSTEAD },
  mail: {
    found: 'an e-mail',
    remedy: 'Open it in the mail program, save the export that is attached to it, and name that file.',
  },
  image: { found: 'a picture', remedy: INSTEAD },
  archive: { found: 'an archive inside an archive', remedy: UNPACK },
  '7z': { found: 'a 7-Zip archive', remedy: UNPACK },
  rar: { found: 'a RAR archive', remedy: UNPACK },
  tar: { found: 'a tar archive', remedy: UNPACK },
  xz: { found: 'a file packed with xz', remedy: UNPACK },
  bzip2: { found: 'a file packed with bzip2', remedy: UNPACK },
  zstd: { found: 'a file packed with zstd', remedy: UNPACK },
  arrow: { found: 'an Arrow (Feather) file', remedy: AS_TABLE },
  orc: { found: 'an ORC file', remedy: AS_TABLE },
  avro: { found: 'an Avro file', remedy: AS_TABLE },
  'encrypted-parquet': {
    found: 'a Parquet file that is encrypted',
    remedy: 'Save the table without encryption, as Parquet or CSV.',
  },
  database: { found: 'a database file', remedy: QUERY },
  access: { found: 'an Access database', remedy: QUERY },
  binary: { found: 'a file that is no text', remedy: INSTEAD },
}
