// The words of a language as they are said to the customer itself.
import type { Messages } from './types.ts'

/** The words of a language as they are said to the customer. */
export function toCustomer(messages: Messages): Messages {
  const { advice, causes, checks } = messages.toCustomer
  return {
    ...messages,
    advice: withOthers(messages.advice, advice),
    causes: withOthers(messages.causes, causes),
    checks: withOthers(messages.checks, checks),
  }
}

function withOthers<T extends object>(words: T, others: { [K in keyof T]?: Partial<T[K]> | null }): T {
  const all = { ...words }
  for (const key in words) all[key] = { ...words[key], ...others[key] }
  return all
}
