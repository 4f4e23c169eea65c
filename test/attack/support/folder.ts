// Folders of a test's own, gone after it.
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A new folder with these files, readable by everybody. */
export function folderWith(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'adoption-attack-x')))
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }), 300_000)
  put(folder, files)
  return folder
}

export function put(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}
