// Words that only the page has: parts of its cards, its legend, its filter.
export interface HtmlMessages {
  /** Heading of the customers to call first. */
  startWith: string
  /** What stands beside the figures, as parts of a title: "Support and cost". */
  extras: Record<'seats' | 'support' | 'cost' | 'stated', string>
  /** How each of them is counted, beneath the title. `line`: that of paid seats, formatted already. */
  extrasMeaning: Record<'seats' | 'support' | 'cost' | 'stated', (line: string) => string>
  /** How a percentage is made of two counts: "48 of 60 licences sold are assigned". Counts are formatted already. */
  made: Record<'deployment' | 'usage' | 'adjusted', (part: string, whole: string) => string>
  /** Headings of the parts of a piece of advice. */
  card: Record<'problem' | 'consider' | 'tryThis' | 'evidence', string>
  /** That a list goes on: "and 12 more: see the table". */
  more(count: number): string
  /** One step of the bridge beside its bar: "−6.0 points, 3 users". `points` has no sign. */
  step(points: string, users: number): string
  /** Legend: the tick on a usage bar. */
  adjustedTick: string
  /** Rows that have no place in the scatter, for want of one of the two percentages. */
  notDrawn(count: number): string
  /** That rows are dots, since many others have more users. */
  crowd(count: number): string
  /** That values beyond `percent` are drawn on the edge, as triangles. */
  edge(percent: number): string
  /** Label of the choice of a flag, and its first entry. */
  flagFilter: string
  anyFlag: string
  /** That the Total covers every row, whatever the filter leaves. */
  totalCoversAll: string
  /** A figure before and after: "61.0 % → 70.5 %", for the eye and read aloud. */
  fromTo(before: string, after: string): string
  /** That the figure in small beneath another is its change. */
  smallFigures: string
  /** At the foot of the page. */
  madeWith: string
}
