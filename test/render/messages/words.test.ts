import { describe, expect, it } from 'vitest'
import { CHECKS, type CheckCode } from '../../../src/model/check.ts'
import type { NoteCode } from '../../../src/model/note.ts'
import { COMMAND_NAMES, CONFIG_KEYS, OPTION_NAMES, TOPIC_NAMES } from '../../../src/model/option-names.ts'
import { EXIT, type ProblemCode } from '../../../src/model/problem.ts'
import {
  ARCHIVE_REASONS,
  CONTENT_KINDS,
  EXPECTATIONS,
  FILE_REASONS,
  REASONS,
} from '../../../src/model/reasons.ts'
import { ADVICE, CAUSES, FLAGS, THRESHOLDS } from '../../../src/model/terms.ts'
import type { ProblemText } from '../../../src/render/messages/cli.ts'
import { type Messages, messagesFor } from '../../../src/render/messages/index.ts'
import { LABEL_KEYS, SECTION_KEYS } from '../../../src/render/messages/keys.ts'
import { checkSamples, noteSamples, problemSamples } from './samples.ts'

const languages = [await messagesFor('en'), await messagesFor('ja')] as const
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/** Every text that needs no parameters, with its path. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

function sayNote<C extends NoteCode>(messages: Messages, code: C): string {
  return messages.notes[code](noteSamples[code])
}

function sayProblem<C extends ProblemCode>(messages: Messages, code: C): ProblemText {
  return messages.problems[code](problemSamples[code])
}

function sayCheck<C extends CheckCode>(messages: Messages, code: C): string[] {
  const { found, remedy } = messages.checks[code]
  return [found(checkSamples[code]), remedy]
}

const noteCodes = Object.keys(noteSamples).filter((code): code is NoteCode =>
  Object.hasOwn(noteSamples, code),
)
const problemCodes = Object.keys(problemSamples).filter((code): code is ProblemCode =>
  Object.hasOwn(problemSamples, code),
)

function expectReadable(text: string, path = text): void {
  expect(text, path).not.toMatch(/undefined|NaN|null|\[object|Infinity/)
  expect(text, path).not.toMatch(/!| {2}|^\s|\s$|\.\.(?!\.)|。。|[\n\t]/)
  expect(text, path).not.toBe('')
}

describe.each(languages)('the words of $lang', messages => {
  it('has every key of every list', () => {
    expect(Object.keys(messages.labels).sort()).toEqual([...LABEL_KEYS].sort())
    expect(Object.keys(messages.sections)).toEqual([...SECTION_KEYS])
    expect(Object.keys(messages.causes)).toEqual([...CAUSES])
    expect(Object.keys(messages.checks)).toEqual([...CHECKS])
    expect(Object.keys(messages.flags)).toEqual([...FLAGS])
    expect(Object.keys(messages.advice)).toEqual([...ADVICE])
    expect(Object.keys(messages.reasons)).toEqual([...REASONS])
    expect(Object.keys(messages.fileReasons)).toEqual([...FILE_REASONS])
    expect(Object.keys(messages.archiveReasons)).toEqual([...ARCHIVE_REASONS])
    expect(Object.keys(messages.contentKinds)).toEqual([...CONTENT_KINDS])
    expect(Object.keys(messages.expectations)).toEqual([...EXPECTATIONS])
    expect(Object.keys(messages.help.commands)).toEqual([...COMMAND_NAMES])
    expect(Object.keys(messages.help.options)).toEqual([...OPTION_NAMES])
    expect(Object.keys(messages.help.topics)).toEqual([...TOPIC_NAMES])
    expect(Object.keys(messages.help.config)).toEqual([...CONFIG_KEYS])
    expect(Object.keys(messages.help.thresholds).sort()).toEqual(Object.keys(THRESHOLDS).sort())
    expect(Object.keys(messages.cli.exit).map(Number)).toEqual(Object.values(EXIT))
    expect(Object.keys(messages.notes).sort()).toEqual([...noteCodes].sort())
    expect(Object.keys(messages.problems).sort()).toEqual([...problemCodes].sort())
  })

  it('is readable throughout', () => {
    // What stands between sentences is no word: a blank in English, nothing in Japanese.
    const words = texts(messages).filter(([path]) => !path.includes('.between.'))
    for (const [path, text] of words) expectReadable(text, path)
  })

  it.each(noteCodes)('says the note %s', code => {
    const text = sayNote(messages, code)
    expectReadable(text)
    expect(text).toMatch(messages.lang === 'ja' ? /。$/ : /\.$/)
    expect(JAPANESE.test(text)).toBe(messages.lang === 'ja')
  })

  it.each(CHECKS)('says the check %s, and what to do', code => {
    for (const text of sayCheck(messages, code)) {
      expectReadable(text)
      expect(text).toMatch(messages.lang === 'ja' ? /。$/ : /\.$/)
      expect(JAPANESE.test(text)).toBe(messages.lang === 'ja')
    }
  })

  it.each(problemCodes)('says the problem %s, and what to do', code => {
    const { found, expected, remedy } = sayProblem(messages, code)
    for (const part of [found, remedy, ...(expected === undefined ? [] : [expected])]) expectReadable(part)
    expect(found).not.toMatch(/[.。]$/)
    expect(expected ?? '').not.toMatch(/[.。]$/)
  })

  it('has a short form that is no longer than the long one and fits a narrow column', () => {
    for (const key of LABEL_KEYS) {
      const { label, short } = messages.labels[key]
      expect(short.length, key).toBeLessThanOrEqual(label.length)
      expect(short.length, key).toBeLessThanOrEqual(14)
    }
  })

  it('names sheets as a workbook allows, each once', () => {
    const names = Object.values(messages.sheets)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length)
  })

  it('explains each flag with the thresholds in force', () => {
    for (const flag of FLAGS) expectReadable(messages.flags[flag].explain(THRESHOLDS))
    const moved = { ...THRESHOLDS, lowUsage: 37.5, minUsers: 1 }
    expect(messages.flags['low-usage'].explain(moved)).toMatch(/37\.5/)
  })
})

it('is written in the language that it claims', () => {
  const [english, japanese] = languages.map(messages => texts(messages))
  for (const [path, text] of english ?? []) expect(JAPANESE.test(text), `${path}: ${text}`).toBe(false)
  // Product names and commands are the same in every language; sentences and labels are not.
  const same = (japanese ?? []).filter(
    ([path, text]) => !JAPANESE.test(text) && !/\.line$|\.term$/.test(path),
  )
  expect(same.map(([, text]) => text).filter(text => /[a-z]{3,} [a-z]{3,}/.test(text))).toEqual([])
})

it('gives the same blocks of help in both languages', () => {
  const [english, japanese] = languages
  for (const name of TOPIC_NAMES) {
    const blocks = english.help.topics[name].blocks.map(block => block.items?.length ?? 0)
    expect(japanese.help.topics[name].blocks.map(block => block.items?.length ?? 0)).toEqual(blocks)
  }
})
