import { appendFileSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { folderWith, put } from '../support/folder.ts'
import { inside } from '../support/inside.ts'
import { cleanFiles, TABLES } from './clean.ts'
import { pollutions } from './pollution.ts'
test('explore', async () => {
  const dir = folderWith(cleanFiles())
  const get = async () => {
    const ran = await inside(['portfolio', '--data', '.', '--by', 'product', '--format', 'json'], dir)
    let rows = '', notes: string[] = []
    if (ran.code === 0) { const d = JSON.parse(ran.stdout); rows = JSON.stringify([d.rows, d.total]); notes = d.notes.map((n: {message: string}) => n.message) }
    return { ...ran, rows, notes }
  }
  const base = await get()
  console.log(base.code, base.stderr, base.notes)
  const only = process.env['ONLY']
  const t0 = Date.now(); let n = 0
  writeFileSync('/tmp/dirty.tsv', '')
  for (const [file, table] of Object.entries(TABLES)) {
    if (only && file !== only) continue
    for (const p of pollutions(table)) {
      n++
      put(dir, { [file]: p.bytes })
      const ran = await get()
      const extra = ran.notes.filter(x => !base.notes.includes(x))
      const v = ran.code !== 0 ? `exit ${ran.code}` : ran.rows === base.rows ? 'equal' : extra.length > 0 ? 'noted' : 'SILENT'
      appendFileSync('/tmp/dirty.tsv', [v, file, p.kind, p.place, (ran.code !== 0 ? ran.stderr : extra.join(' | ')).slice(0,300).replaceAll('\n', ' // ')].join('\t') + '\n')
    }
    put(dir, { [file]: cleanFiles()[file] ?? '' })
  }
  console.log(n, Date.now() - t0)
}, 600_000)
