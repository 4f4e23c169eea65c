// Which workloads Graph reports cover on which days, and in which styles of names: also where no row has a workload.
import { Tuples } from '../../columns/tuples.ts'
import { foldUser, isConcealed } from '../../model/user-name.ts'

export interface Styles {
  clear: boolean
  concealed: boolean
}

/** The style of one name; nobody's name has none. */
export function styleOf(user: string): Styles {
  const concealed = isConcealed(foldUser(user))
  return { clear: !concealed && user !== '', concealed }
}

/** A workload of a format's report of one day. */
export interface Coverage extends Styles {
  origin: number
  workload: number
  report: number
}

const CLEAR = 1
const CONCEALED = 2

export class CoverageBook {
  /** Reference, origin, workload and day of each report. */
  readonly #reports = new Tuples(4)
  /** By report: bits for the names that stand in it. */
  readonly #styles: number[] = []
  readonly #four = new Int32Array(4)

  /** Notes one row. */
  add(ref: number, origin: number, workload: number, report: number, { clear, concealed }: Styles): void {
    const four = this.#four
    four[0] = ref
    four[1] = origin
    four[2] = workload
    four[3] = report
    const at = this.#reports.add(four)
    this.#styles[at] = (this.#styles[at] ?? 0) | (clear ? CLEAR : 0) | (concealed ? CONCEALED : 0)
  }

  /** In the order in which they came first, with their references; what is the same of several is one object. */
  each(tell: (ref: number, covered: Coverage) => void): void {
    const facts = new Tuples(4)
    const known: Coverage[] = []
    const fact = new Int32Array(4)
    for (let at = 0; at < this.#styles.length; at++) {
      const styles = this.#styles[at] ?? 0
      for (let place = 1; place < 4; place++) fact[place - 1] = this.#reports.value(at, place)
      fact[3] = styles
      const number = facts.add(fact)
      const covered = known[number] ?? coverageIn(fact)
      known[number] = covered
      tell(this.#reports.value(at, 0), covered)
    }
  }
}

function coverageIn([origin = 0, workload = 0, report = 0, styles = 0]: Int32Array): Coverage {
  return {
    origin,
    workload,
    report,
    clear: (styles & CLEAR) !== 0,
    concealed: (styles & CONCEALED) !== 0,
  }
}
