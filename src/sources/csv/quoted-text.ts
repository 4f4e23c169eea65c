// A report that a tool saved as one JSON string: the text of the export between quotation marks, its line ends escaped.
import type { Text } from '../bytes/member.ts'
import { MAX_LENGTH } from '../json/json-records.ts'

/** The text within; null where the file is none. `head` is its start. */
export async function withoutQuotes(head: string, text: Text): Promise<Text | null> {
  // A string of JSON has no line end of its own, and the header that it holds has an escaped one.
  if (!/^\s*"[^"\\\n]+\\[rn]/.test(head) || /\n./.test(head.trim())) return null
  let all = ''
  for await (const chunk of text.chunks()) {
    all += chunk
    if (all.length > MAX_LENGTH) return null
  }
  const inner = stringOf(all)
  if (inner === null) return null
  const chunks = async function* () {
    yield inner
  }
  return { ...text, file: null, whole: null, chunks }
}

function stringOf(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}
