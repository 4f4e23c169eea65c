// A workbook from the tables of a document, a sheet for each: a table with a name, whose header stays and can be filtered.
import { blocksOn, type Document, isOn } from '../document/document.ts'
import type { Messages } from '../messages/types.ts'
import { toTerminal } from '../text/terminal.ts'
import type { Links } from '../types.ts'
import { sheetNames, tableNames } from './names.ts'
import { type PageOf, packed } from './package.ts'
import { Strings } from './strings.ts'
import { Styles } from './styles.ts'
import { type Shared, viewOf } from './view.ts'

/** Of the text above a printed page: with both sides it must stay below 255 characters. */
const MOST_ABOVE = 100

/** The bytes of a workbook with one sheet for each table. */
export function workbook(document: Document, messages: Messages, links?: Links): Uint8Array {
  const shared = { styles: new Styles(), strings: new Strings() }
  return packed(pagesOf(document, shared, messages, links), shared)
}

function* pagesOf(
  document: Document,
  shared: Shared,
  messages: Messages,
  links: Links | undefined,
): Generator<PageOf> {
  const names: Readonly<Record<string, string>> = messages.sheets
  const [sheetOf, nameOf] = [sheetNames(), tableNames()]
  const header = headerOf(document)
  const index = links?.index ?? null
  let way = index === null ? undefined : { text: messages.pages.toIndex, target: index }
  for (const section of document.sections) {
    const { key, title } = section
    for (const block of blocksOn(section, 'workbook')) {
      if (block.kind !== 'table') continue
      const called = { sheet: sheetOf(block.sheet ?? names[key] ?? title), name: nameOf(key, block.sheet) }
      yield { view: viewOf(block, called, shared, messages, links), header, way }
      // It leads back from the first sheet.
      way = undefined
    }
  }
}

/** For whom it is, and of which day. */
function headerOf({ title, lead }: Document): string {
  const first = lead.find(sentence => isOn(sentence, 'workbook') && sentence.text !== '')
  return `&L&"-,Bold"${plain(title)}&R${plain(first?.text ?? '')}`
}

/** An ampersand would begin a code. */
function plain(text: string): string {
  return toTerminal(text)
    .slice(0, MOST_ABOVE)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replaceAll('&', '&&')
}
