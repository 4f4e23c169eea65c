// What tells nobody, and what only looks like it.
import { expect, test } from 'vitest'
import { isPlaceholder, isScientific } from '../../src/model/placeholder.ts'

test.each([
  'NULL',
  'na',
  'N/A',
  '#N/A',
  '#DIV/0!',
  '<NA>',
  'None',
  'nil',
  'Unknown',
  '(UNKNOWN)',
  '-',
  ' - ',
  '?',
  '???',
])('%j is a placeholder', text => expect(isPlaceholder(text)).toBe(true))

test.each(['\u{fffd}\u{fffd}', '? \u{fffd}', '\u3000', '\u200b', 'ｎｕｌｌ', '？？'])(
  '%j is one in letters that were lost or are wide',
  text => expect(isPlaceholder(text)).toBe(true),
)

test.each(['nullen', 'Nathalie', 'none@contoso.example', '--', '(unknown', 'u?', 'NA Ltd'])(
  '%j is a name',
  text => expect(isPlaceholder(text)).toBe(false),
)

test.each(['1.23457E+31', '1,23456789012346E+031', '1.2345678901234567e+31', '5E31', '-1.2e-5'])(
  '%j was a name once',
  text => expect(isScientific(text)).toBe(true),
)

test.each(['1234567890123456789012345678e123', '12', '1.2.3', 'e5', '12e', '1e5@contoso.example'])(
  '%j is no number in scientific form',
  text => expect(isScientific(text)).toBe(false),
)
