// Whether a file holds an export that no run of this command could make again: it must never be written over.
import { ExpectedError } from '../model/problem.ts'
import type { Text } from './bytes/member.ts'
import { openInput } from './bytes/open.ts'
import { headerEnd, readHead } from './head.ts'
import { readJsonText } from './json-lines.ts'
import { looksLikeJson } from './json-records.ts'
import { withoutQuotes } from './quoted-text.ts'
import { type Recognition, rankHeader, recognise } from './recognise.ts'

/** The id of the format of the raw export at `path` (absolute); null for own outputs, other files and what cannot be read. */
export async function rawExportAt(path: string, size: number): Promise<string | null> {
  try {
    const input = { kind: 'file' as const, path, label: path, folders: [], named: true, size }
    for await (const member of openInput(input, { rankHeader: row => rankHeader(row, new Map()) })) {
      const { format } = await recognitionOf(await member.text())
      if (format && format.refuse !== 'own-output' && !format.id.startsWith('portfolio-')) return format.id
    }
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
  }
  return null
}

async function recognitionOf(text: Text): Promise<Recognition> {
  let head = ''
  for await (const chunk of text.chunks()) {
    head += chunk
    if (headerEnd(head) !== null) break
  }
  if (looksLikeJson(head)) return recognise((await readJsonText('', head, text.chunks)).header, new Map())
  const inner = await withoutQuotes(head, text)
  if (inner) return recognitionOf(inner)
  return readHead(head, new Map()).recognition
}
