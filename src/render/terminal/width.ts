// Text measured and cut as a terminal shows it: by cells, never inside what a reader sees as one character.
import stringWidth from 'string-width'
import { isPlain } from '../text/plain.ts'

let segmenter: Intl.Segmenter | undefined

/** Longer texts are taken apart piece by piece: a segmenter's time grows with the square of what it is given. */
const AT_ONCE = 1024

/**
 * Cells that `text` takes: 2 for Japanese and emoji, 0 for combining marks; escape codes count nothing, and stand in
 * no text longer than a line.
 */
export function displayWidth(text: string): number {
  if (isPlain(text)) return text.length
  if (text.length <= AT_ONCE) return stringWidth(text)
  let width = 0
  for (const segment of segments(text)) width += stringWidth(segment)
  return width
}

/** What a reader sees as single characters, each with its width in cells. */
export function* graphemes(text: string): Generator<{ text: string; width: number }> {
  if (isPlain(text)) {
    for (const letter of text) yield { text: letter, width: 1 }
    return
  }
  for (const segment of segments(text)) yield { text: segment, width: stringWidth(segment) }
}

function* segments(text: string): Generator<string> {
  // Made when it is first needed: making it takes longer than most runs cut names.
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  for (let from = 0, room = AT_ONCE; from < text.length; ) {
    const start = from
    const isCut = start + room < text.length
    const piece = text.slice(start, start + room + (isCut && isHalf(text, start + room) ? 1 : 0))
    for (const { segment, index } of segmenter.segment(piece)) {
      const end = index + segment.length
      // What is last in a piece may go on behind it.
      if (isCut && end === piece.length) break
      yield segment
      from = start + end
    }
    room = from === start ? room * 2 : AT_ONCE
  }
}

/** Whether a place is in the middle of a character that takes two. */
function isHalf(text: string, place: number): boolean {
  return (text.codePointAt(place - 1) ?? 0) > 0xffff
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
