// What a command is given: the outside, what was typed, the config that counts, and the words.
import type { FoundConfig } from '../config/find.ts'
import type { ExitCode } from '../model/problem.ts'
import type { Messages } from '../render/messages/index.ts'
import type { CommandLine } from './command-line.ts'
import type { Choice } from './settings/choice.ts'
import type { World } from './world.ts'

export interface Job {
  world: World
  line: CommandLine
  found: FoundConfig
  choice: Choice
  messages: Messages
  quiet: boolean
  verbose: boolean
}

/** Throws ExpectedError for what the user can mend. */
export type Run = (job: Job) => Promise<ExitCode>
