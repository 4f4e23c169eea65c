// One number, which the kernel of the usage reader knows too: AssemblyScript reads this file, so it has no types.

/** Stands for "no day" in a column of days. */
export const NO_DAY = -0x80000000
