// Builds the command once before the tests, where its sources are newer than the last build.
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')

/**
 * Called by vitest. A build that fails does not keep the other tests from running: it leaves no command behind,
 * so that each test that runs it says so.
 */
export function setup(): void {
  if (process.env['ADOPTION_BUILT'] === '1' || Math.max(newest('src'), newest('package.json')) <= built())
    return
  try {
    const command = [path.join(ROOT, 'scripts/build.js'), '--no-types']
    execFileSync(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  } catch {
    rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true })
  }
}

/** When the newest file at or below a path was changed, in milliseconds; 0 where there is none. */
function newest(from: string): number {
  const start = path.join(ROOT, from)
  const stats = statSync(start)
  if (!stats.isDirectory()) return stats.mtimeMs
  const times = readdirSync(start, { recursive: true }).map(
    name => statSync(path.join(start, String(name))).mtimeMs,
  )
  return Math.max(0, ...times)
}

function built(): number {
  try {
    return statSync(path.join(ROOT, 'dist/cli.cjs')).mtimeMs
  } catch {
    return 0
  }
}
