// A run of the command inside a test: nothing of this process is touched but files in a folder of its own.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Out } from '../../../src/cli/console/out.ts'
import { run } from '../../../src/cli/run.ts'
import type { World } from '../../../src/cli/world.ts'
import type { Pipeline, Settings } from '../../../src/pipeline/types.ts'
import type { Row } from '../../../src/report/types.ts'
import {
  customerReport,
  diffReport,
  portfolioReport,
  renewalsReport,
  sourcesReport,
  trendReport,
} from '../../support/sample-reports.ts'

export interface Ran {
  code: number
  stdout: string
  stderr: string
  /** What the pipeline was called with; null where it was not called. */
  settings: Settings | null
  /** What the pager was called with. */
  paged: { command: string; text: string } | null
}

export interface Around {
  env?: Record<string, string>
  cwd?: string
  home?: string
  terminal?: boolean
  pipeline?: Partial<Pipeline>
  stdin?: string
  /** Lines of the terminal. */
  rows?: number
}

export async function adoption(argv: readonly string[], around: Around = {}): Promise<Ran> {
  const seen: { settings: Settings | null } = { settings: null }
  const stdout = outTo(around.terminal ?? false, around.rows)
  let paged: Ran['paged'] = null
  const stderr = outTo(around.terminal ?? false)
  const world: World = {
    argv,
    env: around.env ?? {},
    cwd: around.cwd ?? '/nowhere',
    home: around.home ?? null,
    stdout: stdout.out,
    stderr: stderr.out,
    stdin: () => (around.stdin === undefined ? null : bytesOf(around.stdin)),
    redirects: [],
    page: async (command, text) => {
      paged = { command, text: String(text) }
      return true
    },
    pipeline: async () => ({ ...fakePipeline(seen), ...around.pipeline }),
  }
  const code = await run(world)
  return { code, stdout: stdout.text(), stderr: stderr.text(), settings: seen.settings, paged }
}

function outTo(isTTY: boolean, rows?: number): { out: Out; text(): string } {
  let text = ''
  const write = async (content: string | Uint8Array) => {
    text += typeof content === 'string' ? content : new TextDecoder().decode(content)
  }
  return { out: { isTTY, columns: 80, rows, write }, text: () => text }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/** Answers with reports made by hand, and keeps the settings. */
function fakePipeline(seen: { settings: Settings | null }): Pipeline {
  const keep = (settings: Settings) => {
    seen.settings = settings
  }
  const judged = (by: string): readonly Row[] =>
    by === 'customer' ? portfolioReport.rows : customerReport.workloads
  return {
    portfolio: async settings => {
      keep(settings)
      return { report: portfolioReport, rejected: [], unread: null, judged }
    },
    pages: async settings => {
      keep(settings)
      return { report: portfolioReport, rejected: [], unread: null, judged, customers: [], unshown: [] }
    },
    report: async settings => {
      keep(settings)
      return {
        report: customerReport,
        rejected: [],
        unread: null,
        judged: by => (by === 'customer' ? [customerReport.summary] : customerReport.workloads),
      }
    },
    renewals: async settings => {
      keep(settings)
      return { report: renewalsReport, rejected: [], unread: null, judged }
    },
    trend: async settings => {
      keep(settings)
      return { report: trendReport, rejected: [], unread: null, judged }
    },
    sources: async settings => {
      keep(settings)
      return { report: sourcesReport, failure: null, rejected: [] }
    },
    survey: async settings => {
      keep(settings)
      return { survey: { folders: [], customers: [], unpriced: [] }, unread: null }
    },
    check: async settings => {
      keep(settings)
      return { files: [], failure: null }
    },
    diff: async (_old, _new, settings) => {
      keep(settings)
      return diffReport
    },
  }
}

/** Runs `use` with a new folder that is removed afterwards. */
export async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'adoption-cli-x')))
  try {
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
