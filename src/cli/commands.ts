// Every command as data: the parser, the help, the README, the completions and the man page are made from it.
import { COMMAND_NAMES, type CommandName } from '../model/option-names.ts'

export interface ArgumentSpec {
  name: 'old' | 'new' | 'portfolio' | 'topic' | 'shell'
  /** May be there any number of times: the last one of a command. */
  many?: true
  optional?: true
  choices?: readonly string[]
  /** The name of a file. */
  file?: true
}

export interface CommandSpec {
  name: CommandName
  arguments: readonly ArgumentSpec[]
}

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const

const ARGUMENTS: Partial<Record<CommandName, readonly ArgumentSpec[]>> = {
  diff: [
    { name: 'old', file: true },
    { name: 'new', file: true },
  ],
  merge: [{ name: 'portfolio', file: true, many: true }],
  help: [{ name: 'topic', optional: true }],
  completion: [{ name: 'shell', choices: SHELLS }],
}

export const COMMANDS: readonly CommandSpec[] = COMMAND_NAMES.map(name => ({
  name,
  arguments: ARGUMENTS[name] ?? [],
}))
