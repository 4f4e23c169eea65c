// The completion scripts, one for each shell, from the tables of commands and options.
import type { HelpWords } from '../../render/messages/help.ts'
import type { SHELLS } from '../commands.ts'
import { bash } from './bash.ts'
import { fish } from './fish.ts'
import { powershell } from './powershell.ts'
import { zsh } from './zsh.ts'

export const SCRIPTS: Readonly<Record<(typeof SHELLS)[number], (words: HelpWords) => string>> = {
  bash,
  zsh,
  fish,
  powershell,
}
