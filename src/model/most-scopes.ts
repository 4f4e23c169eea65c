// How many scopes users are counted in at once, as bits of a number. AssemblyScript and TypeScript read this file alike, so no types.

/** The bit above them stands for none: who has it needs a closer look. */
export const MOST_SCOPES = 31
