// A run of the command inside the test, with everything real but the process: hundreds of runs in the time of one start.
import type { Out } from '../../../src/cli/console/out.ts'
import { run } from '../../../src/cli/run.ts'
import { pipeline } from '../../../src/pipeline/index.ts'

export interface Ran {
  code: number
  stdout: string
  stderr: string
}

export interface Around {
  env?: Record<string, string>
  stdin?: Uint8Array
}

/** Runs the command with `cwd` as its working folder and home. */
export async function inside(argv: readonly string[], cwd: string, around: Around = {}): Promise<Ran> {
  const stdout = collect()
  const stderr = collect()
  const code = await run({
    argv,
    env: around.env ?? {},
    cwd,
    home: cwd,
    stdout: stdout.out,
    stderr: stderr.out,
    stdin: () => (around.stdin === undefined ? null : once(around.stdin)),
    redirects: [],
    page: async () => false,
    pipeline: async () => pipeline,
  })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

function collect(): { out: Out; text(): string } {
  const chunks: Buffer[] = []
  const write = async (content: string | Uint8Array) => {
    chunks.push(Buffer.from(content))
  }
  return { out: { isTTY: false, columns: undefined, write }, text: () => Buffer.concat(chunks).toString() }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
