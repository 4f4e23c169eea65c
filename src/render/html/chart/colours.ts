// The colours of charts by meaning. The chart library wants colours as numbers and a page in light and dark wants
// classes: so each meaning is drawn in a number of its own, which becomes a class afterwards.

export const TONES = ['ink', 'muted', 'rule', 'line', 'paper', 'accent', 'calm', 'over', 'drop'] as const
export type ChartTone = (typeof TONES)[number]

/** The placeholder that the library draws a tone with. */
export function colour(tone: ChartTone): string {
  return `#0a0b${(TONES.indexOf(tone) + 16).toString(16)}`
}

const BY_COLOUR = new Map(TONES.map(tone => [colour(tone), tone]))

/** The tone behind a placeholder; undefined for `none`. */
export function toneOf(value: string): ChartTone | undefined {
  return BY_COLOUR.get(value)
}
