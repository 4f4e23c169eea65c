// What speaks against the figures, before all of them.
import type { Check } from '../../../model/check.ts'
import { foldersAbove, without } from '../../document/folders.ts'
import { checkWords } from '../../messages/index.ts'
import type { Messages } from '../../messages/types.ts'
import { html } from '../markup.ts'
import { customerName, list, named, sentence } from '../text.ts'
import type { Section } from './section.ts'

/** Nothing where nothing does. Paths of `files` are told without the folders that all of them are in. */
export function checks(
  all: readonly Check[],
  files: readonly { file: string }[],
  messages: Messages,
): Section[] {
  const folders = foldersAbove(files.map(({ file }) => file))
  const body = list(
    all.map(check => {
      const { found, remedy } = checkWords(messages, check)
      const name = named(customerName(check.customer, messages.format.notAvailable))
      return html`<b>${name}</b>: ${sentence(without(folders, found))} ${sentence(remedy)}`
    }),
  )
  return body ? [{ id: 'checks', title: messages.sections.checks, body, className: 'checks' }] : []
}
