// Which files of a folder `adoption pages` has written there: they are made from exports and are none.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseRegister, REGISTER_NAME } from '../../model/page-register.ts'
import type { LeftOut } from './input.ts'
import { labelOf } from './label.ts'
import type { Met } from './walk.ts'

interface Beside {
  files: Met[]
  leftOut: LeftOut[]
}

/** Takes the pages out of the files that were met on a walk from `path`, shown as `given`; says what each of them is. */
export async function withoutPages(
  { given, path }: { given: string; path: string },
  { files, leftOut }: Beside,
): Promise<Beside> {
  const prefix = labelOf(given, [''])
  const pages = new Set<string>()
  for (const { label } of leftOut) {
    if (label !== REGISTER_NAME && !label.endsWith(`/${REGISTER_NAME}`)) continue
    const text = await readFile(join(path, label.slice(prefix.length)), 'utf8').catch(() => '')
    const folder = label.slice(0, -REGISTER_NAME.length)
    for (const name of parseRegister(text)?.files.keys() ?? []) pages.add(folder + name)
    pages.add(label)
  }
  if (pages.size === 0) return { files, leftOut }
  const labels = files.map(({ parts }) => labelOf(given, parts))
  const left = (label: string): LeftOut => ({ label, reason: 'own-output' })
  return {
    files: files.filter((_, index) => !pages.has(labels[index] ?? '')),
    leftOut: [
      ...leftOut.map(one => (pages.has(one.label) ? left(one.label) : one)),
      ...labels.filter(label => pages.has(label)).map(left),
    ],
  }
}
