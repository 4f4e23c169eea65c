// How two spellings of a product's name are told to be the same.
import { foldName } from '../model/fold.ts'

/** What is counted as `Plan 1` in the names that portals show in other languages, before the number. */
const PLAN_WORDS = [
  ...['プラン', '计划', '計劃', '計画', '方案', '요금제', '플랜', 'план', 'plán', 'piano', 'plano'],
  ...['abonnement', 'abonnemang', 'palvelupaketti', 'πρόγραμμα', 'gói', 'แผน', 'الخطة'],
]
const BEFORE_NUMBER = `(?:${PLAN_WORDS.join('|')}) ?`
const PLAN = new RegExp(`${BEFORE_NUMBER}(\\d)`, 'gu')
/** The same behind the number, as in Hungarian. */
const PLAN_BEHIND = /(\d)\. csomag/gu
const NO_TEAMS =
  /\((?:teams ?(?:なし|無し|없음|無|无)|(?:不含|不包含|无|無) ?teams|(?:ohne|kein|sans|sin|senza|sem|zonder|bez|utan|uden|uten|без) teams)\)/gu

/** Whether a name needs more than its letter case folded: other letters, or a word of another language in plain ones. */
const UNUSUAL = new RegExp(` {2}|[^ -~]|${BEFORE_NUMBER}\\d|\\d\\. csomag|\\(\\w+ teams\\)`, 'i')

/**
 * Folds a product name or part number: case, outer spaces, runs of spaces, kinds of dashes, signs of a trade mark and the
 * language of `Plan 1` and `(no Teams)` are ignored.
 */
export function foldProduct(text: string): string {
  // Nearly every name is plain; only the others need the slow way round.
  if (!UNUSUAL.test(text)) return text.trim().toLowerCase()
  const plain = text
    .replace(/[®™©\u200b]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('（', ' (')
  return foldName(plain)
    .replace(/\s+/g, ' ')
    .replace(PLAN, ' plan $1')
    .replace(PLAN_BEHIND, ' plan $1')
    .replace(NO_TEAMS, '(no teams)')
    .replace(/(^|\() | {2,}/g, match => match.trim() || ' ')
    .trim()
}
