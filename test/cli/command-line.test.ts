// What may be typed, and what is said when it may not.
import { describe, expect, test } from 'vitest'
import { parseCommandLine } from '../../src/cli/command-line.ts'
import { UsageError } from '../../src/model/problem.ts'

function problemOf(...argv: string[]): unknown {
  try {
    parseCommandLine(argv)
  } catch (error) {
    if (error instanceof UsageError) return error.problems[0]
    throw error
  }
  return undefined
}

describe('what is understood', () => {
  test('a command with values, in both spellings, in the order in which they were typed', () => {
    const line = parseCommandLine(['portfolio', '--data', 'a', '--by=service', '--data=b', '--excel'])
    expect(line.command).toBe('portfolio')
    expect(line.values.get('data')).toEqual(['a', 'b'])
    expect(line.values.get('by')).toEqual(['service'])
    expect([...line.switches]).toEqual(['excel'])
  })

  test('options of every command stand before it or after it', () => {
    for (const argv of [
      ['--quiet', 'sources', '--lang', 'ja'],
      ['sources', '--lang=ja', '--quiet'],
    ]) {
      const line = parseCommandLine(argv)
      expect(line.command).toBe('sources')
      expect(line.switches.has('quiet')).toBe(true)
      expect(line.values.get('lang')).toEqual(['ja'])
    }
  })

  test('the last of --color and --no-color counts', () => {
    expect(parseCommandLine(['portfolio', '--color', '--no-color']).color).toBe(false)
    expect(parseCommandLine(['portfolio', '--no-color', '--color']).color).toBe(true)
    expect(parseCommandLine(['portfolio']).color).toBe(undefined)
  })

  test('- is a value, and arguments after -- are never options', () => {
    expect(parseCommandLine(['portfolio', '--data', '-']).values.get('data')).toEqual(['-'])
    expect(parseCommandLine(['diff', '--', '-a.csv', '--b.csv']).arguments).toEqual(['-a.csv', '--b.csv'])
  })

  test('nothing at all', () => {
    expect(parseCommandLine([]).command).toBe(null)
  })

  test('help, whatever else is wrong or missing', () => {
    for (const argv of [
      ['diff', '--help'],
      ['report', '-h', '--bogus'],
      ['init', 'x', '--help'],
    ]) {
      expect(parseCommandLine(argv).switches.has('help')).toBe(true)
    }
  })
})

describe('what is refused', () => {
  test('an unknown command, with the nearest one, before its options are looked at', () => {
    expect(problemOf('portfolo', '--data', 'x')).toEqual({
      code: 'unknown-command',
      params: { command: 'portfolo', nearest: 'portfolio' },
    })
    expect(problemOf('xyzzy')).toMatchObject({ params: { command: 'xyzzy', nearest: '' } })
  })

  test('an unknown option, with the nearest one of this command', () => {
    const params = { option: '--widow', nearest: '--window' }
    expect(problemOf('portfolio', '--widow=3')).toEqual({ code: 'unknown-option', params })
    expect(problemOf('--quite', 'portfolio')).toMatchObject({ params: { nearest: '--quiet' } })
  })

  test('an option of another command', () => {
    expect(problemOf('sources', '--top', '3')).toMatchObject({ code: 'unknown-option' })
  })

  test('a value that was forgotten, also where another option follows', () => {
    const forgotten = { code: 'missing-argument', params: { argument: '--data <path>' } }
    expect(problemOf('portfolio', '--data')).toEqual(forgotten)
    expect(problemOf('portfolio', '--data', '--quiet')).toEqual(forgotten)
    expect(problemOf('portfolio', '--data', '--by', 'service')).toEqual(forgotten)
  })

  test('arguments too few or too many', () => {
    expect(problemOf('diff', 'a.csv')).toEqual({ code: 'missing-argument', params: { argument: '<new>' } })
    expect(problemOf('diff', 'a', 'b', 'c')).toEqual({ code: 'unexpected-argument', params: { found: 'c' } })
    expect(problemOf('portfolio', 'exports')).toEqual({
      code: 'unexpected-argument',
      params: { found: 'exports' },
    })
  })

  test('names that every object has are no options and no commands', () => {
    expect(problemOf('constructor')).toMatchObject({ code: 'unknown-command' })
    expect(problemOf('portfolio', '--__proto__', 'x')).toMatchObject({ code: 'unknown-option' })
  })
})
