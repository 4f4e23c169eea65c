// What the writers are told of where the text goes, from what was typed and from the outside.
import { describeTerminal } from '../render/terminal/terminal.ts'
import type { RenderContext } from '../render/types.ts'
import type { Job } from './job.ts'
import { typedWords } from './settings/values.ts'

/** Whoever asks for colour or for the table by name gets it into a pipe too. */
export function contextOf({ world, line, messages }: Job, excel: boolean): RenderContext {
  const drawn = line.color === true || typedWords(line, 'format').at(-1) === 'table'
  return {
    messages,
    excel,
    terminal: describeTerminal(world.stdout, world.env, { color: line.color, drawn }),
  }
}
