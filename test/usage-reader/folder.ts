// Files in a folder of their own, for as long as a test needs them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export async function inFolder(
  files: readonly { bytes: Uint8Array; name: string }[],
  work: (dir: string) => Promise<void>,
): Promise<void> {
  const dir = mkdtempSync(path.join(tmpdir(), 'adoption-lanes-x'))
  try {
    mkdirSync(path.join(dir, 'Contoso'))
    for (const [index, { bytes, name }] of files.entries())
      writeFileSync(path.join(dir, 'Contoso', `${index} ${name}.csv`), bytes)
    await work(path.join(dir, 'Contoso'))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** A file with the same header and its rows in another order. */
export function again<F extends { bytes: Uint8Array; name: string }>(file: F): F {
  const [header = '', ...rows] = Buffer.from(file.bytes).toString('latin1').split('\n')
  return { ...file, bytes: Buffer.from([header, ...rows.reverse()].join('\n'), 'latin1') }
}
