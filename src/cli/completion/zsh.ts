// Completion for zsh, with the texts of the help beside each word.
import type { HelpWords } from '../../render/messages/help.ts'
import { type ArgumentSpec, COMMANDS } from '../commands.ts'
import { EVERYWHERE, type OptionSpec } from '../options.ts'
import { allOptionsOf, choicesOf, commandNames, valuesOf } from './words.ts'

export function zsh(words: HelpWords): string {
  const names = COMMANDS.map(({ name }) => `    ${quote(`${name}:${words.commands[name].summary}`)}`)
  const cases = COMMANDS.map(command => {
    const specs = [
      ...allOptionsOf(command).flatMap(option => specsOf(option, words)),
      ...command.arguments.map((argument, index) => quote(argumentSpec(argument, index + 2))),
    ]
    return `    ${command.name})\n      _arguments -s \\\n        ${[quote('1:command:'), ...specs].join(' \\\n        ')} ;;`
  })
  return `#compdef adoption
# zsh completion for adoption
_adoption() {
  local -a names
  names=(
${names.join('\n')}
  )
  local word chosen=
  for word in $words[2,CURRENT-1]; do
    case $word in ${commandNames.join('|')}) chosen=$word; break ;; esac
  done
  case "$chosen" in
${cases.join('\n')}
    *)
      _arguments -s \\
        ${EVERYWHERE.flatMap(option => specsOf(option, words)).join(' \\\n        ')} \\
        '1:command:{ _describe command names }' ;;
  esac
}
if [ "$funcstack[1]" = _adoption ]; then _adoption "$@"; else compdef _adoption adoption; fi
`
}

function specsOf(option: OptionSpec, words: HelpWords): string[] {
  const text = words.options[option.name].replace(/[[\]:\\]/g, '\\$&')
  const value = option.value === undefined ? '' : `:${option.value}:${actionOf(option)}`
  const many = option.repeatable ? '*' : ''
  const names = [`--${option.name}`, ...(option.short === undefined ? [] : [`-${option.short}`])]
  return names.map(name => quote(`${many}${name}[${text}]${value}`))
}

function argumentSpec(argument: ArgumentSpec, place: number): string {
  const choices = choicesOf(argument)
  return `${argument.many ? '*' : place}${argument.optional ? '::' : ':'}${argument.name}:${choices.length > 0 ? `(${choices.join(' ')})` : '_files'}`
}

function actionOf(option: OptionSpec): string {
  const values = valuesOf(option)
  return values.length > 0 ? `(${values.join(' ')})` : option.file ? '_files' : ''
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
