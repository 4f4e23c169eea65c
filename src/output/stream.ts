// Writing to what cannot be replaced: a FIFO, a device, or a descriptor such as /dev/stdout.
import { constants, fstat, write } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { systemCode } from '../model/system-error.ts'
import { bytesOf, type Content } from './content.ts'
import { step } from './reason.ts'
import type { StreamTarget } from './target.ts'

const writeTo = promisify(write)
const statOf = promisify(fstat)
const POLL_MS = 20
const READER_WAIT_MS = 30_000

/**
 * Writes `content` straight to the target; returns the bytes taken.
 * A reader that leaves early has had what it wanted: no failure. What was written cannot be taken back.
 */
export async function writeStream(target: StreamTarget, content: Content): Promise<number> {
  const { handle, fd } = await step(target.path, () => openStream(target))
  let bytes = 0
  try {
    for await (const piece of bytesOf(content)) {
      const taken = await step(target.path, () => writePiece(fd, piece))
      bytes += taken
      if (taken < piece.byteLength) break
    }
  } finally {
    await step(target.path, async () => handle?.close())
  }
  return bytes
}

async function openStream({ real, descriptor }: StreamTarget): Promise<{ handle?: FileHandle; fd: number }> {
  if (descriptor !== undefined) {
    const stats = await statOf(descriptor)
    // A file must be continued where it stands, and a socket cannot be opened a second time.
    if (stats.isFile() || stats.isSocket()) return { fd: descriptor }
  }
  const handle = await openWhenRead(real)
  return { handle, fd: handle.fd }
}

/**
 * Waits for the reader of a FIFO, up to half a minute.
 * Not by an open that blocks: the process could not end before the reader came, not even on Ctrl-C.
 */
async function openWhenRead(file: string): Promise<FileHandle> {
  const flags = constants.O_WRONLY | constants.O_APPEND | (constants.O_NONBLOCK ?? 0)
  for (let waited = 0; ; waited += POLL_MS) {
    try {
      return await open(file, flags)
    } catch (error) {
      if (systemCode(error) !== 'ENXIO' || waited >= READER_WAIT_MS) throw error
      await setTimeout(POLL_MS)
    }
  }
}

async function writePiece(fd: number, piece: Uint8Array): Promise<number> {
  let taken = 0
  while (taken < piece.byteLength) {
    try {
      taken += (await writeTo(fd, piece, taken)).bytesWritten
    } catch (error) {
      const code = systemCode(error)
      if (code === 'EPIPE') return taken
      if (code !== 'EAGAIN') throw error
      await setTimeout(POLL_MS)
    }
  }
  return taken
}
