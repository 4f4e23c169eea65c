// Reports that JSON.stringify takes: as a whole they become the document that the command writes, and a part of one keeps its
// exact fractions, which are made of numbers that JSON does not have.
import { jsonDocument } from '../render/json/document.ts'
import { messagesFor } from '../render/messages/index.ts'
import type { Report } from '../report/types.ts'

/** The same report, with what `JSON.stringify` asks for where nobody sees it. */
export async function toSerializable<R extends Report>(report: R): Promise<R> {
  const messages = await messagesFor('en')
  for (const part of Object.values(report)) prepare(part)
  return hidden(report, () => jsonDocument(report, messages))
}

function prepare(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  const parts = Object.entries(value)
  if (parts.some(([, part]) => typeof part === 'bigint'))
    hidden(value, () => Object.fromEntries(parts.map(([key, part]) => [key, plain(part)])))
  for (const [, part] of parts) prepare(part)
}

/** A number where it is exact, else its digits. */
function plain(part: unknown): unknown {
  if (typeof part !== 'bigint') return part
  const number = Number(part)
  return Number.isSafeInteger(number) ? number : String(part)
}

function hidden<T extends object>(value: T, toJSON: () => unknown): T {
  return Object.defineProperty(value, 'toJSON', { value: toJSON, enumerable: false, configurable: true })
}
