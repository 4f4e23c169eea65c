// Text measured and cut as a terminal shows it: by cells, never inside what a reader sees as one character.
import stringWidth from 'string-width'
import { isPlain } from '../text/plain.ts'

let segmenter: Intl.Segmenter | undefined

/** Cells that `text` takes: 2 for Japanese and emoji, 0 for combining marks; escape codes count nothing. */
export function displayWidth(text: string): number {
  return isPlain(text) ? text.length : stringWidth(text)
}

/** What a reader sees as single characters, each with its width in cells. */
export function* graphemes(text: string): Generator<{ text: string; width: number }> {
  if (isPlain(text)) {
    for (const letter of text) yield { text: letter, width: 1 }
    return
  }
  // Made when it is first needed: making it takes longer than most runs cut names.
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  for (const { segment } of segmenter.segment(text)) yield { text: segment, width: stringWidth(segment) }
}

/** Cuts `text` (without escape codes) to at most `width` cells; what was cut ends with `ellipsis`. */
export function cut(text: string, width: number, ellipsis: string): string {
  if (isPlain(text) && text.length <= width) return text
  const mark = displayWidth(ellipsis) < width ? ellipsis : ''
  const room = width - displayWidth(mark)
  let used = 0
  let kept = ''
  let whole = ''
  for (const grapheme of graphemes(text)) {
    used += grapheme.width
    if (used > width) return kept.trimEnd() + mark
    if (used <= room) kept += grapheme.text
    whole += grapheme.text
  }
  return whole
}
