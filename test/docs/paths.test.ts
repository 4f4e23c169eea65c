// What the documents name is there: files, folders and scripts move, and a page must not send anybody astray.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const DOCUMENTS = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/library.md', 'docs/cluster.md'],
  ...['docs/reliability.md', 'docs/speed.md'],
  ...['findings/README.md', 'test/bench/README.md'],
]

describe.each(DOCUMENTS)('%s', document => {
  const text = readFileSync(path.join(ROOT, document), 'utf8')

  test('names only paths that are there', () => {
    const named = [...text.matchAll(/`((?:src|test|bin|docs|schema|scripts|spark)\/[\w./-]*)`/g)].map(
      ([, found = '']) => found,
    )
    expect(named.filter(found => !existsSync(path.join(ROOT, found)))).toEqual([])
  })

  test('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, found = '']) => found)
    const folder = path.dirname(path.join(ROOT, document))
    expect(links.filter(link => !existsSync(path.join(folder, link)))).toEqual([])
  })

  test('names only scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
    const named = [...text.matchAll(/npm run (\w+(?::\w+)*)/g)].map(([, found = '']) => found)
    expect(named.filter(name => !Object.keys(scripts).includes(name))).toEqual([])
  })
})
