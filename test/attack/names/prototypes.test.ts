// Names that every object has already: customers, products, columns and options may bear them like any other name.
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectClear } from '../support/command.ts'
import { folderWith } from '../support/folder.ts'
import { inside } from '../support/inside.ts'
import { portfolioOf } from './portfolio.ts'

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'length']

function textsOf(name: string) {
  return { customer: name, product: name, workload: name, user: name, partner: name, other: name }
}

async function figures(name: string, argv: readonly string[]) {
  const ran = await inside(
    [...argv, '--data', '.', '--format', 'json'],
    folderWith(portfolioOf(textsOf(name))),
  )
  expectClear(ran, 0)
  // The order of rows is that of their names; what a merge takes has digests of them.
  return JSON.stringify(JSON.parse(ran.stdout))
    .replaceAll(name, 'NAME')
    .replaceAll(name.toLowerCase(), 'NAME')
    .replaceAll(/"(prices|digest)":"[0-9a-f]+"/g, '"$1":""')
}

describe.each(NAMES)('%s', name => {
  test.each(['customer', 'product', 'workload', 'service'])('as any other name, by %s', async by => {
    // `_` and letters sort in other places than the name that they are compared with: Fabrikam is before all of them.
    expect(await figures(name, ['portfolio', '--by', by])).toBe(
      await figures('zz', ['portfolio', '--by', by]).then(text => text.replaceAll('zz', 'NAME')),
    )
  })

  test('as a customer, a partner and a folder of a customer', async () => {
    const files = portfolioOf(textsOf(name))
    const folder = folderWith({
      ...files,
      [`${name}/skus.csv`]: 'SkuPartNumber,ConsumedUnits,EnabledUnits\nSTANDARDPACK,3,4\n',
    })
    for (const argv of [
      ['report', '--customer', name, '--users'],
      ['trend', '--customer', name],
      ['portfolio', '--partner', name],
      ['portfolio', '--data', `${name}=licences.csv`],
      ['sources'],
    ]) {
      expectClear(await inside([...argv, ...(argv.includes('--data') ? [] : ['--data', '.'])], folder), 0)
    }
  })

  test('in the config', async () => {
    const config = `{"customers": {"${name}": {"name": "X"}}, "aliases": {"products": {"${name}": "Office 365 E3"},
      "workloads": {"${name}": "Teams"}, "headers": {"${name}": "SkuId"}}}`
    const folder = folderWith({ ...portfolioOf(textsOf(name)), 'c.json': config, 'd.json': `{"${name}": 1}` })
    expectClear(await inside(['portfolio', '--data', '.', '--config', 'c.json'], folder), [0, 2, 3])
    expectClear(await inside(['portfolio', '--data', '.', '--config', 'd.json'], folder), 2)
  })

  test('is no option, command, column, format or metric', async () => {
    const folder = folderWith(portfolioOf(textsOf('x')))
    const lines = [
      [name],
      ['help', name],
      ['completion', name],
      [`--${name}`],
      ...['sort', 'by', 'service', 'format', 'lang', 'scope', 'window', 'as-of', 'top'].map(option => [
        ...['portfolio', '--data', '.', `--${option}`, name],
      ]),
      ['portfolio', '--data', '.', '--fail-under', `${name}=1`],
      ['portfolio', '--data', '.', '--fail-over', `usage:${name}=1`],
      ['portfolio', '--data', '.', '--export', `x.${name}`],
      ['report', '--data', '.', '--customer', name],
    ]
    for (const argv of lines) {
      const ran = await inside(argv, folder)
      expectClear(ran, 2)
    }
  })
})

test('headers that every object has are columns like any other', async () => {
  const header = 'CustomerName,ProductName,LicensesSold,LicensesAssigned'
  const folder = folderWith({
    'a.csv': `${header},${NAMES.join()}\nContoso,Office 365 E3,10,9${',x'.repeat(NAMES.length)}\n`,
  })
  const ran = await inside(['portfolio', '--data', '.'], folder)
  expectClear(ran, 0)
  expect(ran.stdout).toMatch(/^Total\t[^\t]*\t10\t9\t90/m)
  expectClear(
    await inside(['portfolio', '--data', 'b.csv'], folderWith({ 'b.csv': `${NAMES.join()}\n1,2\n` })),
    3,
  )
  const json = { value: [Object.fromEntries(NAMES.map(name => [name, 'x']))] }
  expectClear(
    await inside(['portfolio', '--data', 'b.json'], folderWith({ 'b.json': JSON.stringify(json) })),
    3,
  )
})

test('counts and terms by names that every object has are none', async () => {
  const figures = {
    asOf: '2026-07-31',
    windowStart: '2026-07-04',
    windowEnd: '2026-07-31',
    customerName: 'Tern',
  }
  const terms = (name: string) => [
    { Status: 'Enabled', Term: name, TotalLicenses: 9, NextLifecycle: '2026-10-01' },
  ]
  const cipp = { Tenant: 'tern.example', License: 'Office 365 E3', CountUsed: 4, CountAvailable: 5 }
  for (const name of NAMES) {
    const columns = ['soldLicenses', 'assignedLicenses', 'totalUsers', 'activeUsers', 'entitledActiveUsers']
    const header = [...Object.keys(figures), ...columns]
    const folder = folderWith({
      'good.csv': 'CustomerName,ProductName,LicensesSold,LicensesAssigned\nTern,Office 365 E3,9,4\n',
      'p.csv': `${header}\n${Object.values(figures)},${name},1,1,1,1\n`,
      'l.json': JSON.stringify([{ ...cipp, TotalLicenses: 9, TermInfo: terms(name) }]),
    })
    const data = (file: string) => ['--data', path.join(folder, file)]
    expectClear(await inside(['portfolio', ...data('good.csv'), ...data('p.csv')], folder), 3)
    const { code, stdout } = await inside(['renewals', '--as-of', '2026-08-31', ...data('l.json')], folder)
    expect([name, code]).toEqual([name, 0])
    expect(stdout).not.toContain('native code')
  }
})
