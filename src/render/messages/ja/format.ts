// How Japanese shows numbers, and the words that are counted everywhere.
import { fewNamed } from '../../few.ts'
import { makeFormat } from '../format.ts'

export const format = makeFormat({
  lang: 'ja',
  group: ',',
  point: '.',
  percentSign: '%',
  between: ' ～ ',
  and: ['、', '、', '、'],
  or: ['、', 'または', '、または'],
  gap: ' ',
})

/** `A または B`, with the spaces that Japanese text sets around Latin letters. */
export const choice = (items: readonly string[]) =>
  items.length > 2 ? `${items.join('、')} のいずれか` : items.join(' または ')

export const users = (n: number) => format.plural(n, { other: '人' })
export const seats = (n: number) => format.plural(n, { other: 'シート' })
export const rows = (n: number) => format.plural(n, { other: '行' })
export const files = (n: number) => format.plural(n, { other: 'ファイル' })
export const customers = (n: number) => format.plural(n, { other: '社' })
export const cases = (n: number) => format.plural(n, { other: '件' })
export const days = (n: number) => format.plural(n, { other: '日間' })
export const points = (shown: string) => `${shown} ポイント`

/** A list that came as one text, as Japanese punctuates it. */
export const listed = (names: string) => names.split(', ').join('、')

/** The same of one that may be long. */
export const fewListed = (names: string) => {
  const { few, hasOthers } = fewNamed(names)
  return few.join('、') + (hasOthers ? '、ほか' : '')
}

/** Names in running text. */
export const quote = (text: string) => `「${text}」`
