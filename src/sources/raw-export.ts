// Whether a file holds an export that no run of this command could make again: it must never be written over.
import { OWN_WORKBOOK, OWN_WORKBOOK_WITHIN } from '../model/own-workbook.ts'
import { ExpectedError } from '../model/problem.ts'
import { systemCode } from '../model/system-error.ts'
import { LIMITS } from './bytes/limits.ts'
import type { Text } from './bytes/member.ts'
import { openInput } from './bytes/open.ts'
import { openFile } from './bytes/raw.ts'
import { withoutQuotes } from './csv/quoted-text.ts'
import type { Input } from './find/input.ts'
import { headerEnd, readHead } from './headers/head.ts'
import { type Recognition, rankHeader, recognise } from './headers/recognise.ts'
import { readJsonText } from './json/json-lines.ts'
import { looksLikeJson } from './json/json-records.ts'

/** The id of the format of the raw export at `path` (absolute); null for own outputs, other files and what cannot be read. */
export async function rawExportAt(path: string, size: number): Promise<string | null> {
  try {
    const input: Input = { kind: 'file', path, label: path, folders: [], named: true, size }
    if (await isOwnWorkbook(input)) return null
    for await (const member of openInput(input, { rankHeader: row => rankHeader(row, new Map()) })) {
      const { format } = await recognitionOf(await member.text())
      if (format && format.refuse !== 'own-output' && !format.id.startsWith('portfolio-')) return format.id
    }
  } catch (error) {
    if (!(error instanceof ExpectedError) && systemCode(error) === '') throw error
  }
  return null
}

/** Of a workbook with thousands of rows the sheets would take longer to read than to make. */
async function isOwnWorkbook(input: Input): Promise<boolean> {
  const file = await openFile(input, LIMITS)
  try {
    let start = ''
    for await (const chunk of file.read(0, Math.min(OWN_WORKBOOK_WITHIN, file.size)))
      start += chunk.toString('latin1')
    return start.includes(OWN_WORKBOOK)
  } finally {
    file.close()
  }
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
