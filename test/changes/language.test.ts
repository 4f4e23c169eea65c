// A third language of a few words: two files are touched, and what it lacks is said in English.
import { expect, test } from 'vitest'
import { changed } from './copy.ts'

const FRENCH = `import { makeFormat } from './format.ts'
import type { SomeWords } from './languages.ts'

export const fr: SomeWords = {
  lang: 'fr',
  format: makeFormat({ and: [', ', ' et ', ' et '], or: [', ', ' ou ', ' ou '], lang: 'fr', group: '\u202f', point: ',', percentSign: ' %', between: ' au ', gap: ' ' }),
  labels: { customer: { label: 'Client', short: 'Client' } },
  report: { total: 'Ensemble' },
}
`

test('it is offered, speaks its words, and English where it has none', () => {
  const copy = changed([
    { file: 'src/render/messages/fr.ts', text: FRENCH },
    { file: 'src/render/messages/languages.ts', before: "ja: 'japanese'", text: "fr: 'french', " },
    {
      file: 'src/render/messages/languages.ts',
      before: '  ja: async',
      text: "  fr: async () => withEnglish((await import('./fr.ts')).fr),\n",
    },
  ])
  expect(copy.files).toBe(2)
  const [head, ...rows] = copy.adoption('portfolio', '--lang', 'fr', '--quiet').trimEnd().split('\n')
  expect(head?.split('\t').slice(0, 3)).toEqual(['Client', 'As-of day', 'Sold licences'])
  expect(rows.at(-1)).toMatch(/^Ensemble\t/)
  expect(copy.adoption('portfolio', '--lang', 'fr', '--format', 'html', '--quiet')).toContain(
    '<html lang="fr">',
  )
  expect(copy.adoption('help', 'portfolio', '--lang', 'fr')).toMatch(/--lang[\s\S]{0,200}\bfr\b/)
  copy.remove()
})
