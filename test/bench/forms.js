// The same rows in the forms in which they come too: packed, in another encoding, in columns.
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { Zip, ZipDeflate } from 'fflate'

/** @typedef {'gz' | 'zip' | 'utf16' | 'parquet'} Form */

const NAMES = { gz: 'export.csv.gz', zip: 'export.zip', utf16: 'export.csv', parquet: 'export.parquet' }

/** The file in another form; made where it is not there yet. @param {string} file a CSV @param {Form} form */
export async function inForm(file, form) {
  const made = path.join(`${path.dirname(file)}-${form}`, NAMES[form])
  if (existsSync(made)) return made
  mkdirSync(path.dirname(made), { recursive: true })
  const half = `${made}.part`
  if (form === 'gz') await pipeline(createReadStream(file), createGzip({ level: 6 }), createWriteStream(half))
  else if (form === 'utf16')
    await pipeline(createReadStream(file, 'utf8'), asUtf16(), createWriteStream(half))
  else if (form === 'zip') await pipeline(createReadStream(file), asZip(), createWriteStream(half))
  else await asParquet(file, half)
  renameSync(half, made)
  return made
}

function asUtf16() {
  let isFirst = true
  return new Transform({
    decodeStrings: false,
    transform(text, _, done) {
      const bytes = Buffer.from(isFirst ? `\uFEFF${text}` : String(text), 'utf16le')
      isFirst = false
      done(null, bytes)
    },
  })
}

function asZip() {
  const zip = new Zip()
  const entry = new ZipDeflate('export.csv', { level: 6 })
  const stream = new Transform({
    transform(chunk, _, done) {
      entry.push(new Uint8Array(chunk))
      done()
    },
    flush(done) {
      entry.push(new Uint8Array(0), true)
      zip.end()
      done()
    },
  })
  zip.ondata = (_, bytes) => stream.push(Buffer.from(bytes))
  zip.add(entry)
  return stream
}

/** @param {string} from @param {string} to */
async function asParquet(from, to) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const types = "{ LastActivityDate: 'DATE', ReportDate: 'DATE', HasLicense: 'BOOLEAN' }"
  const rows = `read_csv('${from}', header = true, types = ${types})`
  await connection.run(`COPY (SELECT * FROM ${rows}) TO '${to}' (FORMAT parquet)`)
}
