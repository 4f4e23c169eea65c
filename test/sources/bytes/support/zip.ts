// Builds zip archives byte by byte, so that tests can also build broken ones.
import { deflateRawSync, gzipSync } from 'node:zlib'

export interface Entry {
  name: string | Buffer
  data: Buffer
  /** Default: deflated. */
  stored?: boolean
  /** General purpose flags; default: the name is UTF-8. */
  flags?: number
  method?: number
  /** In place of the right checksum. */
  crc?: number
}

export function zipOf(...entries: Entry[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const body = entry.stored ? entry.data : deflateRawSync(entry.data)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(entry.flags ?? 0x800, 2)
    common.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4)
    // gzip ends with the checksum, four bytes before its end.
    common.writeUInt32LE(entry.crc ?? gzipSync(entry.data).readUInt32LE(gzipSync(entry.data).length - 8), 10)
    common.writeUInt32LE(body.length, 14)
    common.writeUInt32LE(entry.data.length, 18)
    common.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, body])
    local.push(head)
    central.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, place, name)
    offset += head.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}
