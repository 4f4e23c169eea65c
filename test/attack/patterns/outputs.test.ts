// A long text that is read stands in every output: in tables, pages, workbooks, calendars and names of files. None takes the
// square of it.
import { expect, test, vi } from 'vitest'
import { outputsOf } from '../names/harmless.ts'
import { portfolioOf, type Texts } from '../names/portfolio.ts'
import { folderWith } from '../support/folder.ts'

vi.setConfig({ testTimeout: 1_200_000 })

const LONG = 200_000
/** Of the processor, for all outputs of a command: the square of such a text takes half a minute in one of them. */
const MOST_SECONDS = 15
const SHORT: Texts = {
  ...{ customer: 'Tern', product: 'Office 365 E3', workload: 'Teams' },
  ...{ user: 'ann@tern.example', partner: 'P', other: 'o' },
}
const DATA = ['licences', 'usage', 'support', 'prices'].flatMap(file => ['--data', `${file}.csv`])
/** The first of them otherwise; all of them, and every command, by hand (`npm run attack`). */
const PIECES = ['商', '😀', 'e\u0301', '\u0301', 'a', 'a ', '. ', '「', '-', '&', '|', '"', '_', '=', '<b>']
const isLong = process.env['ATTACK'] === 'attack'
const COMMANDS = [
  ['portfolio', '--by', 'product', '--users'],
  ['renewals'],
  ...(isLong
    ? [
        ['portfolio', '--by', 'workload', '--lang', 'ja'],
        ['report', '--users'],
        ['trend', '--by', 'customer'],
        ['sources'],
        ['pages', '--audience', 'customer', '--with-cost'],
      ]
    : []),
]

test.each(Object.keys(SHORT).slice(0, isLong ? 6 : 1))('%s', async field => {
  for (const piece of isLong ? PIECES : PIECES.slice(0, 1)) {
    const text = `x${piece.repeat(LONG / Buffer.byteLength(piece))}`
    const folder = folderWith(portfolioOf({ ...SHORT, [field]: text }))
    for (const argv of COMMANDS) {
      const customer = argv[0] === 'report' ? ['--customer', field === 'customer' ? 'x' : 'Tern'] : []
      const before = process.cpuUsage()
      await outputsOf([...argv, ...customer, ...DATA], folder)
      const { user, system } = process.cpuUsage(before)
      const about = `${argv.join(' ')} with ${JSON.stringify(piece)}`
      expect((user + system) / 1e6, about).toBeLessThan(MOST_SECONDS)
    }
  }
})
