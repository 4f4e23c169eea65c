// Which value counts: flag, environment, config file, default.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { THRESHOLDS } from '../../../src/model/terms.ts'
import { adoption, inFolder } from '../support/world.ts'

function configIn(folder: string, config: unknown): void {
  writeFileSync(path.join(folder, 'adoption.config.json'), JSON.stringify(config))
}

test('the defaults', async () => {
  const { settings } = await adoption(['portfolio', '--format', 'json'])
  expect(settings).toEqual({
    data: ['./exports'],
    cwd: '/nowhere',
    encodings: { every: null, byPath: {} },
    asOf: null,
    dayOrder: null,
    windowDays: 28,
    scope: 'all',
    partner: null,
    services: ['office365', 'dynamics365', 'unknown'],
    customers: {},
    namesUnmatched: true,
    aliases: { products: {}, workloads: {}, states: {}, services: {}, headers: {} },
    thresholds: THRESHOLDS,
    lenient: false,
    keepGoing: false,
    keepRejects: false,
    only: null,
    users: false,
    ownOutputs: [],
    ownRowsAlone: false,
    stdin: null,
  })
})

test('a flag wins over the environment, it over the config, and it over the default', async () => {
  await inFolder(async cwd => {
    const run = (argv: string[], env: Record<string, string>) =>
      adoption(['portfolio', '--format', 'json', ...argv], { cwd, env })
    configIn(cwd, { data: ['c1', 'c2'] })
    expect((await run(['--data', 'f'], { ADOPTION_DATA: 'e' })).settings?.data).toEqual(['f'])
    expect((await run([], { ADOPTION_DATA: 'e' })).settings?.data).toEqual(['e'])
    expect((await run([], { ADOPTION_DATA: '' })).settings?.data).toEqual(['c1', 'c2'])
    configIn(cwd, {})
    expect((await run([], {})).settings?.data).toEqual(['./exports'])
  })
})

test('everything that the config can say', async () => {
  await inFolder(async cwd => {
    configIn(cwd, {
      customers: {
        folder: '11111111-1111-4111-8111-111111111111',
        alias: 'Contoso',
        both: { id: 'i', name: 'n' },
      },
      partner: 'me',
      scope: 'own',
      services: 'all',
      window: 90,
      thresholds: { lowUsage: 12.5 },
      aliases: {
        states: { 'on hold': 'Suspended' },
        services: { suite: 'CRM' },
        headers: { Seats: 'LicensesSold' },
      },
    })
    const { settings } = await adoption(['portfolio', '--format', 'json'], { cwd })
    expect(settings).toMatchObject({
      customers: {
        folder: { id: '11111111-1111-4111-8111-111111111111' },
        alias: { name: 'Contoso' },
        both: { id: 'i', name: 'n' },
      },
      partner: 'me',
      scope: 'own',
      services: 'all',
      windowDays: 90,
      thresholds: { ...THRESHOLDS, lowUsage: 12.5 },
      aliases: {
        products: {},
        workloads: {},
        states: { 'on hold': 'disabled' },
        services: { suite: 'dynamics365' },
        headers: { Seats: 'LicensesSold' },
      },
    })
  })
})

test('paths in a config start at its own folder', async () => {
  await inFolder(async folder => {
    mkdirSync(path.join(folder, 'sub'))
    const file = path.join(folder, 'sub', 'c.json')
    writeFileSync(file, JSON.stringify({ data: ['x', 'Name=y/*.csv', '/z', 'Me=-'] }))
    const { settings } = await adoption(['portfolio', '--format', 'json', '--config', file], { cwd: folder })
    const sub = path.join(folder, 'sub')
    expect(settings?.data).toEqual([path.join(sub, 'x'), `Name=${path.join(sub, 'y/*.csv')}`, '/z', 'Me=-'])
  })
})

test('--partner asks for the licences of that partner; a partner in the config does not', async () => {
  await inFolder(async cwd => {
    configIn(cwd, { partner: 'me' })
    const run = (...argv: string[]) => adoption(['portfolio', '--format', 'json', ...argv], { cwd })
    expect((await run()).settings).toMatchObject({ scope: 'all', partner: 'me' })
    expect((await run('--scope', 'own')).settings).toMatchObject({ scope: 'own', partner: 'me' })
    expect((await run('--partner', 'you')).settings).toMatchObject({ scope: 'own', partner: 'you' })
  })
  expect((await adoption(['portfolio', '--scope', 'own'])).code).toBe(2)
})

test('services are a list in any letter case, each once', async () => {
  const run = async (list: string) =>
    (await adoption(['portfolio', '--format', 'json', '--service', list])).settings
  expect((await run('Dynamics365, office365,dynamics365'))?.services).toEqual(['office365', 'dynamics365'])
  expect((await run('all'))?.services).toBe('all')
  expect((await adoption(['portfolio', '--service', 'office'])).code).toBe(2)
  expect((await adoption(['portfolio', '--service', ''])).code).toBe(2)
})

test('standard input is asked for only when it is named', async () => {
  const named = await adoption(['portfolio', '--format', 'json', '--data', 'Contoso=-'], { stdin: 'x' })
  expect(named.settings?.stdin).not.toBe(null)
  expect((await adoption(['portfolio', '--format', 'json'], { stdin: 'x' })).settings?.stdin).toBe(null)
})

describe('--verbose', () => {
  test('says where each value comes from', async () => {
    await inFolder(async cwd => {
      configIn(cwd, { window: 7, thresholds: { lowUsage: 1 } })
      const argv = ['portfolio', '--format', 'json', '--verbose', '--scope', 'all']
      const { stderr } = await adoption(argv, { cwd, env: { ADOPTION_DATA: 'there' } })
      const file = path.join(cwd, 'adoption.config.json')
      expect(stderr).toContain('data = there (environment: ADOPTION_DATA)\n')
      expect(stderr).toContain(`window = 7 (config: ${file})\n`)
      expect(stderr).toContain('scope = all (option)\n')
      expect(stderr).toContain('as-of = – (default)\n')
      expect(stderr).toContain(`thresholds = lowUsage (config: ${file})\n`)
    })
  })
})

describe('the language', () => {
  const shown = async (argv: string[], env: Record<string, string>, lang?: string) => {
    let text = ''
    await inFolder(async cwd => {
      if (lang !== undefined) configIn(cwd, { lang })
      text = (await adoption(['portfolio', '--data', '', ...argv], { cwd, env })).stderr
    })
    return /[ぁ-ん]/.test(text) ? 'ja' : 'en'
  }

  test.each([
    [['--lang', 'ja'], { LC_ALL: 'en_US.UTF-8' }, 'en', 'ja'],
    [['--lang=en'], { LC_ALL: 'ja_JP.UTF-8' }, 'ja', 'en'],
    [[], { LC_ALL: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8' }, 'en', 'ja'],
    [[], { LANG: 'ja' }, undefined, 'ja'],
    [[], { LANG: 'C.UTF-8' }, 'ja', 'ja'],
    [[], {}, 'ja', 'ja'],
    [[], {}, undefined, 'en'],
  ])('%j with %j and a config of %s is %s', async (argv, env, config, expected) => {
    expect(await shown(argv, { ...env }, config)).toBe(expected)
  })
})

test('a window is at most a century, by flag and by config', async () => {
  expect((await adoption(['portfolio', '--window', '36500', '--format', 'json'])).settings?.windowDays).toBe(
    36_500,
  )
  expect((await adoption(['portfolio', '--window', '36501'])).code).toBe(2)
  await inFolder(async folder => {
    configIn(folder, { window: 999_999_999 })
    expect((await adoption(['portfolio'], { cwd: folder })).code).toBe(2)
  })
})
