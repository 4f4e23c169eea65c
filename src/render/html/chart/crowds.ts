// Many points as dots in a grid, larger where more lie together: two thousand circles over each other show nothing.

interface Point {
  readonly name: string
  readonly x: number
  readonly y: number
}

export interface Crowd {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly names: string
}

/** So many are named. */
const NAMED = 5
/** From so many points on a dot fills its cell. */
const FULL = 12

/** `cell`: width of the cells of the grid in pixels. The dots are in the order of their places. */
export function crowds(points: readonly Point[], cell: number): Crowd[] {
  const cells = new Map<string, { column: number; row: number; names: string[] }>()
  for (const { x, y, name } of points) {
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)]
    const key = `${column} ${row}`
    const found = cells.get(key) ?? { column, row, names: [] }
    cells.set(key, found)
    found.names.push(name)
  }
  return [...cells.values()]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ column, row, names }) => ({
      x: (column + 0.5) * cell,
      y: (row + 0.5) * cell,
      radius: (cell / 2) * Math.sqrt(Math.min(1, (names.length + 1) / FULL)),
      names:
        names.length > NAMED ? `${names.slice(0, NAMED).join('\n')}\n… ${names.length}` : names.join('\n'),
    }))
}
