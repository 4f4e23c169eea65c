// The package as it is published: only what runs, no dependencies, installed from its file and used from there.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../attack/support/folder.ts'
import { installed, manifest, pack, ROOT, windows } from './packed.ts'

test('the package holds only what runs and what is to be read, and works where it is installed', () => {
  const { folder, packed } = pack(folderWith())
  const names = packed.files.map(file => file.path)
  const wanted = [
    ...['LICENSE', 'README.md', 'CHANGELOG.md', 'THIRD-PARTY-NOTICES.md', 'package.json', 'bin/adoption.js'],
    ...[
      'dist/cli.cjs',
      'dist/index.js',
      'dist/index.d.ts',
      'docs/library.md',
      'man/adoption.1',
      'sbom.cdx.json',
    ],
  ]
  expect(names).toEqual(expect.arrayContaining(wanted))
  const others = names.filter(name => !wanted.includes(name))
  for (const name of others) expect(name).toMatch(/^(dist\/[\w.-]+\.c?js|schema\/[\w.-]+\.json)$/)
  expect(packed.files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(3_000_000)

  const user = installed({ folder, packed })
  const command = path.join(user, 'node_modules/.bin', windows ? 'adoption.cmd' : 'adoption')
  const data = path.join(ROOT, 'fixtures/formats/licences')
  const run = (...argv: string[]) =>
    execFileSync(command, argv, {
      cwd: user,
      encoding: 'utf8',
      shell: windows,
      env: { PATH: process.env['PATH'] ?? '' },
    })
  expect(run('--version')).toBe(`${manifest.version}\n`)
  expect(run('portfolio', '--data', data, '--format', 'csv')).toMatch(/,Contoso,100,96,96,/)
  expect(run('portfolio', '--data', data, '--export', 'a.xlsx', '--export', 'b.html')).toBe('')
  expect(run('formats')).toMatch(/LicensesSold/)
})

test('nothing is installed with it, and nothing runs while it is', () => {
  expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['dependencies']))
  for (const script of ['preinstall', 'install', 'postinstall'])
    expect(manifest.scripts).not.toHaveProperty(script)
})

test('the lock file has exact versions with checksums, no addresses, and nothing that must run, for every platform', () => {
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'))
  const packages = Object.entries<Record<string, unknown>>(lock.packages).filter(([name]) => name !== '')
  expect(packages.length).toBeGreaterThan(20)
  for (const [name, { version, integrity, resolved, link, optional, cpu }] of packages) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+/)
    // Compiled for another platform: never unpacked where this file was written, so its checksum may be unknown.
    const foreign = optional === true && Array.isArray(cpu)
    expect([foreign || integrity !== undefined, resolved, link], name).toEqual([true, undefined, undefined])
  }
  const listed = new Set(packages.map(([name]) => name.replace(/^.*node_modules\//, '')))
  const wanted = packages.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}))
  expect(
    wanted.filter(name => !listed.has(name)),
    'npm ci refuses a lock file without them',
  ).toEqual([])
  for (const version of Object.values(manifest.devDependencies))
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
})

test('the bill of materials names what is bundled, with its hash', () => {
  const bill = JSON.parse(readFileSync(path.join(ROOT, 'sbom.cdx.json'), 'utf8'))
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'adoption' } } })
  expect(bill.components.length).toBeGreaterThan(10)
  for (const { purl, version, hashes } of bill.components) {
    expect(purl).toMatch(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@/)
    expect(purl).toContain(version)
    expect(hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }])
  }
})

test('the licences of what is bundled are listed', () => {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/licences.js'), '--check'], { stdio: 'pipe' })
  const notices = readFileSync(path.join(ROOT, 'THIRD-PARTY-NOTICES.md'), 'utf8')
  const rows = [...notices.matchAll(/^\| (\S+) \| [\d.]+ \| (.*) \|$/gm)]
  expect(rows.length).toBeGreaterThan(10)
  for (const [, name = '', licence] of rows) {
    expect(licence, name).toMatch(/^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD)$/)
    expect(notices).toMatch(new RegExp(`## ${name.replaceAll('/', '\\/')} \\(.*\\)\n\n\`\`\`\``))
  }
})
