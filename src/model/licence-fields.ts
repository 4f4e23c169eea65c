// Numbers of a licence row, side by side. The kernel of the usage reader knows them too: AssemblyScript reads this file, so it has no types.

/** Whose it is, of which kind, and its own amounts and day: what groups of cells say, which have the same numbers. */
export const OWNER = 0
export const KIND = 1
export const SOLD = 2
export const ASSIGNED = 3
export const ENDS = 4

export const LINE = 5
/** Of the folded id of the subscription; 0 where there is none, or where it is not told yet. */
export const HASH = 6
/** Where that id, as written, starts and ends among those of all rows. */
export const ID_START = 7
export const ID_END = 8
export const LICENCE_FIELDS = 9

/** Stands for an amount that is not stated. */
export const NOT_STATED = -1
/** Stands for what cells say where that was not found out. */
export const UNTAUGHT = -0x7fffffff
