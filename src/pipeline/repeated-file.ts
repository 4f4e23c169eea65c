// A file that is the same as another one counts once. In the folder of another customer, one of them may be in a wrong place.
import { foldName } from '../model/fold.ts'
import { memoizePerObject } from '../model/lazy.ts'
import type { Note } from '../model/note.ts'
import type { ReadMember } from '../sources/outcome.ts'
import { customerOfMember, type Data } from './data.ts'

/** The remark on a file whose `detail` names the one that it is the same as. */
export function repeatedFileNote(data: Data, repeated: ReadMember): Note {
  const { label: file, owner, detail: other } = repeated
  const first = byLabel(data).get(other)
  if (!first || !isElsewhere(data, repeated, first))
    return { code: 'duplicate-file', params: { file, other } }
  return { code: 'same-elsewhere', params: { file, other, customer: owner.name, counted: first.owner.name } }
}

const byLabel = memoizePerObject(
  ({ read }: Data) => new Map(read.members.map(member => [member.label, member])),
)

/** Whether two files are of different customers by their folders. */
function isElsewhere(data: Data, one: ReadMember, first: ReadMember): boolean {
  if (!tellsWhose(one) || !tellsWhose(first) || foldName(one.owner.name) === foldName(first.owner.name))
    return false
  // A folder may be called by the domain of the other one.
  const customer = customerOfMember(data, { customer: one.owner })
  return customer === null || customer !== customerOfMember(data, first)
}

function tellsWhose({ ownerFolder }: ReadMember): boolean {
  return ownerFolder !== null && !ownerFolder.isVague
}
