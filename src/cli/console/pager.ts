// A text that is longer than the screen goes through a pager, as people know it from git.
import type { World } from '../world.ts'

/** Of a system without it nothing is said: the text is printed as it is. */
const USUAL = 'command -v less >/dev/null && exec less; exit 127'

/** Prints a text on standard output, a page at a time where somebody reads it there and it is longer than the screen. */
export async function show(
  { env, stdout, page }: Pick<World, 'env' | 'stdout' | 'page'>,
  text: string | Uint8Array,
): Promise<void> {
  const command = stdout.isTTY ? pagerOf(env) : ''
  // A text of thousands of rows is not taken apart where nobody turns its pages.
  const isLong = (): boolean => String(text).split('\n').length > (stdout.rows ?? Number.POSITIVE_INFINITY)
  const isShown = command !== '' && isLong() && (await page(command, text))
  if (!isShown) await stdout.write(text)
}

/** A command line; '' where there is to be none. Nobody turns pages in a build or on a dumb terminal. */
function pagerOf(env: World['env']): string {
  if (env['TERM'] === 'dumb' || env['CI']) return ''
  const usual = env['OS'] === 'Windows_NT' ? '' : USUAL
  const command = (env['ADOPTION_PAGER'] ?? env['PAGER'] ?? usual).trim()
  return command === 'cat' ? '' : command
}
