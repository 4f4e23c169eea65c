// Lines for people on standard error: whatever names are in them, each stays one line and moves no cursor.
import { toTerminal } from '../../render/text/terminal.ts'
import type { Out } from './out.ts'

export async function say(out: Out, lines: readonly string[]): Promise<void> {
  await out.write(lines.map(line => `${toTerminal(line)}\n`).join(''))
}
