// Writing a file only where there is none: for what a user goes on to edit.
import { open, unlink } from 'node:fs/promises'
import { OutputError } from '../model/problem.ts'
import type { FileReason } from '../model/reasons.ts'
import { systemCode } from '../model/system-error.ts'
import { step } from './reason.ts'
import { refuseOddName } from './windows-names.ts'

/** Writes `content` to a new file at `path`. Throws OutputError where something is there already, or on failure. */
export async function writeNew(path: string, content: string): Promise<void> {
  refuseOddName(path)
  const handle = await step(path, () => open(path, 'wx').catch(refuseExisting(path)))
  try {
    await step(path, async () => {
      await handle.writeFile(content)
      await handle.sync()
    })
  } catch (error) {
    await unlink(path)
    throw error
  } finally {
    await handle.close()
  }
}

function refuseExisting(path: string): (error: unknown) => never {
  return error => {
    if (systemCode(error) !== 'EEXIST') throw error
    throw inTheWay(path)
  }
}

/** The failure where something is there already. */
export function inTheWay(path: string): OutputError {
  const params = { path, reason: 'exists' satisfies FileReason }
  return new OutputError([{ code: 'unwritable-output', params }])
}
