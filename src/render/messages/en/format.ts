// How English shows numbers, and the words that are counted everywhere.
import { fewNamed } from '../../few.ts'
import { makeFormat } from '../format.ts'

export const format = makeFormat({
  lang: 'en',
  group: ',',
  point: '.',
  percentSign: ' %',
  between: ' to ',
  and: [', ', ' and ', ', and '],
  or: [', ', ' or ', ', or '],
  gap: ' ',
})

export const users = (n: number) => format.plural(n, { one: 'user', other: 'users' })
export const activeUsers = (n: number) => format.plural(n, { one: 'active user', other: 'active users' })
export const seats = (n: number) => format.plural(n, { one: 'seat', other: 'seats' })
export const rows = (n: number) => format.plural(n, { one: 'row', other: 'rows' })
export const files = (n: number) => format.plural(n, { one: 'file', other: 'files' })
export const customers = (n: number) => format.plural(n, { one: 'customer', other: 'customers' })
export const requests = (n: number) => format.plural(n, { one: 'request', other: 'requests' })
export const days = (n: number) => format.plural(n, { one: 'day', other: 'days' })
export const points = (shown: string) => `${shown} points`

/** Names in running text. */
export const quote = (text: string) => `"${text}"`

/** `.csv, .tsv or .json`, for what is typed as it stands. */
export const eitherOf = (items: readonly string[]) => `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`

/** A list that came as one text, and may be long. */
export const fewListed = (names: string) => {
  const { few, hasOthers } = fewNamed(names)
  return hasOthers ? `${few.join(', ')}, and others` : names
}
