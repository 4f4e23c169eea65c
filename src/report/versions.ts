// Which shape the documents have, for those who read them.

/** Of every JSON document. */
export const SCHEMA_VERSION = 1

/** Of what a merge needs; counted up when figures come to be counted otherwise: parts of two versions are not of one run. */
export const MERGE_VERSION = 5
