// How a workbook of this program is told by its first bytes: by who made it, which stands there as it is. Every program that
// saves the workbook says so of itself instead.

export const OWN_WORKBOOK = '<Application>adoption</Application>'

/** It stands among so many bytes. */
export const OWN_WORKBOOK_WITHIN = 512

/** The header that stands in place of its sheets where exports are read. */
export const OWN_WORKBOOK_HEADER = ['written by adoption', 'workbook of figures']
