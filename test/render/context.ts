// What a renderer is told in the tests: English or Japanese, and a plain pipe of 80 columns.
import { type Lang, messagesFor } from '../../src/render/messages/index.ts'
import type { RenderContext } from '../../src/render/types.ts'

export async function contextOf(lang: Lang = 'en', excel = false): Promise<RenderContext> {
  return {
    messages: await messagesFor(lang),
    terminal: { width: 80, color: false, unicode: true, piped: true },
    excel,
  }
}
