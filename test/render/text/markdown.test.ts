// Names that are Markdown.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toMarkdown } from '../../../src/render/text/markdown.ts'

test.each([
  ['a|b', 'a\\|b'],
  ['**bold** _it_ ~~no~~', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~'],
  ['`code`', '\\`code\\`'],
  ['[x](http://y)', '\\[x\\](http://y)'],
  ['![x](y)', '!\\[x\\](y)'],
  ['<img src=x>', '&lt;img src=x&gt;'],
  ['a\\|b', 'a\\\\\\|b'],
  ['# Title', '\\# Title'],
  ['see #12', 'see \\#12'],
  ['C#', 'C#'],
  ['$x$', '\\$x\\$'],
  ['- item', '\\- item'],
  ['---', '\\---'],
  ['1. item', '1\\. item'],
  ['&lt;b', '&amp;lt;b'],
  ['a\nb\r\n| c', 'a b \\| c'],
])('%j is written %j', (text, expected) => {
  expect(toMarkdown(text)).toBe(expected)
})

test.each(['Contoso Ltd.', 'R&D', '-5 %', '1.5', 'Müller (Köln)', 'anna@contoso.com', '3-2', '株式会社'])(
  'ordinary text stays as it is: %s',
  text => {
    expect(toMarkdown(text)).toBe(text)
  },
)

const ENTITIES = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
])

test('a reader of Markdown gets the text back, on one line and without tags', () => {
  const unit = fc.constantFrom(
    '|',
    '\\',
    '`',
    '*',
    '<',
    '>',
    '&',
    'l',
    't',
    ';',
    '#',
    '-',
    ' ',
    '1',
    '.',
    '_',
  )
  fc.assert(
    fc.property(fc.string({ unit }), text => {
      const written = toMarkdown(text)
      expect(written).not.toMatch(/[\n\r<>]/)
      const read = written.replace(
        /\\(\W|_)|&(?:lt|gt|amp);/g,
        (all, mark) => mark ?? ENTITIES.get(all) ?? '?',
      )
      expect(read).toBe(text)
      expect(written.replace(/\\./g, '')).not.toMatch(/[|\\`*_]|^\s*#/)
    }),
  )
})
