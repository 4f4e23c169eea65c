// Rows of what no person holds (rooms, phones, devices): none are counted, but whether one has a licence matters for guests.

interface Row {
  /** Neither now nor in the window of a licence. */
  stray: boolean
}

const LICENSED: readonly never[] = []
const STRAY: readonly never[] = []

/** What stands for rows that nobody holds. */
export function ofNobody(rows: readonly Row[]): readonly never[] {
  return rows.some(({ stray }) => !stray) ? LICENSED : STRAY
}

export function areOfNobody(rows: readonly Row[]): boolean {
  return rows === LICENSED || rows === STRAY
}

/** Of somebody who is no subscribed user they are left out. */
export function areStray(rows: readonly Row[]): boolean {
  return rows === STRAY || rows.some(({ stray }) => stray)
}
