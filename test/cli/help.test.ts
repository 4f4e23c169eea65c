// The help is made from the tables: whatever is in a table is in the help, the manual page, the README and the completions.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMANDS, SHELLS } from '../../src/cli/commands.ts'
import { generatedFiles } from '../../src/cli/help/generated.ts'
import { END, referenceSection, START, withReference } from '../../src/cli/help/markdown.ts'
import { EVERYWHERE, OPTIONS, optionsOf } from '../../src/cli/options.ts'
import { EXAMPLES } from '../../src/model/examples.ts'
import { COMMAND_NAMES, CONFIG_KEYS, OPTION_NAMES, TOPIC_NAMES } from '../../src/model/option-names.ts'
import { EXIT } from '../../src/model/problem.ts'
import { THRESHOLDS } from '../../src/model/terms.ts'
import { messagesFor } from '../../src/render/messages/index.ts'
import { displayWidth } from '../../src/render/terminal/width.ts'
import { adoption } from './support/world.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const LANGUAGES = ['en', 'ja'] as const

describe('nothing is undocumented', () => {
  test('every option has an entry in its table', () => {
    expect(OPTIONS.map(({ name }) => name).toSorted()).toEqual([...OPTION_NAMES].toSorted())
  })

  test.each(LANGUAGES)('the overview names every command, common option and topic (%s)', async lang => {
    const { code, stdout } = await adoption(['help', '--lang', lang])
    expect(code).toBe(0)
    for (const name of [...COMMAND_NAMES, ...TOPIC_NAMES])
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
    for (const { name } of EVERYWHERE) expect(stdout).toContain(`--${name}`)
  })

  test.each(LANGUAGES)(
    'the help on a command has examples first, then every option with its text (%s)',
    async lang => {
      const { help } = await messagesFor(lang)
      for (const { name } of COMMANDS) {
        const { stdout } = await adoption([name, '--help', '--lang', lang])
        expect(stdout.indexOf(`${help.headings.examples}:`)).toBeGreaterThan(0)
        expect(stdout.indexOf(`${help.headings.examples}:`)).toBeLessThan(
          stdout.indexOf(`${help.headings.usage}:`),
        )
        for (const option of [...optionsOf(name), ...EVERYWHERE]) {
          expect(stdout).toContain(`--${option.name}`)
          expect(help.options[option.name]).not.toBe('')
        }
      }
    },
  )

  test.each(Object.values(EXAMPLES).flat())('the example %s can be typed', async line => {
    const argv = (line.split(' > ')[0] ?? '').split(' ').slice(1)
    expect((await adoption([...argv, '--help'])).code).toBe(0)
  })

  test.each(LANGUAGES)('the topics have every exit code and every entry of the config (%s)', async lang => {
    const codes = (await adoption(['help', 'exit-codes', '--lang', lang])).stdout
    for (const code of Object.values(EXIT)) expect(codes).toMatch(new RegExp(`^  ${code} `, 'm'))
    const config = (await adoption(['help', 'config', '--lang', lang])).stdout
    for (const key of [...CONFIG_KEYS, ...Object.keys(THRESHOLDS)])
      expect(config).toMatch(new RegExp(`^  ${key}\\b`, 'm'))
    for (const topic of TOPIC_NAMES) expect((await adoption(['help', topic])).code).toBe(0)
  })

  test('the reference has every command, option, exit code and entry of the config', async () => {
    const section = referenceSection(await messagesFor('en'))
    for (const name of COMMAND_NAMES) expect(section).toContain(`\`adoption ${name}`)
    for (const name of OPTION_NAMES) expect(section).toContain(`--${name}`)
    for (const key of CONFIG_KEYS) expect(section).toContain(`| \`${key}\` |`)
    for (const code of Object.values(EXIT)) expect(section).toContain(`| ${code} |`)
  })

  test('every completion has every command, option, topic and shell', async () => {
    for (const shell of SHELLS) {
      const { stdout } = await adoption(['completion', shell])
      for (const name of OPTION_NAMES) expect(stdout).toMatch(shell === 'fish' ? `-l ${name} ` : `--${name}`)
      for (const name of [...COMMAND_NAMES, ...TOPIC_NAMES, ...SHELLS]) expect(stdout).toContain(name)
    }
  })
})

describe('checked-in files made from the tables', () => {
  const readme = path.join(ROOT, 'README.md')
  const files = generatedFiles(existsSync(readme) ? readFileSync(readme, 'utf8') : '').filter(
    ({ content }) => content !== '',
  )

  test.each(files.map(file => [file.path, file.content]))(
    '%s is up to date (npm run docs)',
    (file, content) => {
      expect(readFileSync(path.join(ROOT, file), 'utf8')).toBe(content)
    },
  )

  test('a README without the marks is left alone, and one with them gets the section once', () => {
    expect(withReference('# Title\n', 'new')).toBe('# Title\n')
    const once = withReference(`a\n${START}\nold\n${END}\nb\n`, 'new')
    expect(once).toBe(`a\n${START}\n\nnew\n\n${END}\nb\n`)
    expect(withReference(once, 'new')).toBe(once)
  })
})

describe('how it looks', () => {
  test.each([40, 80, 200])('no line of a text is wider than %d columns', async width => {
    for (const lang of LANGUAGES) {
      for (const argv of [['help'], ['portfolio', '--help'], ...TOPIC_NAMES.map(topic => ['help', topic])]) {
        const { stdout } = await adoption([...argv, '--lang', lang], { env: { COLUMNS: String(width) } })
        // Lines to be typed, and words that cannot be broken, stay whole.
        const lines = stdout
          .split('\n')
          .filter(line => /\S\s+\S/.test(line.trim()) && !/adoption |^ {2}[^ ]+ <|#/.test(line))
        for (const line of lines) expect([line, displayWidth(line) <= width]).toEqual([line, true])
      }
    }
  })

  test('no example and no other line of a command is wider than a terminal of 80 columns', async () => {
    for (const lang of LANGUAGES)
      for (const name of COMMAND_NAMES) {
        const { stdout } = await adoption([name, '--help', '--lang', lang], { env: { COLUMNS: '80' } })
        for (const line of stdout.split('\n')) expect([line, displayWidth(line) <= 80]).toEqual([line, true])
      }
  })

  test('an unknown topic gets the nearest one', async () => {
    const { code, stderr } = await adoption(['help', 'figurs'])
    expect([code, stderr.includes('figures')]).toEqual([2, true])
  })

  test('formats is a topic of the help and a command', async () => {
    expect((await adoption(['help', 'formats'])).stdout).not.toBe(
      (await adoption(['formats', '--help'])).stdout,
    )
  })
})
