// Standard output and standard error: written in order, and quiet about a reader that has left.
import type { WriteStream } from 'node:tty'
import { toOutputError } from '../../output/reason.ts'

export interface Out {
  readonly isTTY: boolean
  readonly columns: number | undefined
  /** Lines that it shows at once. */
  readonly rows?: number | undefined
  /** Resolves when the system has taken it. Throws OutputError where it cannot be written (a full disk). */
  write(content: string | Uint8Array): Promise<void>
}

/** `head` has seen enough: what is left to write is not wanted. */
const LEFT = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED', 'ECONNRESET'])

/** `name` is what a failure calls the stream; null: failures are not told, since there is nowhere left to tell them. */
export function outOf(stream: WriteStream, name: string | null): Out {
  let isOpen = true
  let failure: unknown = null
  // Failures arrive at the call that wrote; without a listener they would end the process as well.
  stream.on('error', () => undefined)
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    rows: stream.rows,
    write: content =>
      new Promise((resolve, reject) => {
        // What could not be written once is told of whatever follows, too.
        if (failure !== null) return reject(failure)
        if (!isOpen || content.length === 0) return resolve()
        stream.write(content, error => {
          if (!error) return resolve()
          isOpen = false
          if (name === null || LEFT.has(errorCode(error))) return resolve()
          failure = toOutputError(name, error)
          reject(failure)
        })
      }),
  }
}

function errorCode(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}
