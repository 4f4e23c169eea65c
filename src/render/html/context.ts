// What every part of a page is told.
import type { Messages } from '../messages/types.ts'
import type { Links } from '../types.ts'

export interface PageContext {
  messages: Messages
  links: Links | undefined
  /** Paths are told without these. */
  folders: string
  /** For the customer: what matters fits on one side of paper. */
  isSent: boolean
}
