// The colours of charts by meaning: classes, since a page in light and dark has two of each.

export const TONES = ['ink', 'muted', 'rule', 'line', 'paper', 'accent', 'calm', 'over', 'drop'] as const
export type ChartTone = (typeof TONES)[number]
