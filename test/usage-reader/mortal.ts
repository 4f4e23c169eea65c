// The code of a thread that ends on the way.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { WORKER } from './outcome.ts'

/** At its order number `n`, when everything is read and put in order, or at the n-th time that users are asked for. */
export function mortal(dir: string, at: number | 'sort' | { give: number }): URL {
  const file = path.join(path.dirname(dir), 'worker.mjs')
  const [kind, nth] = at === 'sort' ? ['sort', 1] : typeof at === 'number' ? ['', at] : ['give', at.give]
  const isDue = `${kind ? `message.order.kind === '${kind}' && ` : ''}++orders === ${nth}`
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
