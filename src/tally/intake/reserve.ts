// Room for the users of many small files, asked for at once: columns that grow copy all that they hold, again and again, and leave
// holes behind. Memory that is not written to takes none.
import type { UsageTable } from './usage-table.ts'
import type { UserLists } from './user-lists.ts'
import type { UserPool } from './user-pool.ts'

/** Bytes of a file for each entry, person and byte of a name, as reports and lists of users have them. */
const OF_ENTRY = 100
const OF_PERSON = 512
const OF_NAME = 16
/** Beyond so many bytes columns grow as they are filled. */
const MOST = 1 << 29

interface Columns {
  usageTable: UsageTable
  users: UserPool
  userLists: UserLists
}

/** Makes room for what files of so many bytes may hold. */
export function reserveFor({ usageTable, users, userLists }: Columns, bytes: number): void {
  const expected = Math.min(bytes, MOST)
  const people = Math.ceil(expected / OF_PERSON)
  const names = Math.ceil(expected / OF_NAME)
  usageTable.reserve(Math.ceil(expected / OF_ENTRY))
  users.reserve(people, names)
  userLists.reserve(people, names)
}
