// The run of the demo that the README shows, as a terminal of 80 columns shows it.
import { settingsFrom } from '../src/library/settings.ts'
import { pipeline } from '../src/pipeline/index.ts'
import { en } from '../src/render/messages/en.ts'
import { renderTerminal } from '../src/render/terminal/index.ts'

/** Text of `adoption portfolio --data fixtures/demo`, without the remarks on the data. `root` is the project. */
export async function demoRun(root: string): Promise<string> {
  const settings = settingsFrom({ data: 'fixtures/demo', cwd: root })
  const { report } = await pipeline.portfolio(settings, 'customer', () => {})
  const terminal = { width: 80, color: false, unicode: true, piped: false }
  const text = await renderTerminal({ ...report, notes: [] }, { messages: en, terminal, excel: false })
  return `$ adoption portfolio --data fixtures/demo\n\n${String(text).trim()}\n`
}

const BLOCK = /(<!-- made by npm run docs: run -->\n```text\n)[^`]*(```)/

/** `readme` with the run in its place. */
export async function withRun(readme: string, root: string): Promise<string> {
  const run = await demoRun(root)
  return readme.replace(BLOCK, (_, start: string, end: string) => `${start}${run}${end}`)
}
