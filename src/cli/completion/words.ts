// What can be completed where, the same for every shell.
import { TOPIC_NAMES } from '../../model/option-names.ts'
import { GROUPINGS } from '../../model/terms.ts'
import { sortColumns } from '../../report/sort-rows.ts'
import { type ArgumentSpec, COMMANDS, type CommandSpec } from '../commands.ts'
import { EVERYWHERE, type OptionSpec, optionsOf } from '../options.ts'

/** Options of a command, then those of every command. */
export function allOptionsOf(command: CommandSpec): OptionSpec[] {
  return [...optionsOf(command.name), ...EVERYWHERE]
}

/** What may stand for an argument; a file where this is empty. */
export function choicesOf(argument: ArgumentSpec): readonly string[] {
  return argument.name === 'topic'
    ? [...COMMANDS.map(({ name }) => name), ...TOPIC_NAMES]
    : (argument.choices ?? [])
}

/** The values that an option may have, as far as they are known. */
export function valuesOf(option: OptionSpec): readonly string[] {
  if (option.name !== 'sort') return option.choices ?? []
  return [...new Set(GROUPINGS.flatMap(sortColumns))]
}

/** The words that may follow a command itself. */
export function operandsOf(command: CommandSpec): string[] {
  return [...new Set(command.arguments.flatMap(choicesOf))]
}

/** `--data`, `-h`. */
export function flagsOf(option: OptionSpec): string[] {
  return [`--${option.name}`, ...(option.short === undefined ? [] : [`-${option.short}`])]
}

export const commandNames: readonly string[] = COMMANDS.map(({ name }) => name)
