// Why a file was left out, in words: which export it nearly is, and what it lacks for it.
import { expect, test } from 'vitest'
import { reasonText as inEnglish } from '../../../src/render/messages/en/sources.ts'
import { reasonText as inJapanese } from '../../../src/render/messages/ja/sources.ts'

test('a file that nearly is an export is told which, and which columns it lacks', () => {
  const detail = 'm365-apps: Last Activity Date, Last Activation Date'
  expect(inEnglish('stranger', detail)).toBe(
    'it is no export that is known (nearest is Microsoft 365 Apps usage, for which it lacks Last Activity Date, Last Activation Date)',
  )
  expect(inJapanese('stranger', detail)).toContain(
    '最も近いのは「Microsoft 365 Apps の使用状況」、不足している列: Last Activity Date, Last Activation Date',
  )
})

test('one that is near to none is told nothing more', () => {
  expect(inEnglish('stranger', '')).toBe('it is no export that is known')
})

test('of an export that cannot serve its name is told', () => {
  expect(inEnglish('without-seats', 'insights-teams-monthly')).toMatch(/ \(Teams monthly usage\)$/)
})
