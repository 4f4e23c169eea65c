// The README shows what the command does: its run of the demo is the demo's.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { withRun } from '../../scripts/demo-run.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

test('the run in the README is the run of the demo (npm run docs writes it)', async () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8')
  expect(readme).toContain('\n$ adoption portfolio --data fixtures/demo\n')
  expect(await withRun(readme, ROOT)).toBe(readme)
})
