// The list of formats: complete, and readable in a narrow window.
import { expect, test } from 'vitest'
import { messagesFor } from '../../src/render/messages/index.ts'
import { FORMATS } from '../../src/sources/formats/index.ts'
import { adoption } from './support/world.ts'

test.each(['en', 'ja'] as const)(
  'every format is listed with its columns and where to get it (%s)',
  async lang => {
    const { code, stdout } = await adoption(['formats', '--lang', lang], { env: { COLUMNS: '1000' } })
    const { sources } = await messagesFor(lang)
    expect(code).toBe(0)
    for (const format of FORMATS) {
      const name = sources.exportName(format.id)
      expect(name, 'has a name of its own').not.toBe(format.id)
      expect(stdout).toContain(`${lang === 'en' ? format.title : name} [${format.id}]`)
      expect(stdout).toContain(lang === 'en' ? format.where.en : format.where.ja)
      for (const header of format.needs.flat()) expect(stdout).toContain(header)
    }
  },
)
