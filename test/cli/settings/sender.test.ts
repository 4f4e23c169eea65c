// The image on a page to send: told by its bytes, of a size that a mail takes, and never waited for.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { senderOf } from '../../../src/cli/settings/sender.ts'
import { UsageError } from '../../../src/model/problem.ts'
import { adoption, inFolder } from '../support/world.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'

async function logoOf(content: string | Buffer | null, name = 'logo.png') {
  let found: Awaited<ReturnType<typeof senderOf>>['logo'] = null
  await inFolder(async cwd => {
    if (content === null) mkdirSync(path.join(cwd, name))
    else writeFileSync(path.join(cwd, name), content, 'latin1')
    const config = { page: { logo: name } }
    const world = { cwd } as Parameters<typeof senderOf>[0]['world']
    found = (await senderOf({ found: { path: path.join(cwd, 'c.json'), config }, world })).logo
  })
  return found
}

test.each([
  ['image/png', '\x89PNG\r\n\x1A\n…'],
  ['image/jpeg', '\xFF\xD8\xFF\xE0'],
  ['image/gif', 'GIF89a'],
  ['image/webp', 'RIFF\0\0\0\0WEBP'],
  ['image/svg+xml', SVG],
  [
    'image/svg+xml',
    `\xEF\xBB\xBF<?xml version="1.0"?>\n<!-- drawn -->\n<!DOCTYPE svg PUBLIC "a" "b">\n${SVG}`,
  ],
])('%s, whatever its name is', async (type, content) => {
  expect(await logoOf(content)).toMatchObject({ type })
})

test.each([
  ['nothing', ''],
  ['a text', 'not an image'],
  ['a web page', '<!DOCTYPE html><html><svg></svg></html>'],
  ['a folder', null],
  ['more than a mail takes', Buffer.concat([Buffer.from('\x89PNG\r\n', 'latin1'), Buffer.alloc(1 << 20)])],
])('%s is none', async (_, content) => {
  await expect(logoOf(content)).rejects.toBeInstanceOf(UsageError)
})

test('it is told before anything is read', async () => {
  await inFolder(async cwd => {
    writeFileSync(path.join(cwd, 'adoption.config.json'), '{ "page": { "logo": "nowhere.png" } }')
    const argv = ['pages', '--data', 'no-such-exports', '--to', 'out', '--audience', 'customer']
    const { code, stderr } = await adoption(argv, { cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining('nowhere.png')])
  })
})
