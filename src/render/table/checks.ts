// What speaks against the figures, before all of them.
import type { Check } from '../../model/check.ts'
import { checkText } from '../messages/index.ts'
import type { Messages } from '../messages/types.ts'
import { lines, type Pen } from './pen.ts'

/** Empty where nothing does. */
export function checksSection(checks: readonly Check[], messages: Messages, pen: Pen): string {
  if (checks.length === 0) return ''
  const items = checks.map(check => pen.item(checkText(messages, check)))
  return lines(pen.section(messages.sections.checks), ...items)
}
