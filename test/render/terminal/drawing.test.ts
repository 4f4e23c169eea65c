// Bars, sparklines, tones, titles.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bar } from '../../../src/render/terminal/bar.ts'
import { heading, rule } from '../../../src/render/terminal/heading.ts'
import { sparkline } from '../../../src/render/terminal/sparkline.ts'
import { tone } from '../../../src/render/terminal/tone.ts'
import { displayWidth } from '../../../src/render/terminal/width.ts'

const unicode = { width: 80, color: false, unicode: true, piped: false }
const ascii = { ...unicode, unicode: false }
const colored = { ...unicode, color: true }

describe('bar', () => {
  // Ten cells: eight up to 100 %, two above it.
  it.each([
    [0, '░░░░░░░░  ', '........  '],
    [50, '████░░░░  ', '####....  '],
    [56.25, '████▌░░░  ', '#####...  '],
    [100, '████████  ', '########  '],
    [103, '████████» ', '########> '],
    [125, '████████»»', '########>>'],
    [900, '████████»»', '########>>'],
    [null, '––––––––  ', '--------  '],
  ])('draws %s %%', (percent, withUnicode, withAscii) => {
    expect(bar(percent, 10, unicode)).toBe(withUnicode)
    expect(bar(percent, 10, ascii)).toBe(withAscii)
  })

  it('never draws something as nothing, nor something short of 100 % as full', () => {
    expect(bar(0.1, 10, unicode)).toBe('▏░░░░░░░  ')
    expect(bar(99.9, 10, unicode)).toBe('███████▉  ')
    expect(bar(0.1, 10, ascii)).toBe('#.......  ')
    expect(bar(99.9, 10, ascii)).toBe('#######.  ')
  })

  it('is exactly as wide as it was asked to be, and marks what is above 100 % and nothing else', () => {
    const percent = fc.oneof(fc.double(), fc.constantFrom(null, -1, 0, 100, 100.01, Infinity))
    fc.assert(
      fc.property(percent, fc.integer({ min: 3, max: 60 }), fc.boolean(), (value, width, drawsUnicode) => {
        const drawn = bar(value, width, { ...unicode, unicode: drawsUnicode })
        expect(displayWidth(drawn)).toBe(width)
        expect(/[»>]/.test(drawn)).toBe(value !== null && value > 100)
      }),
    )
  })
})

describe('sparkline', () => {
  it('spreads the values over the steps and leaves a gap where there is none', () => {
    expect(sparkline([0, 50, null, 100], unicode)).toBe('▁▅ █')
    expect(sparkline([0, 50, null, 100], ascii)).toBe('_= #')
  })

  it('stands in the middle when nothing moves, and is empty without values', () => {
    expect(sparkline([7, 7], unicode)).toBe('▅▅')
    expect(sparkline([null, null], unicode)).toBe('  ')
    expect(sparkline([], unicode)).toBe('')
  })
})

describe('tone', () => {
  it('colours only where colour is shown', () => {
    expect(tone('+2.1', 'good', colored)).toBe('\u001B[32m+2.1\u001B[39m')
    expect(tone('+2.1', 'good', unicode)).toBe('+2.1')
    expect(tone('+2.1', undefined, colored)).toBe('+2.1')
  })
})

describe('heading and rule', () => {
  it('underlines a title where it cannot be bold', () => {
    expect(heading('使用率 usage', unicode)).toBe('使用率 usage\n────────────')
    expect(heading('Usage', ascii)).toBe('Usage\n-----')
    expect(heading('Usage', colored)).toBe('\u001B[1mUsage\u001B[22m')
  })

  it('rules across the terminal', () => {
    expect(rule({ ...ascii, width: 5 })).toBe('-----')
    expect(rule(unicode, 3)).toBe('───')
  })
})
