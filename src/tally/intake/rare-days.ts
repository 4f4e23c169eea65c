// A day by entry that most exports say of none: it takes memory only where one says it.
import { NO_DAY } from '../../model/no-day.ts'

export class RareDays {
  #days = new Int32Array(0)

  of(entry: number): number {
    return this.#days[entry] ?? NO_DAY
  }

  set(entry: number, day: number): void {
    if (entry >= this.#days.length) {
      if (day === NO_DAY) return
      const longer = new Int32Array(Math.max(1024, (entry + 1) * 2)).fill(NO_DAY)
      longer.set(this.#days)
      this.#days = longer
    }
    this.#days[entry] = day
  }
}
