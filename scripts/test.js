// Every check of the project in a row, and a last line that a script can read: `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const folder = mkdtempSync(path.join(tmpdir(), 'adoption-test-'))
const results = path.join(folder, 'results.json')

/** @type {[string, string[]][]} */
const checks = [
  ['the build', ['scripts/build.js']],
  ['style', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']],
  ['types', [bin('typescript/bin/tsc'), '--noEmit', '-p', '.']],
  ['dead code', [bin('knip/bin/knip.js')]],
  [
    'the tests',
    [
      ...[
        bin('vitest/vitest.mjs'),
        'run',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${results}`,
      ],
      ...process.argv.slice(2),
    ],
  ],
]

const failed = checks.filter(([name, command]) => {
  process.stdout.write(`\n== ${name}\n`)
  const env = { ...process.env, ADOPTION_BUILT: '1' }
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env }).status !== 0
})
const counts = countTests()
rmSync(folder, { recursive: true, force: true })

process.stdout.write('\n')
for (const file of counts.skipped) process.stdout.write(`Skipped: ${file}\n`)
for (const [name] of failed) process.stdout.write(`Failed: ${name}\n`)
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`)
process.exitCode = failed.length > 0 || counts.failed > 0 || counts.passed === 0 ? 1 : 0

/** @param {string} file */
function bin(file) {
  return path.join(root, 'node_modules', file)
}

/** @typedef {{ name: string, status: string, assertionResults: { status: string }[] }} TestFile */

function countTests() {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(results, 'utf8'))
    /** @type {TestFile[]} */
    const files = testResults
    // A file that cannot even be loaded has no tests, and is a failure all the same.
    const broken = files.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length
    const skipped = files.flatMap(({ name, assertionResults }) => {
      const left = assertionResults.filter(({ status }) => status === 'skipped' || status === 'pending')
      return left.length > 0
        ? `${path.relative(root, name)}, ${left.length} of ${assertionResults.length}`
        : []
    })
    return { passed: numPassedTests, failed: numFailedTests + broken, skipped }
  } catch {
    return { passed: 0, failed: 1, skipped: [] }
  }
}
