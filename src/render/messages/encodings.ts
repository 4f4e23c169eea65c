// The names of encodings, the same in every language.
import { wordOr } from './lookup.ts'

const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1250': 'Windows-1250 (Central European)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1252': 'Windows-1252',
  shift_jis: 'Shift_JIS',
  'iso-2022-jp': 'ISO-2022-JP',
  'euc-jp': 'EUC-JP',
  'euc-kr': 'EUC-KR',
  gbk: 'GBK (Chinese)',
}

export const encodingName = (code: string) => wordOr(NAMES, code)
