// What an Excel workbook is made of, by the relations between its parts: its sheets, and the texts that their cells share.
import path from 'node:path'
import type { ZipEntry } from '../zip.ts'
import { damaged, type Sheet } from './sheet.ts'
import { localName, readXml } from './xml.ts'

export interface BookParts {
  /** In the order in which the library counts them: those with a name and a relation. A chart or a macro has no rows. */
  sheets: (Omit<Sheet, 'rows'> & { part: string; hasRows: boolean })[]
  /** Paths of the parts with rows. */
  rows: string[]
  /** Path of the texts that cells share. */
  texts: string | undefined
  /** Paths of all parts that the library looks for. */
  named: string[]
}

type Attributes = Readonly<Record<string, string>>

/** Reads at most `allowed` bytes of each part that tells of others. Throws `bad-archive`. */
export async function bookParts(entries: readonly ZipEntry[], allowed: number): Promise<BookParts> {
  const elementsOf = async (part: string, element: string): Promise<Attributes[]> => {
    const entry = entries.find(one => isSamePart(one.path, part))
    if (!entry) throw damaged()
    const found: Attributes[] = []
    const open = (name: string, attributes: Attributes): void => {
      if (localName(name) === element) found.push(attributes)
    }
    for await (const _ of readXml(entry.read(0, allowed), { open, close() {}, text() {} }));
    return found
  }
  const parts = await elementsOf('_rels/.rels', 'Relationship')
  const book = pathIn('', parts.find(isOf('officeDocument')))
  const { dir, base } = path.posix.parse(book)
  const relationsOfBook = path.posix.join(dir, '_rels', `${base}.rels`)
  const relations = await elementsOf(relationsOfBook, 'Relationship')
  const texts = relations.find(isOf('sharedStrings'))
  const sheets = await elementsOf(book, 'sheet')
  return {
    sheets: sheets.flatMap(({ name, state, ...sheet }) => {
      const key = Object.keys(sheet).find(one => /:id$/i.test(one))
      if (!name || key === undefined) return []
      const relation = relations.find(({ Id }) => Id === sheet[key])
      const hasRows = relation === undefined || isOf('worksheet')(relation)
      const hidden = state === 'hidden' || state === 'veryHidden'
      return { name, hidden, part: pathIn(dir, relation), hasRows }
    }),
    rows: relations.filter(isOf('worksheet')).map(relation => pathIn(dir, relation)),
    texts: texts && pathIn(dir, texts),
    named: [book, relationsOfBook, ...relations.map(relation => pathIn(dir, relation))],
  }
}

/** Names of parts differ by more than capitals (ECMA-376, part 2, M1.12). */
export function isSamePart(one: string, other: string): boolean {
  return one.replace(/^\//, '').toLowerCase() === other.toLowerCase()
}

function isOf(kind: string): (relation: Attributes) => boolean {
  return ({ Type = '' }) => Type.endsWith(`/${kind}`)
}

/** Where the part is that a relation of a folder names. */
function pathIn(folder: string, { Target = '' }: Attributes = {}): string {
  return path.posix.resolve('/', folder, Target).slice(1)
}
