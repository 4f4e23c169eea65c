// Numbers that the kernel and its host must both know. AssemblyScript and TypeScript read this file alike, so no types.

/** Stands for a cell that the host could not read, or that must not be blank. */
export const UNREADABLE = 0x7fffffff

/** Parts of a key: what a row says of its customer, and what it says beside user and days. */
export const OWNER_KEY = 0
export const KIND_KEY = 1

/** Bytes of a record before what its pool keeps of its own: its number, and the length of its key. */
export const RECORD_HEAD = 8

/**
 * Tables that the host fills in, but for STYLES and MERGED. "As all threads number them" are numbers of the whole file; others are
 * those of one thread.
 */
/** By owner key of a row: its owner. */
export const OWNERS = 0
/** By kind key of a row, then entry: its kind; NO_KIND where the row has no such entry. */
export const KINDS = 1
/** By day cell: its day. */
export const DAYS = 2
/** By kind: the day of its report. */
export const REPORTS = 3
/** By kind: whether its rows count only where they have a day. */
export const ONLY_ACTIVE = 4
/** By kind key of a row: which styles of names its rows have; the kernel fills it in. */
export const STYLES = 5
/** By kind as all threads number them: the day of its report. */
export const LIMITS = 6
/** By kind as all threads number them: how many rows fell together with an entry already there; the kernel fills it in. */
export const MERGED = 7
/** Two for each thread that rows come from: its owners and its kinds, as all threads number them. */
export const MAPS = 8

/**
 * How the values of a page of Parquet are written: texts, each behind its length; numbers of one bit side by side; or
 * numbers in runs, behind their width, or behind how many bytes there are.
 */
export const TEXTS = 0
export const BITS = 1
export const INDEX = 2
export const RUNS = 3

/** Columns of people: length of the name, key, day cell, and a digest of what else is told of the person. */
export const PEOPLE_COLUMNS = 4

/** Numbers of a row that calls its user something: keys of its owner and of its kind, then start and length of the user and of two cells. */
export const TOLD_COLUMNS = 8
export const TOLD_USER = 2
export const TOLD_DISPLAY_NAME = 4
export const TOLD_DEPARTMENT = 6

/** Groups of cells of a licence row that count together: whose it is, of what kind, and one for each amount or day of its own. */
export const GROUPS = 5

/** Numbers of a licence row of which not all is known: which one it is, the record of each group, and these. */
export const ODD_LINE = 6
/** Whether a cell of no group is to be looked at. */
export const ODD_LOOSE = 7
export const ODD_FIELDS = 8
/** Where what a group of cells says stands in its record, in bytes; kept so that 0 is UNTAUGHT. */
export const MEANING = 8
/** Bytes of such a record before its key. */
export const LICENCE_HEAD = 12
