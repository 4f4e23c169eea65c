// Figures as cells: grouped and in the reader's language on a screen, plain digits for another program.
import { percent, type Ratio } from '../../model/ratio.ts'
import type { Cell } from '../terminal/spec.ts'
import type { Tone } from '../terminal/tone.ts'
import type { RenderContext } from '../types.ts'

export interface Numbers {
  count(value: number | null): Cell
  /** Without its sign, which stands in the head of the column. */
  percent(value: Ratio | null, tone?: Tone): Cell
  /** Percentage points with sign and direction: `▲ +4.2`. */
  change(value: Ratio | null): Cell
  signed(value: number | null): Cell
}

export function numbersFor({ messages: { format }, terminal }: RenderContext): Numbers {
  const none: Cell = { text: format.notAvailable, tone: 'dim' }
  const plain = (value: number, decimals: number) => value.toFixed(decimals)
  const plus = (value: number) => (value > 0 ? '+' : '')
  return {
    count(value) {
      if (value === null) return none
      return terminal.piped ? plain(value, 0) : format.count(value)
    },
    percent(value, tone) {
      if (value === null) return none
      return { text: terminal.piped ? plain(percent(value, 1), 1) : format.percentNumber(value), tone }
    },
    change(value) {
      if (value === null) return none
      const points = percent(value, 1)
      if (terminal.piped) return plus(points) + plain(points, 1)
      const arrow = points > 0 ? '▲ ' : points < 0 ? '▼ ' : ''
      return { text: arrow + format.points(value), tone: points > 0 ? 'good' : points < 0 ? 'bad' : 'dim' }
    },
    signed(value) {
      if (value === null) return none
      return terminal.piped ? plus(value) + plain(value, 0) : format.signed(value)
    },
  }
}
