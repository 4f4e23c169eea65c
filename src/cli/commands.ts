// Every command as data: the parser, the help, the README, the completions and the man page are made from it.
import type { CommandName } from '../model/option-names.ts'

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

export const COMMANDS: readonly CommandSpec[] = [
  { name: 'report', arguments: [] },
  { name: 'portfolio', arguments: [] },
  { name: 'pages', arguments: [] },
  { name: 'trend', arguments: [] },
  { name: 'renewals', arguments: [] },
  {
    name: 'diff',
    arguments: [
      { name: 'old', file: true },
      { name: 'new', file: true },
    ],
  },
  { name: 'merge', arguments: [{ name: 'portfolio', file: true, many: true }] },
  { name: 'sources', arguments: [] },
  { name: 'formats', arguments: [] },
  { name: 'init', arguments: [] },
  {
    name: 'help',
    arguments: [{ name: 'topic', optional: true }],
  },
  {
    name: 'completion',
    arguments: [{ name: 'shell', choices: SHELLS }],
  },
]
