// What an output stream is taken for.
import { describe, expect, it } from 'vitest'
import { describeTerminal } from '../../../src/render/terminal/terminal.ts'

const screen = { isTTY: true, columns: 100 }
const pipe = {}
const utf8 = { LANG: 'en_GB.UTF-8', TERM: 'xterm-256color' }

describe('describeTerminal', () => {
  it('takes width, colour and Unicode from a terminal', () => {
    expect(describeTerminal(screen, utf8)).toEqual({ width: 100, color: true, unicode: true, piped: false })
  })

  it('gives a pipe 80 columns, no colour, and Unicode whatever the locale, so that bytes are the same', () => {
    expect(describeTerminal(pipe, {})).toEqual({ width: 80, color: false, unicode: true, piped: true })
    expect(describeTerminal(pipe, { LC_ALL: 'C', TERM: 'dumb' }).unicode).toBe(true)
  })

  it.each([
    ['60', 60],
    ['0', 100],
    ['-5', 100],
    ['12.5', 100],
    ['wide', 100],
    ['', 100],
    ['999999999', 1000],
  ])('reads COLUMNS=%s as %i columns', (columns, width) => {
    expect(describeTerminal(screen, { COLUMNS: columns }).width).toBe(width)
  })

  it('falls back to 80 where a terminal reports no columns', () => {
    expect(describeTerminal({ isTTY: true, columns: 0 }, {}).width).toBe(80)
    expect(describeTerminal({ isTTY: true }, {}).width).toBe(80)
  })

  it.each([
    ['a terminal', screen, {}, undefined, true],
    ['NO_COLOR', screen, { NO_COLOR: '1' }, undefined, false],
    ['an empty NO_COLOR', screen, { NO_COLOR: '' }, undefined, true],
    ['a dumb terminal', screen, { TERM: 'dumb' }, undefined, false],
    ['FORCE_COLOR into a pipe', pipe, { FORCE_COLOR: '1' }, undefined, true],
    ['FORCE_COLOR=0', screen, { FORCE_COLOR: '0' }, undefined, false],
    ['FORCE_COLOR=false', screen, { FORCE_COLOR: 'false' }, undefined, false],
    ['--color against NO_COLOR', pipe, { NO_COLOR: '1' }, true, true],
    ['--no-color against FORCE_COLOR', screen, { FORCE_COLOR: '1' }, false, false],
  ])('decides colour: %s', (_, stream, env, color, expected) => {
    expect(describeTerminal(stream, env, { color }).color).toBe(expected)
  })

  it.each([
    ['a UTF-8 locale', { LANG: 'ja_JP.UTF-8' }, true],
    ['LC_ALL over LANG', { LC_ALL: 'C', LANG: 'ja_JP.utf8' }, false],
    ['LC_CTYPE over LANG', { LC_CTYPE: 'C.UTF-8', LANG: 'C' }, true],
    ['no locale', {}, false],
    ['no locale on a Mac', { TERM_PROGRAM: 'Apple_Terminal' }, true],
    ['the kernel console', { LANG: 'en_GB.UTF-8', TERM: 'linux' }, false],
    ['a dumb terminal', { LANG: 'en_GB.UTF-8', TERM: 'dumb' }, false],
    ['Windows Terminal', { OS: 'Windows_NT', WT_SESSION: 'a' }, true],
    ['the old Windows console', { OS: 'Windows_NT' }, false],
    ['Git Bash', { OS: 'Windows_NT', TERM: 'xterm' }, true],
  ])('decides whether Unicode can be drawn: %s', (_, env, expected) => {
    expect(describeTerminal(screen, env).unicode).toBe(expected)
  })
})
