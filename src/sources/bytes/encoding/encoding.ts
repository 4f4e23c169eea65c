// The encodings of exports, and how bytes of each become text once it is known.
import { isAscii } from 'node:buffer'
import { StringDecoder } from 'node:string_decoder'
import type { OldEncoding } from '../../../model/old-encodings.ts'
import { latinText } from './latin.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-2022-jp' | OldEncoding

/** Decodes a stream piece by piece; `end` gives what was left over. */
export interface Decoder {
  write(chunk: Buffer): string
  end(): string
}

/** A decoder for bytes that were found to be valid in this encoding. */
export function decoderFor(encoding: Encoding): Decoder {
  switch (encoding) {
    case 'utf-8':
      return utf8()
    case 'utf-16le':
      return new StringDecoder('utf16le')
    case 'utf-16be':
      return bigEndian()
    case 'windows-1252':
      return { write: latinText, end: () => '' }
    default: {
      const decoder = new TextDecoder(encoding, { fatal: true })
      return { write: chunk => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() }
    }
  }
}

/** Chunks of ASCII, which most are, take a shorter way; in valid text none of them follows half a character. */
function utf8(): Decoder {
  const decoder = new StringDecoder('utf8')
  return {
    write: chunk => (isAscii(chunk) ? chunk.toString('latin1') : decoder.write(chunk)),
    end: () => decoder.end(),
  }
}

function bigEndian(): Decoder {
  const little = new StringDecoder('utf16le')
  let odd: Buffer = Buffer.alloc(0)
  return {
    write(chunk) {
      const bytes = Buffer.concat([odd, chunk])
      const even = bytes.length - (bytes.length % 2)
      odd = bytes.subarray(even)
      return little.write(bytes.subarray(0, even).swap16())
    },
    end: () => little.write(odd) + little.end(),
  }
}
