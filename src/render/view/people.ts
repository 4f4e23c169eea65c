// People in lists: those who are not active, and apart from them those whose licences are to be looked at.
import type { ListedUser } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'

export interface PeopleList {
  /** What the list is of, and how many are in it. */
  title: string
  users: readonly ListedUser[]
}

/** The lists that there are, each with its sentence; the first one also where it is empty. */
export function peopleLists(users: readonly ListedUser[], { report }: Messages): PeopleList[] {
  const unused = users.filter(({ list }) => list === 'unused')
  const look = users.filter(({ list }) => list === 'look')
  const count = unused.reduce((sum, { people }) => sum + people, 0)
  return [
    { title: count === 0 ? report.idle.none : report.idle.count(count), users: unused },
    ...(look.length > 0 ? [{ title: report.idle.look(look.length), users: look }] : []),
  ]
}

/** Who a line is about. */
export function whoIs({ user, people }: ListedUser, { report }: Messages): string {
  return user === '' ? report.idle.nameless(people) : user
}

/** "Exchange 2026-05-01", one for each workload. */
export function activityOf({ activity }: ListedUser, { format }: Messages): string[] {
  return activity.map(({ workload, last }) => `${workload} ${format.day(last)}`)
}

export function marksOf({ status }: ListedUser, { report }: Messages): string[] {
  return status.map(mark => report.idle.status[mark])
}
