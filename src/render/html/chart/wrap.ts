// Names in lines that fit beside a chart, in any script.
import { graphemes } from '../../terminal/width.ts'
import { textWidth } from './text-width.ts'

/** Lines do not begin with these. */
const CLOSING = /^[\s\p{Pe}\p{Pf}、。，．・：；？！ーぁぃぅぇぉっゃゅょァィゥェォッャュョ…]/u

/**
 * A text in lines of at most `width` pixels: broken at spaces, behind hyphens and slashes and between characters of Chinese
 * and Japanese, and inside a word that is wider than a line. Of more than `most` lines the last one is cut.
 */
export function linesOf(text: string, size: number, width: number, most: number): string[] {
  const lines = ['']
  for (const piece of piecesOf(text, size, width)) {
    const longer = (lines.at(-1) ?? '') + piece
    if (textWidth(longer.trimEnd(), size) <= width) lines.splice(-1, 1, longer)
    else lines.push(piece)
  }
  const all = lines.map(line => line.trim()).filter(line => line !== '')
  return all.length <= most
    ? all
    : [...all.slice(0, most - 1), cutTo(all.slice(most - 1).join(' '), size, width)]
}

/** Parts between which a line may end; none is wider than a line. */
function* piecesOf(text: string, size: number, width: number): Generator<string> {
  let piece = ''
  let isWide = false
  for (const { text: one, width: cells } of graphemes(text)) {
    const mayBreak = (isWide || cells > 1 || /[\s\-/]$/u.test(piece)) && !CLOSING.test(one)
    if (piece !== '' && (mayBreak || textWidth(piece + one, size) > width)) {
      yield piece
      piece = ''
    }
    piece += one
    isWide = cells > 1
  }
  yield piece
}

/** A text cut to a width, with an ellipsis where something was cut. */
export function cutTo(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  const room = width - textWidth('…', size)
  let kept = ''
  for (const { text: one } of graphemes(text)) {
    if (textWidth(kept + one, size) > room) break
    kept += one
  }
  return `${kept.trimEnd()}…`
}
