// Texts that are a part of something of which the rest is missing.

import type { ReadMember } from '../outcome.ts'
import { headlessParts } from './headless.ts'
import { joinNamedParts } from './named-parts.ts'
import { joinPages, type Torn } from './pages.ts'

/** Brings parts of one export together, and returns those that cannot serve. */
export function tornMembers(members: readonly ReadMember[]): Torn[] {
  return [...joinPages(members), ...joinNamedParts(members), ...headlessParts(members)]
}
