// A folder of pages that belong together: written all or none, and nothing in it that is not theirs is touched.
import { access, constants, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  type Audience,
  type PageOwner,
  type PageRegister,
  parseRegister,
  REGISTER_NAME,
  registerText,
} from '../model/page-register.ts'
import { OutputError, UsageError } from '../model/problem.ts'
import type { Expectation } from '../model/reasons.ts'
import { systemCode } from '../model/system-error.ts'
import { foldFileName } from './file-names.ts'
import { ownersAmong } from './page-names.ts'
import { step } from './reason.ts'
import { makeFolder, removeEmptyFolders } from './temporary.ts'
import { refuseOddName } from './windows-names.ts'
import { type Output, writeAll } from './write-all.ts'

export interface PageFile {
  /** Its name in the folder. */
  name: string
  /** The customer whom it is about; null for the page of all. */
  owner: PageOwner | null
  make(): Promise<string | Uint8Array>
}

/** A page of an earlier run that this one has not written: its customer is gone, or has a page of another name `now`. */
export interface LeftPage {
  path: string
  owner: PageOwner
  now: string | null
}

export interface PageFolder {
  path: string
  /** What earlier runs have left and is still there. */
  register: PageRegister
}

/**
 * Looks at the folder before the work begins; it need not exist. Throws OutputError where nothing can be written there,
 * UsageError where it holds pages for somebody else: those to send and those to keep must never lie side by side.
 */
export async function openPageFolder(folder: string, audience: Audience): Promise<PageFolder> {
  refuseOddName(folder)
  await step(folder, () => assertWritable(path.resolve(folder)))
  const register = await registerIn(folder)
  if (register === null) return { path: folder, register: { audience, files: new Map() } }
  if (register.audience !== audience && register.files.size > 0)
    throw new UsageError([{ code: 'other-audience', params: { path: folder, audience: register.audience } }])
  const there = new Set(await step(folder, () => readdir(folder)))
  const files = new Map([...register.files].filter(([name]) => there.has(name)))
  return { path: folder, register: { audience, files } }
}

/**
 * Writes every page whose file holds something else, and `others`, or none of them; returns how many pages were
 * written and which earlier ones were left. `withheld` are customers whose pages stay as they are. Throws OutputError
 * for a file in the way that no run of ours wrote.
 */
export async function writePages(
  { path: folder, register }: PageFolder,
  { pages, withheld }: { pages: readonly PageFile[]; withheld: readonly PageOwner[] },
  others: readonly Output[],
): Promise<{ written: number; left: LeftPage[] }> {
  await step(folder, async () => makeFolder(folder))
  try {
    refuseStrangers(folder, pages, register, await step(folder, () => readdir(folder)))
    const files = new Map(register.files)
    for (const { name, owner } of pages) files.set(name, owner)
    const [, ...written] = await writeAll([
      // First, so that whatever stops the run, no page is there that is not known as ours.
      outputOf(folder, REGISTER_NAME, async () => registerText({ ...register, files })),
      ...pages.map(({ name, make }) => outputOf(folder, name, make)),
      ...others,
    ])
    const isNew = written.slice(0, pages.length).filter(({ isSame }) => !isSame)
    return { written: isNew.length, left: leftOf({ path: folder, register }, pages, withheld) }
  } finally {
    removeEmptyFolders()
  }
}

function outputOf(folder: string, name: string, content: PageFile['make']): Output {
  return { path: path.join(folder, name), content, keepsSame: true }
}

function refuseStrangers(
  folder: string,
  pages: readonly PageFile[],
  { files }: PageRegister,
  there: readonly string[],
): void {
  const ours = new Set([...files.keys()].map(foldFileName))
  const strangers = new Map(there.map(name => [foldFileName(name), name]))
  const inTheWay = pages.flatMap(({ name }) => {
    const key = foldFileName(name)
    return ours.has(key) ? [] : (strangers.get(key) ?? [])
  })
  if (inTheWay.length === 0) return
  throw new OutputError(
    inTheWay.map(name => ({ code: 'file-in-the-way', params: { path: path.join(folder, name) } })),
  )
}

/** Pages of the same kind alone: a run that writes workbooks says nothing of pages to read. */
function leftOf(
  { path: folder, register }: PageFolder,
  pages: readonly PageFile[],
  withheld: readonly PageOwner[],
): LeftPage[] {
  const endings = new Set(pages.map(({ name }) => path.extname(name)))
  const nameOf = new Map(pages.flatMap(({ name, owner }) => (owner ? [[owner, name]] : [])))
  const ownerOf = ownersAmong([...nameOf.keys(), ...withheld])
  const written = new Set(pages.map(({ name }) => name))
  return [...register.files].flatMap(([name, owner]) => {
    if (owner === null || written.has(name) || !endings.has(path.extname(name))) return []
    const known = ownerOf(owner)
    const now = (known && nameOf.get(known)) ?? null
    return known && now === null ? [] : { path: path.join(folder, name), owner, now }
  })
}

async function registerIn(folder: string): Promise<PageRegister | null> {
  const text = await readFile(path.join(folder, REGISTER_NAME), 'utf8').catch(() => null)
  return text === null ? null : parseRegister(text)
}

/** The folder, or else the nearest one above it that is there. */
async function assertWritable(folder: string): Promise<void> {
  const found = await stat(folder).catch(error => {
    if (systemCode(error) !== 'ENOENT' || path.dirname(folder) === folder) throw error
    return null
  })
  if (found === null) return assertWritable(path.dirname(folder))
  if (!found.isDirectory()) {
    const params = { option: '--to', found: folder, expected: 'folder' satisfies Expectation }
    throw new UsageError([{ code: 'bad-option', params }])
  }
  await access(folder, constants.W_OK)
}
