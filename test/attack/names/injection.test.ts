// Texts that mean harm, in the names of a small portfolio, never become more than text in any format of the output.
import { describe, expect, test } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { HARM } from './harm.ts'
import { eventsIn, expectHarmless, type Output, outputsOf } from './harmless.ts'
import { portfolioOf } from './portfolio.ts'

const DATA = ['licences', 'usage', 'support', 'prices'].flatMap(file => ['--data', `${file}.csv`])
const COMMANDS = [
  ['portfolio', '--by', 'product', '--users'],
  ['report', '--users'],
  ['report', '--users', '--audience', 'customer', '--with-cost'],
  ['trend', '--by', 'customer'],
  ['renewals'],
  ['sources'],
  ['pages', '--with-cost'],
  ['pages', '--audience', 'customer', '--with-cost'],
]

/** Runs every command with every format; the texts of each file, and what went to the terminal. */
async function outputs(text: string): Promise<Output[]> {
  const name = text.replaceAll('\0', '')
  const texts = { customer: text, product: text, workload: text, user: text, partner: text, other: text }
  const folder = folderWith({
    ...portfolioOf(texts),
    'adoption.config.json': JSON.stringify({ page: { contact: text, closing: text } }),
  })
  const all: Output[] = []
  for (const argv of COMMANDS) {
    const customer = argv[0] === 'report' ? ['--customer', `id-${name}`] : []
    all.push(...(await outputsOf([...argv, ...customer, ...DATA], folder)))
  }
  return all
}

describe.each(HARM.map(text => [JSON.stringify(text), text]))('%s', (_, text = '') => {
  test('stays a text', async () => {
    for (const output of await outputs(text)) {
      await expectHarmless(output)
      if (output.ending === 'ics') expect(eventsIn(output.bytes.toString())).toBe(2)
    }
  })
})
