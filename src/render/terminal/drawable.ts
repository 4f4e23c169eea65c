// The signs of our own sentences in ASCII, for terminals that can draw nothing else. Letters of names stay.
import type { Terminal } from './terminal.ts'

const ASCII: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '·': '|',
  '…': '...',
  '→': '->',
  '›': '>',
  '±': '+/-',
  '“': '"',
  '”': '"',
  '’': "'",
  '▲': '^',
  '▼': 'v',
}
const SIGNS = new RegExp(`[${Object.keys(ASCII).join('')}]`, 'gu')

export function drawable(text: string, terminal: Terminal): string {
  return terminal.unicode ? text : text.replace(SIGNS, sign => ASCII[sign] ?? sign)
}
