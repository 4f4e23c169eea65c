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
  const prefixes = new Set<string>()
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    for (const attribute in attributes)
      if (attribute.startsWith('xmlns:')) prefixes.add(attribute.slice('xmlns:'.length))
    // A cell of a name that nothing explains would be passed over, and those behind it would stand one place before theirs.
    const prefix = name.slice(0, Math.max(0, name.indexOf(':')))
    if (prefix !== '' && !prefixes.has(prefix)) throw damaged()
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

/** A name without the prefix of its namespace. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
