// Writes THIRD-PARTY-NOTICES.md, the licence of every package whose code is in dist/, and sbom.cdx.json, the same as a
// bill of materials (CycloneDX). With --check it only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle, entries } from './bundle.js'

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const packages = await bundledPackages()

for (const [name, content] of [
  ['THIRD-PARTY-NOTICES.md', render(packages)],
  ['sbom.cdx.json', billOf(packages)],
]) {
  const file = path.join(root, name)
  if (!process.argv.includes('--check')) writeFileSync(file, content)
  else if (read(file) !== content) {
    process.stderr.write(`${name} is not current; run: npm run licences\n`)
    process.exitCode = 1
  }
}

/** Folders of the packages that the bundle has code of, by name. */
async function bundledPackages() {
  const code = await bundle(entries(root))
  const { output } = await code.generate({ format: 'esm' })
  await code.close()
  const folders = output.flatMap(chunk => {
    if (chunk.type !== 'chunk') return []
    return Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) => {
      const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0]
      return folder === undefined || renderedLength === 0 ? [] : [folder]
    })
  })
  const packages = new Map(
    [...new Set(folders)].map(describe).map(one => [`${one.name} ${one.version}`, one]),
  )
  return [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/** @param {string} folder */
function describe(folder) {
  const { name, version, license, homepage, author } = JSON.parse(read(path.join(folder, 'package.json')))
  const texts = readdirSync(folder)
    .filter(entry => /^(licen[cs]e|notice|copying)/i.test(entry))
    .sort()
    .map(entry => read(path.join(folder, entry)).replaceAll('\r\n', '\n').trim())
  // A package may name its licence and not hold its text.
  if (texts.length === 0 && license === 'ISC')
    texts.push(`Copyright ${author?.name ?? author ?? name}\n\n${ISC}`)
  return { name, version, license, homepage, texts }
}

/** @param {ReturnType<typeof describe>[]} packages */
function render(packages) {
  const list = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`)
  const texts = packages.flatMap(({ name, license, texts }) => [
    `## ${name} (${license})\n`,
    ...texts.map(text => `\`\`\`\`text\n${text}\n\`\`\`\`\n`),
  ])
  return [
    '# Third-party notices\n',
    'The command is bundled with code of these packages. Made by `npm run licences`.\n',
    '| package | version | licence |\n|---|---|---|',
    `${list.join('\n')}\n`,
    ...texts,
  ].join('\n')
}

/**
 * A bill of materials: what is bundled, where it is from, under which licence, and the hash that the lock file has of it.
 * Without a time and a number of its own, so that it is the same wherever it is made.
 *
 * @param {ReturnType<typeof describe>[]} packages
 */
function billOf(packages) {
  const own = JSON.parse(read(path.join(root, 'package.json')))
  const locked = JSON.parse(read(path.join(root, 'package-lock.json'))).packages
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name: own.name, version: own.version } },
    components: packages.map(({ name, version, license }) => {
      const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
      const [kind, hash = ''] = (locked[`node_modules/${name}`]?.integrity ?? '').split('-')
      return {
        ...{ type: 'library', 'bom-ref': purl, name, version, purl },
        licenses: [{ license: { id: license } }],
        ...(kind === 'sha512'
          ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] }
          : {}),
      }
    }),
  }
  return `${JSON.stringify(bill, null, 2)}\n`
}

/** @param {string} from */
function read(from) {
  try {
    return readFileSync(from, 'utf8')
  } catch {
    return ''
  }
}
