// `adoption completion <shell>`.
import { EXIT, type ExitCode, UsageError } from '../../model/problem.ts'
import { SHELLS } from '../commands.ts'
import { SCRIPTS } from '../completion/index.ts'
import type { Job } from '../job.ts'

export async function run({ line, messages, world }: Job): Promise<ExitCode> {
  const [asked = ''] = line.arguments
  const shell = SHELLS.find(name => name === asked)
  if (shell === undefined) {
    const params = { option: '<shell>', found: asked, expected: SHELLS.join(', ') }
    throw new UsageError([{ code: 'bad-option', params }])
  }
  await world.stdout.write(SCRIPTS[shell](messages.help))
  return EXIT.done
}
