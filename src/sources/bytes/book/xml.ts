// XML read as it comes, so that no sheet has to be held in memory; what is not well-formed is an error.
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { damaged } from './sheet.ts'

export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

/** Calls `events` for what stands in `bytes` (UTF-8), and yields after each piece of them. Throws `bad-archive`. */
export async function* readXml(bytes: AsyncIterable<Buffer>, events: XmlEvents): AsyncGenerator<void> {
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  parser.on('error', () => {
    throw damaged()
  })
  const isExplained = namespaces()
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (!isExplained(name, attributes)) throw damaged()
    events.open(name, attributes)
  })
  parser.on('closetag', ({ name }) => events.close(name))
  parser.on('text', text => events.text(text))
  parser.on('cdata', text => events.text(text))
  for await (const chunk of bytes) {
    parser.write(textOf(() => decoder.decode(chunk, { stream: true })))
    yield
  }
  parser.write(textOf(() => decoder.decode())).close()
  yield
}

function textOf(decode: () => string): string {
  try {
    return decode()
  } catch {
    throw damaged()
  }
}

/**
 * Tells whether the prefixes of an element's names are declared, here or before. A cell of a name that nothing explains would
 * be passed over, and so would how often a cell is repeated: those behind it would stand in other columns than theirs.
 */
function namespaces(): (element: string, attributes: Readonly<Record<string, string>>) => boolean {
  const prefixes = new Set(['', 'xml', 'xmlns'])
  const explained = new Set<string>()
  const isExplained = (name: string): boolean => {
    if (explained.has(name)) return true
    const known = prefixes.has(name.slice(0, Math.max(0, name.indexOf(':'))))
    if (known) explained.add(name)
    return known
  }
  return (element, attributes) => {
    const names = Object.keys(attributes)
    for (const name of names) if (name.startsWith('xmlns:')) prefixes.add(name.slice('xmlns:'.length))
    return isExplained(element) && names.every(isExplained)
  }
}

/** A name without the prefix of its namespace. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
