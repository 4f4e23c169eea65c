// Heads of columns: short words on a screen, whole ones for another program.
import type { LabelKey } from '../messages/keys.ts'
import type { RenderContext } from '../types.ts'

export function headOf(key: LabelKey, { messages, terminal }: RenderContext): string {
  return messages.labels[key][terminal.piped ? 'label' : 'short']
}

/** A sign stays on the line of its word when a head is wrapped. */
export function together(head: string): string {
  return head.replaceAll(/ (?=%)|(?<=±) /g, '\u00A0')
}
