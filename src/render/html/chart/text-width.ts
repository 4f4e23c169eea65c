// How wide a text is drawn, by a table of measured widths: nothing on a page can be asked, and every machine must draw the same.
import { graphemes } from '../../terminal/width.ts'
import { isPlain } from '../../text/plain.ts'

/**
 * Widths of characters in parts of the size of the font, rounded up: as measured in DejaVu Sans and Helvetica, whichever is
 * wider. The fonts that pages are shown in are narrower than DejaVu Sans, so that what fits here fits there.
 */
const MEASURED: readonly (readonly [number, string])[] = [
  [0.3, "'IijlıłΙІіј"],
  [0.35, ' ,./:;\\f|¦·ŀι‘’‚'],
  [0.4, '!()-[]t¡²³¹ŧ‹›'],
  [0.45, '"r'],
  [0.5, '*J`ª¯°ºЈ'],
  [0.55, '?L_csz§ĳĿƒΓεζνξгзсэєѕґ–“”„'],
  [0.6, 'kvxyĸŁγκλςτυχГвктухчьяҐғқүұ•'],
  [0.65, '$0123456789FTabdeghnopqu{}¢£¤¥«µ¶»¿ßðøþđŋŦΞΣΤαβδηθμορσφЗТУабеилнопрђћџһәө€'],
  [0.7, 'ABEKPSVXYZÞħΑΒΔΕΖΚΛΡΥΧπЅАБВЕКРХЧЬдцъҒҚңҮҰҺ'],
  [0.75, 'CHNRUĲŊΗΝΠψЄЏИЛНПСЭЯмҢ'],
  [0.8, '&DGOQÐØĐΘΟΦΩДОЦыӘӨ'],
  [0.85, '#+<=>^w~¬±×÷ŉΨωЋЪфю−'],
  [0.9, 'MΜЂМФЫжљњ'],
  [0.95, '%Ħшщ'],
  [1, 'Wm©®¼½¾Ææ—…™'],
  [1.05, '@œЊ'],
  [1.1, 'ŒЉЖШЩЮ№'],
  [1.35, '‰'],
]
const WIDTHS = new Map(
  MEASURED.flatMap(([width, characters]) => [...characters].map(one => [one, width] as const)),
)

/** Of any other character: few single letters are wider. Those that take two cells of a terminal are as wide as high. */
const OTHER = 0.9
const WIDE = 1
const PICTURE = 1.4
/** Of a mark that stands beside its letter. */
const MARK = 0.5

/** The width of a text on one line, in pixels. */
export function textWidth(text: string, size: number): number {
  let width = 0
  if (isPlain(text)) for (const letter of text) width += WIDTHS.get(letter) ?? OTHER
  else for (const { text: one, width: cells } of graphemes(text)) width += partOf(one, cells)
  return width * size
}

function partOf(grapheme: string, cells: number): number {
  if (cells === 0) return 0
  if (cells > 1) return /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(grapheme) ? PICTURE : WIDE
  // Most of what a letter bears does not make it wider.
  const characters = [...grapheme.normalize('NFD').replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '')]
  return characters.reduce((sum, one) => sum + (WIDTHS.get(one) ?? (/\p{Mc}/u.test(one) ? MARK : OTHER)), 0)
}
