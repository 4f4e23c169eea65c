// Which workloads Graph reports cover on which days, and in which styles of names: also where no row has a workload.

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

export class CoverageBook {
  /** `ref\norigin\nworkload index\nday` → whether clear and concealed names stand in the report. */
  readonly days = new Map<string, Styles>()
  #last = ''

  /** Notes one row: most say the same as the one before. */
  add(ref: number, origin: number, workload: number, report: number, styles: Styles): void {
    const key = `${ref}\n${origin}\n${workload}\n${report}`
    const same = `${key}\n${styles.clear}\n${styles.concealed}`
    if (same === this.#last) return
    this.#last = same
    const known = this.days.get(key) ?? { clear: false, concealed: false }
    this.days.set(key, {
      clear: known.clear || styles.clear,
      concealed: known.concealed || styles.concealed,
    })
  }
}
