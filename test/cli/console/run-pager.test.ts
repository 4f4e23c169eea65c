// What a pager is told besides the text: that it is UTF-8, unless somebody has said what it is.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runPager } from '../../../src/cli/console/run-pager.ts'
import { inFolder } from '../support/world.ts'

/** A pager that keeps what its environment says of characters, and the text. */
const KEEPING = 'printf %s "$LESSCHARSET" > characters; cat > text'

describe.skipIf(process.platform === 'win32')('a pager', () => {
  test.each([
    ['where nobody said so', undefined, 'utf-8'],
    ['as somebody said', 'latin1', 'latin1'],
  ])('reads the text %s', async (_, said, characters) => {
    await inFolder(async folder => {
      const before = process.env['LESSCHARSET']
      if (said === undefined) delete process.env['LESSCHARSET']
      else process.env['LESSCHARSET'] = said
      try {
        expect(await runPager(`cd '${folder}'; ${KEEPING}`, 'ふぐ商事\n')).toBe(true)
      } finally {
        if (before === undefined) delete process.env['LESSCHARSET']
        else process.env['LESSCHARSET'] = before
      }
      expect(readFileSync(`${folder}/characters`, 'utf8')).toBe(characters)
      expect(readFileSync(`${folder}/text`, 'utf8')).toBe('ふぐ商事\n')
    })
  })
})
