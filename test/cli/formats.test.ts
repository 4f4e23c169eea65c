// The list of formats: complete, and readable in a narrow window.
import { expect, test } from 'vitest'
import { FORMATS } from '../../src/sources/formats/index.ts'
import { adoption } from './support/world.ts'

test.each(['en', 'ja'])('every format is listed with its columns and where to get it (%s)', async lang => {
  const { code, stdout } = await adoption(['formats', '--lang', lang], { env: { COLUMNS: '1000' } })
  expect(code).toBe(0)
  for (const format of FORMATS) {
    expect(stdout).toContain(`${format.title} [${format.id}]`)
    expect(stdout).toContain(lang === 'en' ? format.where.en : format.where.ja)
    for (const name of format.needs.flat()) expect(stdout).toContain(name)
  }
})
