// Who the people of a customer are, by all of its exports: before anything is judged.
import type { Note, Whose } from '../../model/note.ts'
import type { Resolved } from '../intake/resolve.ts'
import type { Question } from '../question.ts'
import { type Deletions, NO_DELETIONS, settleDeletions } from './deletions.ts'
import { type Directory, directoryOf } from './directory.ts'
import { type Entries, NO_ENTRIES, visibleEntries } from './entries.ts'
import { ofOneStyle, type StyledEntries } from './styles.ts'

export interface People {
  /** Entries that the question sees, in any style of names. */
  seen: Entries
  styled: StyledEntries
  deletions: Deletions
  directory: Directory
}

/** The people of a customer of whom no export tells any: most of a file of licences. */
export const NOBODY: People = {
  seen: NO_ENTRIES,
  styled: { style: 'clear', kept: NO_ENTRIES, others: NO_ENTRIES, keeps: () => true },
  deletions: NO_DELETIONS,
  directory: { users: () => [], holders: null, guests: new Set(), productsOf: null },
}

/** `lists`: rows of user lists that the question sees. */
export function peopleOf(
  resolved: Resolved,
  customer: number,
  question: Question,
  lists: Uint32Array,
): People {
  const seen = visibleEntries(resolved, customer, question)
  const styled = ofOneStyle(resolved, seen)
  const deletions = settleDeletions(resolved, styled.kept, lists, joins({ styled }))
  return { seen, styled, deletions, directory: directoryOf(resolved, lists, deletions) }
}

/** Whether the names of usage rows are those of user lists: concealed ones are nobody's. */
export function joins({ styled }: Pick<People, 'styled'>): boolean {
  return styled.style === 'clear'
}

export function peopleNotes(whose: Whose, { styled, deletions }: People): Note[] {
  const notes: Note[] = []
  const { style: kept, others } = styled
  const count = others.index.length
  if (count > 0) notes.push({ code: 'name-style', params: { ...whose, count, kept } })
  const { contradictions } = deletions
  if (contradictions > 0) notes.push({ code: 'deleted-or-not', params: { ...whose, count: contradictions } })
  return notes
}
