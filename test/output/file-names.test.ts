// Names of files for customers: readable, allowed everywhere, each different from the others.
import { describe, expect, test } from 'vitest'
import { fileNames, foldFileName } from '../../src/output/file-names.ts'

const named = (...names: string[]) => names.map(name => ({ name, key: `key of ${name}` }))
const one = (name: string): string | undefined => fileNames(named(name), '.html', [])[0]

describe('one name', () => {
  test.each([
    ['Contoso', 'Contoso.html'],
    ['ふぐ商事', 'ふぐ商事.html'],
    ['Smith & Sons #1 100%', 'Smith & Sons #1 100%.html'],
    // What no file name may hold on Windows, and what would lead into another folder.
    ['A/B', 'A-B.html'],
    ['../../etc/passwd', '-..-etc-passwd.html'],
    ['a\\b:c*d?e"f<g>h|i', 'a-b-c-d-e-f-g-h-i.html'],
    // Hidden, temporary, or with an end that Windows drops.
    ['.NET Friends', 'NET Friends.html'],
    ['~$Contoso', '$Contoso.html'],
    ['Contoso Ltd. ', 'Contoso Ltd.html'],
    ['  two\t\nblanks  ', 'two blanks.html'],
    // Devices, with any ending and in any letter case.
    ['CON', '_CON.html'],
    ['aux', '_aux.html'],
    ['Com1', '_Com1.html'],
    ['LPT¹', '_LPT¹.html'],
    ['nul.backup', '_nul.backup.html'],
    ['Console', 'Console.html'],
    // Nothing that is seen, half a letter, an order to a terminal.
    ['\u200B\u202E', 'customer.html'],
    ['', 'customer.html'],
    ['...', 'customer.html'],
    ['a\uD800b\u001B[31m', 'ab[31m.html'],
    // One way to write a letter.
    ['Cafe\u0301', 'Café.html'],
  ])('%j is %j', (name, file) => {
    expect(one(name)).toBe(file)
  })

  test('a long one is cut between letters, and leaves room for what is written beside it', () => {
    // 60 letters of 3 bytes are 180; 40 of them are 120.
    expect(one('商'.repeat(60))).toBe(`${'商'.repeat(40)}.html`)
    // A blank at the cut would be the end.
    expect(one(`${'a'.repeat(119)} b`)).toBe(`${'a'.repeat(119)}.html`)
  })
})

describe('several names', () => {
  test('those that some system takes for one have a part of a digest, both of them, in any order', () => {
    const names = fileNames(named('A/B', 'A:B', 'Other'), '.html', [])
    expect(names[2]).toBe('Other.html')
    for (const name of names.slice(0, 2)) expect(name).toMatch(/^A-B \([0-9a-f]{8}\)\.html$/)
    expect(new Set(names).size).toBe(3)
    expect(fileNames(named('Other', 'A:B', 'A/B'), '.html', [])).toEqual([names[2], names[1], names[0]])
  })

  test.each([
    ['Contoso', 'CONTOSO'],
    ['Straße', 'STRASSE'],
    ['Cafe\u0301', 'CAFÉ'],
    ['①', '1'],
  ])('%j and %j are not one file', (a, b) => {
    const names = fileNames(named(a, b), '.html', [])
    expect(new Set(names.map(foldFileName)).size).toBe(2)
  })

  test('a name that the folder needs for itself is not given away', () => {
    expect(fileNames(named('Index'), '.html', ['index.html'])[0]).toMatch(/^Index \([0-9a-f]{8}\)\.html$/)
    expect(fileNames(named('Index'), '.xlsx', ['index.html'])).toEqual(['Index.xlsx'])
  })

  test('a customer who is called what another one became has a name of its own', () => {
    const [first = ''] = fileNames(named('A/B', 'A:B'), '.html', [])
    const stolen = first.replace('.html', '')
    const names = fileNames(named('A/B', 'A:B', stolen), '.html', [])
    expect(new Set(names.map(foldFileName)).size).toBe(3)
  })
})
