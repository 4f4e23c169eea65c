// The library as a program has it from the package: its types in every way of finding modules, and the examples of its page.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installed, pack, ROOT } from './packed.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'adoption-library-x'))
let user = ''
beforeAll(() => {
  user = installed(pack(folder))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program that is right, with lines that must not compile. */
const PROGRAM = `
import { adoption, type CustomerReport, explain, ExpectedError, type PortfolioReport, type Ratio, render } from 'adoption'

export async function run(): Promise<string> {
  const portfolio: PortfolioReport = await adoption()
  const report: CustomerReport = await adoption({ command: 'report', customer: 'Contoso', services: 'all' })
  const usage: Ratio | null | undefined = portfolio.rows[0]?.usage
  const bytes: Uint8Array = await render(report, 'xlsx')
  const text: string = await render(portfolio, 'html', { lang: 'ja' })
  try {
    await adoption({ data: ['a', 'b'], asOf: '2026-08-31', by: 'product', thresholds: { lowUsage: 50 } })
  } catch (error) {
    if (error instanceof ExpectedError) return (await explain(error, 'en')) + error.problems[0]?.code
  }
  // @ts-expect-error no such setting
  await adoption({ colour: 'red' })
  // @ts-expect-error no such format
  await render(portfolio, 'pdf')
  // @ts-expect-error a portfolio has no summary
  console.log(portfolio.summary)
  return text + bytes.length + String(usage?.numerator)
}
`

test.each(['node16', 'nodenext', 'bundler'])('its types are found and say what is right: %s', resolution => {
  writeFileSync(path.join(user, 'program.ts'), PROGRAM)
  const tsc = path.join(
    path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin/tsc',
  )
  const options = [
    ...['--module', resolution === 'bundler' ? 'esnext' : resolution, '--moduleResolution', resolution],
    ...['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--lib', 'es2023,dom'],
  ]
  const run = (): string =>
    execFileSync(process.execPath, [tsc, ...options, 'program.ts'], {
      cwd: user,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  let said = ''
  try {
    run()
  } catch (error) {
    said = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
  expect(said).toBe('')
})

test('the examples of its page print what the page says', () => {
  const page = readFileSync(path.join(ROOT, 'docs/library.md'), 'utf8')
  const blocks = [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, kind = '', text = '']) => ({
    kind,
    text,
  }))
  mkdirSync(path.join(user, 'exports'), { recursive: true })
  const [licences, usage] = blocks.filter(({ kind }) => kind === 'csv')
  writeFileSync(path.join(user, 'exports/licences.csv'), licences?.text ?? '')
  writeFileSync(path.join(user, 'exports/usage.csv'), usage?.text ?? '')
  const examples = blocks.filter(({ kind }) => kind === 'js')
  const answers = blocks.filter(({ kind }) => kind === 'text')
  expect(examples.length).toBeGreaterThan(4)
  expect(answers).toHaveLength(examples.length)
  for (const [index, { text }] of examples.entries()) {
    writeFileSync(path.join(user, 'example.js'), text)
    const said = execFileSync(process.execPath, ['example.js'], { cwd: user, encoding: 'utf8' })
    expect(said, text).toBe(answers[index]?.text)
  }
})
