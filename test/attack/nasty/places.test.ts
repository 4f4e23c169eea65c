// Places that are no files, or cannot be read, or change while they are read: a clear word, and never a wait.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { adoption, endOf, expectClear, type Fault, isRoot, POSIX, start } from '../support/command.ts'
import { folderWith, put } from '../support/folder.ts'

const HEADER = 'CustomerName,ProductName,LicensesSold,LicensesAssigned\n'
const GOOD = `${HEADER}Contoso,Office 365 E3,10,9\n`
const TOTAL = /^Total\t[^\t]*\t10\t9\t90/m
const NOBODY = 65534

const read = (folder: string, data = '.', around = {}) =>
  adoption(['portfolio', '--data', data], folder, around)

describe.runIf(POSIX)('what is no file', () => {
  test('is left out of a folder, and refused by itself', async () => {
    const folder = folderWith({ 'good.csv': GOOD })
    execFileSync('mkfifo', [path.join(folder, 'pipe.csv')])
    const server = createServer().listen(path.join(folder, 'socket.csv'))
    onTestFinished(() => {
      server.close()
    })
    const ended = await read(folder)
    expectClear(ended, 0)
    expect(ended.stdout).toMatch(TOTAL)
    for (const name of ['pipe.csv', 'socket.csv', '/dev/zero', '/dev/full', '/dev/tty', '/dev/stdin'])
      expectClear(await read(folder, name), 3)
  })

  test('is no config and no earlier portfolio to wait for', async () => {
    const folder = folderWith({ 'good.csv': GOOD })
    execFileSync('mkfifo', [path.join(folder, 'pipe.csv')])
    expectClear(await adoption(['portfolio', '--config', 'pipe.csv'], folder), 2)
    expectClear(await adoption(['portfolio', '--config', '/dev/zero'], folder), 2)
    expectClear(await adoption(['diff', 'pipe.csv', 'pipe.csv'], folder), 3)
  })

  test('links in circles and into nothing are told of or left out', async () => {
    const folder = folderWith({ 'in/good.csv': GOOD })
    symlinkSync('.', path.join(folder, 'in/circle'))
    symlinkSync('..', path.join(folder, 'in/up'))
    const ended = await read(folder)
    expectClear(ended, 0)
    expect(ended.stdout).toMatch(TOTAL)
    symlinkSync('self.csv', path.join(folder, 'self.csv'))
    symlinkSync('nothing.csv', path.join(folder, 'broken.csv'))
    expectClear(await read(folder), 3)
    expectClear(await read(folder, 'self.csv'), 3)
  })
})

describe.runIf(POSIX)('names', () => {
  test('with line breaks, escape sequences and bytes that are no text are shown in one piece', async () => {
    const folder = folderWith({ 'good.csv': GOOD, 'a\nb\u001B[2J.csv': 'x', '\u202Egnp.csv': HEADER })
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0x2e, 0x63, 0x73, 0x76])]), '')
    for (const command of ['portfolio', 'sources']) {
      for (const format of ['table', 'csv', 'json', 'md', 'html']) {
        const ended = await adoption([command, '--data', '.', '--format', format], folder)
        expectClear(ended, 3)
        expect(ended.stderr + ended.stdout).not.toMatch(/\p{Cc}(?<![\n\r\t])|\u202E/u)
        expect(ended.stderr.split('\n').every(line => line === '' || line.startsWith('adoption: '))).toBe(
          true,
        )
      }
    }
  })

  test('of folders within folders, as deep as the system goes', async () => {
    const folder = folderWith({ 'good.csv': GOOD })
    const name = 'd'.repeat(200)
    const dig = `for (let i = 0; i < 40; i++) { fs.mkdirSync('${name}'); process.chdir('${name}') }; fs.writeFileSync('a.csv', 'x')`
    execFileSync(process.execPath, ['-e', dig], { cwd: folder })
    onTestFinished(() => {
      execFileSync('rm', ['-rf', path.join(folder, name)])
    })
    expectClear(await read(folder), [0, 3])
    const shallow = folderWith({ [`${'d/'.repeat(500)}good.csv`]: GOOD })
    const ended = await read(shallow)
    expectClear(ended, 0)
    expect(ended.stdout).toMatch(TOTAL)
  })
})

describe.runIf(POSIX)('without permission', () => {
  test('a file, a folder and a config are told of', async () => {
    const uid = isRoot ? { uid: NOBODY } : {}
    const folder = folderWith({
      'a/good.csv': GOOD,
      'b/secret.csv': GOOD,
      'c/secret/x.csv': GOOD,
      'e.json': '{}',
    })
    for (const name of ['b/secret.csv', 'c/secret', 'e.json']) chmodSync(path.join(folder, name), 0)
    onTestFinished(() => chmodSync(path.join(folder, 'c/secret'), 0o755))
    for (const data of ['b', 'b/secret.csv', 'c', 'c/secret', '.']) {
      const ended = await read(folder, data, uid)
      expectClear(ended, 3)
      expect(ended.stderr).toMatch(/secret/)
    }
    expectClear(await adoption(['portfolio', '--data', 'a', '--config', 'e.json'], folder, uid), 2)
    const fine = await read(folder, 'a', uid)
    expectClear(fine, 0)
  })
})

describe('a file that changes while it is read', () => {
  const rows = GOOD + 'Contoso,Office 365 E3,10,9\n'.repeat(300_000)

  async function whileReading(change: (file: string) => void) {
    const folder = folderWith({ 'in/a.csv': rows })
    const file = path.join(folder, 'in/a.csv')
    const child = start(['portfolio', '--data', 'in'], folder)
    const ended = endOf(child)
    child.stdin?.end()
    const timer = setInterval(() => change(file), 20)
    const result = await ended
    clearInterval(timer)
    return result
  }

  // At each read, not now and then: a busy machine could have read all of it between two of its changes.
  test.runIf(process.platform === 'linux')('grows', async () => {
    const folder = folderWith({ 'in/a.csv': rows })
    const fault: Fault = { path: 'in/a.csv', calls: ['read'], grows: 'Contoso,Office 365 E3,10,9\n' }
    const ended = await read(folder, 'in', { fault })
    expectClear(ended, 3)
    expect(ended.stderr).toMatch(/in\/a\.csv: found a file that changed while it was read/)
  })

  test('is cut', async () => {
    let done = false
    const ended = await whileReading(file => {
      if (!done) truncateSync(file, 5_000_000)
      done = true
    })
    // Cut before it was opened, it is a shorter file whose last line has no end.
    expectClear(ended, 3)
  })

  test('vanishes, or all its neighbours do', async () => {
    expectClear(await whileReading(file => rmSync(file, { force: true })), [0, 3])
    const folder = folderWith()
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`in/${at}/good.csv`, GOOD]))
    put(folder, many)
    const child = start(['portfolio', '--data', 'in'], folder)
    const ended = endOf(child)
    child.stdin?.end()
    await new Promise(resolve => setTimeout(resolve, 150))
    rmSync(path.join(folder, 'in'), { recursive: true, force: true })
    expectClear(await ended, [0, 3])
  })
})

test('two thousand files are read without holding them open', async () => {
  const folder = folderWith()
  mkdirSync(path.join(folder, 'in'))
  for (let at = 0; at < 2000; at++) writeFileSync(path.join(folder, 'in', `${at}.csv`), GOOD)
  const ended = await read(folder, 'in')
  expectClear(ended, 0)
  expect(ended.stdout).toMatch(TOTAL)
  expect(ended.megabytes).toBeLessThan(400)
})
