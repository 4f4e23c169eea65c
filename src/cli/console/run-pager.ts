// Another program that shows a text a page at a time.
import { spawn } from 'node:child_process'
import process from 'node:process'

/** Runs a pager and waits until it is left; false where it could not show the text. */
export async function runPager(command: string, text: string | Uint8Array): Promise<boolean> {
  // The pager gets Ctrl-C too, and decides what it means.
  const interrupted = process.listeners('SIGINT')
  process.removeAllListeners('SIGINT').on('SIGINT', () => undefined)
  try {
    return await new Promise(resolve => {
      const child = spawn(command, {
        ...{ shell: true, stdio: ['pipe', 'inherit', 'inherit'] },
        // Leave at once where all fits, keep colours and the screen, and read what is always UTF-8 as that, even where no
        // language is set; whoever has said otherwise is asked first.
        env: { LESS: 'FRX', LESSCHARSET: 'utf-8', LV: '-c', ...process.env },
      })
      child.on('error', () => resolve(false))
      child.on('close', (code, signal) => resolve(code === 0 || signal !== null))
      // Whoever leaves early has seen enough.
      child.stdin?.on('error', () => undefined).end(text)
    })
  } finally {
    process.removeAllListeners('SIGINT')
    for (const listener of interrupted) process.on('SIGINT', listener)
  }
}
