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
  const whole = text.trim()
  if (whole !== '' && textWidth(whole, size) <= width) return [whole]
  const all = fill(piecesOf(text, size, width), size, width)
  return all.length <= most
    ? all
    : [...all.slice(0, most - 1), cutTo(all.slice(most - 1).join(' '), size, width)]
}

/** Steps in which a width is tried, in pixels. */
const STEP = 4

/**
 * A text in at most `most` lines of about the same length, none of them wider than `width`; null where a word would have to
 * be broken for that, or a part left out.
 */
export function evenLines(text: string, size: number, width: number, most: number): string[] | null {
  const whole = text.trim()
  const pieces = [...piecesOf(whole, size, Number.POSITIVE_INFINITY)]
  const longest = Math.max(...pieces.map(piece => textWidth(piece.trimEnd(), size)))
  for (let least = Math.max(longest, textWidth(whole, size) / most); least <= width; least += STEP) {
    const lines = fill(pieces, size, least)
    if (lines.length <= most) return lines
  }
  return null
}

function fill(pieces: Iterable<string>, size: number, width: number): string[] {
  const lines = ['']
  for (const piece of pieces) {
    const longer = (lines.at(-1) ?? '') + piece
    if (textWidth(longer.trimEnd(), size) <= width) lines.splice(-1, 1, longer)
    else lines.push(piece)
  }
  return lines.map(line => line.trim()).filter(line => line !== '')
}

/** Parts between which a line may end; none is wider than a line. */
function* piecesOf(text: string, size: number, width: number): Generator<string> {
  let piece = ''
  let taken = 0
  let isWide = false
  for (const { text: one, width: cells } of graphemes(text)) {
    const mayBreak = (isWide || cells > 1 || /[\s\-/]$/u.test(piece)) && !CLOSING.test(one)
    const more = textWidth(one, size)
    if (piece !== '' && (mayBreak || taken + more > width)) {
      yield piece
      piece = ''
      taken = 0
    }
    piece += one
    taken += more
    isWide = cells > 1
  }
  yield piece
}

/** A text cut to a width, with an ellipsis where something was cut. */
export function cutTo(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  const room = width - textWidth('…', size)
  let kept = ''
  let taken = 0
  for (const { text: one } of graphemes(text)) {
    taken += textWidth(one, size)
    if (taken > room) break
    kept += one
  }
  return `${kept.trimEnd()}…`
}
