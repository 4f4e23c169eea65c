// Paragraphs broken to a width as they are set by hand: English at spaces, Japanese anywhere except before a
// closing mark and after an opening one.
import { displayWidth, graphemes } from './width.ts'

const NOT_FIRST =
  /^[、。，．・：；？！」』）］｝〕〉》】〙〗ー―…‥々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％,.:;?!)\]}%»’”]/u
const NOT_LAST = /[「『（［｛〔〈《【〘〖([{«‘“]/u
const COUNTER = /^[人社件行日個つ]/u
const BREAKS_ANYWHERE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u

/** A number and the Japanese word that counts it, with the space between them: `12 人`, `28 日間`. */
function counted(before: string, spaced: boolean, next: string): boolean {
  return spaced ? /\d$/.test(before) && COUNTER.test(next) : next === '間' && /\d 日$/.test(before)
}

/** What stays together, with the space that stood before it. */
interface Piece {
  text: string
  width: number
  spaced: boolean
}

function pieces(paragraph: string): Piece[] {
  const found: Piece[] = []
  let spaced = false
  let previous = ''
  let previousBreaks = false
  for (const grapheme of graphemes(paragraph)) {
    if (grapheme.text === ' ') {
      spaced = true
      continue
    }
    const breaks = BREAKS_ANYWHERE.test(grapheme.text)
    const last = found.at(-1)
    const apart = spaced || breaks || previousBreaks
    if (
      last &&
      (!apart ||
        (NOT_FIRST.test(grapheme.text) && !(spaced && grapheme.text === '.')) ||
        counted(last.text, spaced, grapheme.text) ||
        (!spaced && NOT_LAST.test(previous.slice(-1))))
    ) {
      const glue = spaced ? ' ' : ''
      last.text += glue + grapheme.text
      last.width += glue.length + grapheme.width
    } else {
      found.push({ ...grapheme, spaced })
    }
    spaced = false
    previous = grapheme.text
    previousBreaks = breaks
  }
  return found
}

/** Cells of the longest word, or whatever else is not broken unless it is wider than a line. */
export function widestPiece(text: string): number {
  return pieces(text).reduce((most, piece) => Math.max(most, piece.width), 0)
}

/** A piece wider than a line is the only thing that is broken inside, between two characters. */
function* broken(piece: Piece, width: number): Generator<Piece> {
  if (piece.width <= width) {
    yield piece
    return
  }
  let part: Piece = { text: '', width: 0, spaced: piece.spaced }
  for (const grapheme of graphemes(piece.text)) {
    if (part.text !== '' && part.width + grapheme.width > width) {
      yield part
      part = { text: '', width: 0, spaced: false }
    }
    part = { ...part, text: part.text + grapheme.text, width: part.width + grapheme.width }
  }
  yield part
}

/** The lines of `text` (without escape codes), none wider than `width` cells; its own line breaks are kept. */
export function wrapLines(text: string, width: number): string[] {
  return text.split('\n').flatMap(paragraph => {
    const lines: string[] = []
    let line = ''
    let used = 0
    for (const piece of pieces(paragraph).flatMap(whole => [...broken(whole, width)])) {
      const glue = piece.spaced && line !== '' ? ' ' : ''
      if (line !== '' && used + glue.length + piece.width > width) {
        lines.push(line)
        line = piece.text
        used = piece.width
      } else {
        line += glue + piece.text
        used += glue.length + piece.width
      }
    }
    return [...lines, line]
  })
}

/**
 * Wraps `text` to `width` cells, indentation included. `indent` stands before every line; `hanging` is for
 * bullets: it stands before every line but the first.
 */
export function wrap(text: string, width: number, indent = '', hanging = indent): string {
  const room = Math.max(1, width - Math.max(displayWidth(indent), displayWidth(hanging)))
  return wrapLines(text, room)
    .map((line, index) => ((index === 0 ? indent : hanging) + line).trimEnd())
    .join('\n')
}
