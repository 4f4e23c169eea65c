// A mebibyte in every place where somebody may put one: each field of each export, the config, the price list, the words
// of the command line, the portfolios of a merge. Read or refused at once; `npm run fuzz` moves bytes, this one makes them many.
import path from 'node:path'
import { expect, test } from 'vitest'
import { exportOf, FIXTURES, fixture } from '../support/exports.ts'
import { folderWith } from '../support/folder.ts'
import { inside } from '../support/inside.ts'

/** What still fits into a record of a table: one of more than a mebibyte is refused unread. */
const NEARLY_MIB = 1_000_000
/** Of the processor: a square of a mebibyte takes hours. */
const MOST_SECONDS = 15
const PIECES = ['a', '0', ',', ' ', '.', '0,', '-', 'a@', '\\', '(', '0/', ';', '=', '{', '[', 'Ã©', '商']
/** Every field of every export by hand (`npm run attack`), a few of each in turn otherwise. */
const isLong = process.env['ATTACK'] === 'attack'

/** Another one by hand (`ATTACK_TURN=1` …) brings other pieces to each place. */
let turn = Number(process.env['ATTACK_TURN'] ?? 0)
const long = (): string => {
  const piece = PIECES[turn++ % PIECES.length] ?? 'a'
  return piece.repeat(NEARLY_MIB / Buffer.byteLength(piece))
}

async function atOnce(argv: readonly string[], folder: string, about: string): Promise<void> {
  const before = process.cpuUsage()
  const { code, stderr } = await inside(argv, folder)
  const { user, system } = process.cpuUsage(before)
  expect([0, 2, 3], `${about}: ${stderr.slice(0, 300)}`).toContain(code)
  expect((user + system) / 1e6, about).toBeLessThan(MOST_SECONDS)
}

test('a field of an export', async () => {
  for (const name of FIXTURES) {
    const one = exportOf(name, fixture(name))
    if (one === null) continue
    const all = [...one.fields.keys()]
    for (const at of isLong ? all : all.filter(place => (place + turn) % 9 === 0)) {
      const file = `in/a${path.extname(name)}`
      const folder = folderWith({ [file]: one.with(new Map([[at, long()]])) })
      await atOnce(['portfolio', '--data', file], folder, `${name}, ${one.fields[at]}`)
    }
  }
}, 1_200_000)

const LICENCE =
  'CustomerName,ProductName,LicensesSold,LicensesAssigned,ReportDate\nTern,Office 365 E3,9,4,2026-08-31\n'

test('a word of the command line', async () => {
  const folder = folderWith({ 'in.csv': LICENCE })
  const options = ['customer', 'only', 'partner', 'service', 'sort', 'as-of', 'fail-under', 'lang', 'format']
  for (const option of [...options, 'export', 'by', 'within', 'expect', 'encoding', 'x']) {
    for (const command of ['portfolio', 'report', 'renewals'])
      await atOnce([command, '--data', 'in.csv', `--${option}`, long()], folder, `${command} --${option}`)
  }
  await atOnce(['portfolio', '--data', long()], folder, '--data')
  await atOnce([long()], folder, 'a command')
}, 300_000)

test('an entry of the config', async () => {
  const entries: ((text: string) => object)[] = [
    text => ({ data: text }),
    text => ({ partner: text, scope: 'own' }),
    text => ({ lang: text }),
    text => ({ customers: { [text]: { name: text, id: text, lang: 'en' } } }),
    text => ({ customers: { 'in.csv': { name: text } } }),
    text => ({ aliases: { products: { [text]: text }, workloads: { [text]: text } } }),
    text => ({ aliases: { headers: { [text]: 'SkuId' }, states: { [text]: 'active' } } }),
    text => ({ encodings: { [text]: 'gbk' } }),
    text => ({ page: { contact: text, closing: text } }),
    text => ({ [text]: 1 }),
  ]
  for (const entry of entries) {
    const config = JSON.stringify(entry(long()))
    const folder = folderWith({ 'in.csv': LICENCE, 'c.json': config })
    await atOnce(['portfolio', '--data', 'in.csv', '--config', 'c.json'], folder, config.slice(0, 60))
  }
}, 300_000)

test('a text or a number of a portfolio that is merged', async () => {
  const made = folderWith({ 'in.csv': LICENCE })
  const { stdout } = await inside(['portfolio', '--data', 'in.csv', '--format', 'json'], made)
  const places = leaves(JSON.parse(stdout), [])
  expect(places.length).toBeGreaterThan(50)
  for (const place of isLong ? places : places.filter((_, at) => at % 7 === 0)) {
    const changed = JSON.parse(stdout, (_, value) => value)
    let holder = changed
    for (const key of place.slice(0, -1)) holder = holder[key]
    holder[place.at(-1) ?? ''] = long()
    const folder = folderWith({ 'p.json': JSON.stringify(changed) })
    await atOnce(['merge', 'p.json'], folder, place.join('.'))
  }
}, 600_000)

function leaves(value: unknown, place: readonly string[]): string[][] {
  if (typeof value !== 'object' || value === null) return [[...place]]
  return Object.entries(value).flatMap(([key, part]) => leaves(part, [...place, key]))
}
