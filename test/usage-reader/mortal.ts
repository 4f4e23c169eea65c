// The code of a thread that ends on the way.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { WORKER } from './outcome.ts'

/** At its order number `n`, or when everything is read and only what it has gathered is still asked for. */
export function mortal(dir: string, at: number | 'sort'): URL {
  const file = path.join(path.dirname(dir), 'worker.mjs')
  const isDue = at === 'sort' ? "message.order.kind === 'sort'" : `++orders === ${at}`
  // What the thread does itself begins behind this.
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'
     import ${JSON.stringify(WORKER.href)}
     let orders = 0
     parentPort.on('message', message => { if (${isDue}) process.exit(1) })`,
  )
  return pathToFileURL(file)
}
