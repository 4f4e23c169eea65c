// What charts show, before anything is drawn.
import type { LinePoint } from '../../metrics/trend-line.ts'
import type { Ratio } from '../../model/ratio.ts'
import type { BridgeLine } from '../../report/types.ts'

export type Chart =
  | { kind: 'bars'; rows: readonly Bars[] }
  | { kind: 'bridge'; usage: Ratio; adjusted: Ratio; steps: readonly BridgeLine[] }
  | { kind: 'lines'; points: readonly LinePoint[] }
  | { kind: 'scatter'; points: readonly Circle[]; left: number }

export interface Bars {
  name: string
  deployment: Ratio | null
  usage: Ratio | null
  adjusted: Ratio | null
}

export interface Circle {
  name: string
  deployment: Ratio
  usage: Ratio
  users: number
  /** What a pointer is told, a line each. */
  title: string
}
