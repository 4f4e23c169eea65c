// Completion for fish, with the texts of the help beside each word.
import type { HelpWords } from '../../render/messages/help.ts'
import { COMMANDS } from '../commands.ts'
import { OPTIONS, type OptionSpec } from '../options.ts'
import { commandNames, operandsOf, valuesOf } from './words.ts'

export function fish(words: HelpWords): string {
  const none = `not __fish_seen_subcommand_from ${commandNames.join(' ')}`
  const commands = COMMANDS.map(
    ({ name }) =>
      `complete -c adoption -f -n ${quote(none)} -a ${name} -d ${quote(words.commands[name].summary)}`,
  )
  const operands = COMMANDS.flatMap(command => {
    const condition = quote(`__fish_seen_subcommand_from ${command.name}`)
    const choices = operandsOf(command)
    if (choices.length > 0) return [`complete -c adoption -f -n ${condition} -a ${quote(choices.join(' '))}`]
    return command.arguments.length > 0 ? [`complete -c adoption -F -n ${condition}`] : []
  })
  const options = OPTIONS.map(option => optionLine(option, words))
  return `${['# fish completion for adoption', 'complete -c adoption -f', ...commands, ...operands, ...options].join('\n')}\n`
}

function optionLine(option: OptionSpec, words: HelpWords): string {
  const condition =
    option.commands === 'every'
      ? ''
      : ` -n ${quote(`__fish_seen_subcommand_from ${option.commands.join(' ')}`)}`
  const short = option.short === undefined ? '' : ` -s ${option.short}`
  const value = option.value === undefined ? '' : option.file ? ' -r -F' : ' -x'
  const values = valuesOf(option)
  const choices = values.length > 0 ? ` -a ${quote(values.join(' '))}` : ''
  const text = quote(words.options[option.name])
  return `complete -c adoption${condition} -l ${option.name}${short}${value}${choices} -d ${text}`
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`
}
