// Every command as data, and where its code is: loaded only when it is asked for.
import type { CommandName } from '../model/option-names.ts'
import type { Run } from './job.ts'

export interface ArgumentSpec {
  name: 'old' | 'new' | 'topic' | 'shell'
  optional?: true
  choices?: readonly string[]
  /** The name of a file. */
  file?: true
}

export interface CommandSpec {
  name: CommandName
  arguments: readonly ArgumentSpec[]
  load(): Promise<{ run: Run }>
}

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const

export const COMMANDS: readonly CommandSpec[] = [
  { name: 'report', arguments: [], load: () => import('./commands/report.ts') },
  { name: 'portfolio', arguments: [], load: () => import('./commands/portfolio.ts') },
  { name: 'trend', arguments: [], load: () => import('./commands/trend.ts') },
  {
    name: 'diff',
    arguments: [
      { name: 'old', file: true },
      { name: 'new', file: true },
    ],
    load: () => import('./commands/diff.ts'),
  },
  { name: 'sources', arguments: [], load: () => import('./commands/sources.ts') },
  { name: 'formats', arguments: [], load: () => import('./commands/formats.ts') },
  { name: 'init', arguments: [], load: () => import('./commands/init.ts') },
  {
    name: 'help',
    arguments: [{ name: 'topic', optional: true }],
    load: () => import('./commands/help.ts'),
  },
  {
    name: 'completion',
    arguments: [{ name: 'shell', choices: SHELLS }],
    load: () => import('./commands/completion.ts'),
  },
]
