// How the name of a user is folded, and when it is concealed: one place, so that both ways of reading agree.
import { visible } from './fold.ts'

/**
 * A mail address with what programs put around it: `SMTP:`, `mailto:`, `Ann Lee <…>`, and the claim that SharePoint has in
 * front of it (`i:0#.f|membership|…`).
 */
const DRESSED = /^(?:[^<>@]*<)?(?:(?:smtp|mailto|sip):|i:0[^|]*\|membership\|)?([^\s<>@:|]+@[^\s<>@:|]+)>?$/

/** Letter case, outer spaces, what nobody sees, what programs put around and ways of composing a letter are ignored. */
export function foldUser(name: string): string {
  const visibly = visible(name).trim().toLowerCase()
  const folded = /[:<]/.test(visibly) ? (DRESSED.exec(visibly)?.[1] ?? visibly) : visibly
  // Halves of characters, which only JSON can spell, stay apart although no bytes stand for them.
  return folded.isWellFormed() ? folded : JSON.stringify(folded)
}

/** Whether a name is concealed: 32 hexadecimal digits in place of a principal name. */
export function isConcealed(name: string): boolean {
  return /^[0-9a-f]{32}$/i.test(name)
}

/** What a folded name of a guest has in it. */
export const GUEST_MARK = '#ext#'

/** Whether a name is that of a guest, who is somebody elsewhere. */
export function isGuestName(name: string): boolean {
  return name.includes('#') && name.toLowerCase().includes(GUEST_MARK)
}

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u
const ACCOUNT = /^[\w.-]+\\[\w.$-]+$/u

/** What stays of a name where a tenant's mail domain is renamed. */
export function accountOf(name: string): string {
  const at = name.lastIndexOf('@')
  return at < 0 ? name : name.slice(0, at)
}

/** Whether a text is a mail address, with nothing around it. */
export function isMail(text: string): boolean {
  return text.includes('@') && MAIL.test(text)
}

/** Whether a text names somebody's account: a mail address, `DOMAIN\user`, a concealed name. */
export function isAccount(text: string): boolean {
  return MAIL.test(text) || ACCOUNT.test(text) || isConcealed(text)
}
