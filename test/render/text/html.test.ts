// Names that are markup.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHtml } from '../../../src/render/text/html.ts'

test('markup is shown as text, in content and in attributes', () => {
  expect(toHtml(`<script>alert("x")</script>`)).toBe('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;')
  expect(toHtml(`' onload='x`)).toBe('&#39; onload=&#39;x')
})

test('an ampersand is escaped once', () => {
  expect(toHtml('R&D &lt;')).toBe('R&amp;D &amp;lt;')
})

test('control characters and marks that reorder text do not reach a page', () => {
  expect(toHtml('a\u0000b\u202Ec\u001B')).toBe('a␀bc␛')
})

test('reading the entities back gives the text, and nothing else is left of markup', () => {
  const names = new Map([
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&#39;', "'"],
    ['&amp;', '&'],
  ])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), text => {
      const html = toHtml(text)
      expect(html).not.toMatch(/[<>"']/)
      expect(html.replace(/&[a-z#0-9]+;/g, entity => names.get(entity) ?? '?')).toBe(text)
    }),
  )
})
