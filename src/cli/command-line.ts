// From the arguments to what was typed: which command, which options with which values. Nothing is judged here yet.
import { Command } from 'commander'
import { nearestName } from '../config/nearest.ts'
import { type CommandName, OPTION_NAMES, type OptionName } from '../model/option-names.ts'
import { type Problem, UsageError } from '../model/problem.ts'
import { COMMANDS, type CommandSpec } from './commands.ts'
import { EVERYWHERE, type OptionSpec, optionsOf, usageOf } from './options.ts'

export interface CommandLine {
  /** null where only `--help`, `--version` or nothing was typed. */
  command: CommandName | null
  arguments: string[]
  /** Values in the order in which they were typed. */
  values: ReadonlyMap<OptionName, readonly string[]>
  switches: ReadonlySet<OptionName>
  /** The last of `--color` and `--no-color`. */
  color: boolean | undefined
}

/** Throws UsageError for an option, command or argument that does not exist or is missing. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const typed = new Typed()
  const program = new Parser(typed, EVERYWHERE)
  // To make a parser of each one takes the library longer than all else of the line.
  for (const spec of COMMANDS.filter(({ name }) => argv.includes(name)))
    program.addCommand(new Parser(typed, [...EVERYWHERE, ...optionsOf(spec.name)], spec))
  // With an action of its own the program does not answer a bare call with help of the library's making.
  program.action(() => undefined)
  program.parse([...argv], { from: 'user' })
  return typed
}

/** What the parser has met so far. */
class Typed implements CommandLine {
  command: CommandName | null = null
  arguments: string[] = []
  values = new Map<OptionName, string[]>()
  switches = new Set<OptionName>()
  color: boolean | undefined = undefined
}

/** The library's parser with our table for its options and our problems for its errors. */
class Parser extends Command {
  readonly #typed: Typed

  constructor(typed: Typed, known: readonly OptionSpec[], spec?: CommandSpec) {
    super(spec?.name ?? 'adoption')
    this.#typed = typed
    this.helpOption(false).helpCommand(false).exitOverride()
    for (const option of known) {
      const flags = `${option.short === undefined ? '' : `-${option.short}, `}${usageOf(option)}`
      this.option(flags)
      this.on(`option:${option.name}`, (value: string | null) => take(typed, option, value))
    }
    if (spec === undefined) return
    for (const argument of spec.arguments) {
      const name = argument.many ? `${argument.name}...` : argument.name
      this.argument(argument.optional ? `[${name}]` : `<${name}>`)
    }
    this.action(() => {
      typed.command = spec.name
      typed.arguments = this.args
    })
  }

  // The four failures that the library can find. Those who ask for help get it, whatever else is wrong.

  unknownOption(flag: string): void {
    if (this.#typed.switches.has('help')) return
    this.#refuseUnknownCommand()
    const option = flag.split('=', 1)[0] ?? flag
    const nearest = nearestName(
      option,
      this.options.map(known => known.long ?? ''),
    )
    throw wrong({ code: 'unknown-option', params: { option, nearest } })
  }

  missingArgument(name: string): void {
    if (this.#typed.switches.has('help')) return
    throw wrong({ code: 'missing-argument', params: { argument: `<${name}>` } })
  }

  optionMissingArgument(option: { flags: string }): void {
    throw wrong({ code: 'missing-argument', params: { argument: option.flags } })
  }

  _excessArguments(received: string[]): void {
    if (this.#typed.switches.has('help')) return
    this.#refuseUnknownCommand()
    const found = received[this.registeredArguments.length] ?? ''
    throw wrong({ code: 'unexpected-argument', params: { found } })
  }

  /** A word where a command stands: what follows it cannot be judged. */
  #refuseUnknownCommand(): void {
    const [command = '-'] = this.args
    if (this.parent !== null || command.startsWith('-')) return
    const nearest = nearestName(
      command,
      COMMANDS.map(({ name }) => name),
    )
    throw wrong({ code: 'unknown-command', params: { command, nearest } })
  }
}

function take(typed: Typed, option: OptionSpec, value: string | null): void {
  if (option.name === 'color' || option.name === 'no-color') typed.color = option.name === 'color'
  if (option.value === undefined) {
    typed.switches.add(option.name)
    return
  }
  // `--data --quiet`: the value was forgotten, and the next option is no path.
  if (value === null || isOption(value)) {
    throw wrong({ code: 'missing-argument', params: { argument: usageOf(option) } })
  }
  typed.values.set(option.name, [...(typed.values.get(option.name) ?? []), value])
}

function isOption(value: string): boolean {
  return OPTION_NAMES.some(name => value === `--${name}`)
}

function wrong(problem: Problem): UsageError {
  return new UsageError([problem])
}
