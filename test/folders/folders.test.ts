// Runs the built command on folders as people really have them, and compares the values that matter in each.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Ending, judge, type Step } from './judge.ts'

/*
 * A case is a folder `<kind>/<case>` with `in/` (copied into the working folder), `why.md` (the right values worked out
 * by hand) and `expect.json`: one step, or `steps`, each as described in judge.ts.
 */
const HERE = import.meta.dirname
const ROOT = path.resolve(HERE, '../..')

const found = readdirSync(HERE, { recursive: true })
  .map(String)
  .filter(name => path.basename(name) === 'expect.json')
  .map(path.dirname)
  .sort()

test.concurrent.for(found)('%s', async (name, { expect: say }) => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'adoption-folder-x'))
  try {
    cpSync(path.join(HERE, name, 'in'), path.join(cwd, 'in'), { recursive: true })
    const faults: string[] = []
    for (const step of stepsOf(name)) faults.push(...judge(step, await run(step, cwd), cwd))
    say(faults).toEqual([])
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
})

test('every case says why its values are right', () => {
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter(name => readFileSync(path.join(HERE, name, 'why.md'), 'utf8').trim() === '')).toEqual(
    [],
  )
})

function stepsOf(name: string): Step[] {
  const { steps, ...only } = JSON.parse(readFileSync(path.join(HERE, name, 'expect.json'), 'utf8'))
  return steps ?? [only]
}

/** Runs one step; messages have their lines joined, since they may break anywhere. */
function run({ args, cwd: below = '.' }: Step, cwd: string): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'bin/adoption.js'), ...args], {
      cwd: path.join(cwd, below),
      env: { LC_ALL: 'C.UTF-8', NO_COLOR: '1', COLUMNS: '200', TZ: 'Pacific/Kiritimati' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const text = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', chunk => (text.stdout += chunk))
    child.stderr.setEncoding('utf8').on('data', chunk => (text.stderr += chunk))
    child.on('error', reject)
    child.on('close', code => resolve({ ...text, exit: code ?? -1 }))
  })
}
