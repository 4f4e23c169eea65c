// Pages to send, byte by byte: no other customer, no file, nothing to sell, no cost, whatever is odd in the data.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { pipeline } from '../../src/pipeline/index.ts'
import { adoption, inFolder } from './support/world.ts'

const DEMO = path.resolve(import.meta.dirname, '../../fixtures/demo')

const POINT = {
  ...{ asOf: '2026-07-31', windowStart: '2026-07-04', windowEnd: '2026-07-31', customerId: 'gone-1' },
  ...{ soldLicenses: 9, assignedLicenses: 8, deploymentPercent: 88.89, totalUsers: 8, activeUsers: 4 },
  ...{ usagePercent: 50, entitledActiveUsers: 4, adjustedUsagePercent: 50 },
}

/** The demo portfolio with what makes remarks and checks that name others. */
function writePortfolio(folder: string): string {
  const data = path.join(folder, 'exports')
  cpSync(DEMO, data, { recursive: true })
  const put = (name: string, lines: readonly string[]): void => {
    mkdirSync(path.dirname(path.join(data, name)), { recursive: true })
    writeFileSync(path.join(data, name), `${lines.join('\n')}\n`)
  }
  // Somebody who is gone: a check on everybody's portfolio.
  const fields = { ...POINT, customerName: 'Vanished Vineyards' }
  put('history/july.csv', [Object.keys(fields).join(), Object.values(fields).join()])
  // Requests of nobody, a stranger, a folder that tells nobody, a product that nobody knows.
  put('support-2.csv', ['CustomerName,OpenedDate,Category', 'Unheard Of Ltd,2026-08-20,how-to'])
  put('tenants/stranger of Quartz.csv', ['a,b', '1,2'])
  const usage = 'UserPrincipalName,Workload,LastActivityDate,ProductName,ReportDate'
  put('Downloads/usage.csv', [usage, 'x@quartz.example,Teams,2026-08-20,Quartz Suite,2026-08-31'])
  // Two tenants in one folder, and one export twice of one day with other content.
  put('Jasper Jewels/usage.csv', [usage, 'a@jasper.example,Teams,2026-08-20,Office 365 E3,2026-08-31'])
  const teams =
    'Report Refresh Date,User Principal Name,Last Activity Date,Is Deleted,Assigned Products,Report Period'
  put('Jasper Jewels/teams (1).csv', [
    `${teams},Team Chat Message Count`,
    '2026-08-31,b@onyx.example,2026-08-20,False,OFFICE 365 E3,30,1',
  ])
  return data
}

/** Names, ids and words by which each customer, and everybody else in the data, can be known. */
async function knownBy(data: string, cwd: string): Promise<{ own: Map<string, string[]>; others: string[] }> {
  const argv = ['portfolio', '--data', data, '--format', 'json', '--service', 'all']
  const { rows, generatedFrom } = JSON.parse((await adoption(argv, { cwd, pipeline })).stdout) as {
    rows: { customer: { id: string | null; name: string } }[]
    generatedFrom: { file: string }[]
  }
  const own = new Map(
    rows.map(({ customer: { id, name } }) => [name, id === null ? [name] : [name, id]] as const),
  )
  const files = generatedFrom.flatMap(({ file }) => [file, path.basename(file)])
  return { own, others: [...files, 'Vanished Vineyards', 'Unheard Of', 'stranger of Quartz', 'july.csv'] }
}

function textOf(file: string): string {
  const bytes = readFileSync(file)
  if (!file.endsWith('.xlsx')) return bytes.toString('utf8')
  return Object.values(unzipSync(bytes))
    .map(part => new TextDecoder().decode(part))
    .join('\n')
}

const SALES =
  /\boffers?\b|\bupsell\b|\bsell\b|paid plan|talk about|call the customer|\bthe customer\b|提案|追加販売|お客様/i
const MONEY = /EUR|\bcost|費用/

describe.each(['en', 'ja'])('in %s', lang => {
  test.each([
    ['html', []],
    ['xlsx', []],
    ['html', ['--users', '--service', 'all']],
    ['html', ['--with-cost']],
  ])('%s %j: nothing of others, of files, of sales or of cost', async (format, more) => {
    await inFolder(async folder => {
      const data = writePortfolio(folder)
      const { own, others } = await knownBy(data, folder)
      const to = path.join(folder, 'out')
      const argv = ['--to', to, '--audience', 'customer', '--format', format, '--lang', lang, ...more]
      const { code, stderr } = await adoption(['pages', '--data', data, ...argv], { cwd: folder, pipeline })
      expect([code, stderr]).toEqual([0, expect.stringContaining('Vanished Vineyards')])
      const files = readdirSync(to).filter(name => name.endsWith(format))
      expect(files.length).toBe(own.size)
      for (const file of files) {
        const text = textOf(path.join(to, file))
        const name = file.slice(0, -format.length - 1)
        expect(own.has(name), name).toBe(true)
        const strange = [...own].flatMap(([other, words]) => (other === name ? [] : words))
        const found = [...strange, ...others].filter(word => text.includes(word))
        expect(found, file).toEqual([])
        const shown = text.replace(/<style>.*?<\/style>/s, '')
        expect(SALES.exec(shown)?.[0], file).toBe(undefined)
        if (!more.includes('--with-cost')) expect(MONEY.exec(shown)?.[0], file).toBe(undefined)
      }
    })
  })
})
