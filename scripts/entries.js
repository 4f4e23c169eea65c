// What is bundled: the command, the library, and the thread that reads large files.
import path from 'node:path'

/** Files by the name of their bundle. @param {string} root */
export function entries(root) {
  return {
    cli: path.join(root, 'src/cli/main.ts'),
    index: path.join(root, 'src/index.ts'),
    'fast-worker': path.join(root, 'src/sources/fast/worker.ts'),
  }
}
