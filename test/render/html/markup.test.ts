// Templates escape whatever is put into them.
import { expect, test } from 'vitest'
import { html } from '../../../src/render/html/markup.ts'

test('a text is escaped, as content and inside an attribute', () => {
  const name = `<b title="x">'&`
  expect(html`<i title="${name}">${name}</i>`.source).toBe(
    '<i title="&lt;b title=&quot;x&quot;&gt;&#39;&amp;">&lt;b title=&quot;x&quot;&gt;&#39;&amp;</i>',
  )
})

test('markup goes in as it is, also in lists', () => {
  const items = ['a', '<b>'].map(item => html`<li>${item}</li>`)
  expect(html`<ul>${items}</ul>`.source).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>')
})

test('nothing is written for null, undefined and false, and 0 stays a number', () => {
  expect(html`[${null}${undefined}${false}${0}]`.source).toBe('[0]')
})
