// A plain loop with csv-parse, nothing computed: what reading costs that way.
import { createReadStream } from 'node:fs'
import process from 'node:process'
import { parse } from 'csv-parse'

let rows = 0
for await (const _ of createReadStream(process.argv[2] ?? '').pipe(parse())) rows++
process.stdout.write(`${rows}\n`)
