// Completion for bash: needs nothing but bash itself.
import { COMMANDS } from '../commands.ts'
import { EVERYWHERE, OPTIONS } from '../options.ts'
import { allOptionsOf, commandNames, flagsOf, operandsOf } from './words.ts'

export function bash(): string {
  const valued = OPTIONS.filter(option => option.value !== undefined)
  const values = valued.map(option => {
    const reply = option.choices
      ? `COMPREPLY=($(compgen -W '${option.choices.join(' ')}' -- "$cur"))`
      : option.file
        ? 'compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur"))'
        : 'COMPREPLY=()'
    return `    --${option.name}) ${reply}; return ;;`
  })
  const commands = COMMANDS.map(command => {
    const words = [...operandsOf(command), ...allOptionsOf(command).flatMap(flagsOf)]
    const files = command.arguments.some(({ file }) => file) ? ' files=1' : ''
    return `    ${command.name}) words='${words.join(' ')}'${files} ;;`
  })
  return `# bash completion for adoption
_adoption() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command= words= files= word
  COMPREPLY=()
  case "$prev" in
${values.join('\n')}
  esac
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      ${commandNames.join('|')}) command="$word"; break ;;
    esac
  done
  case "$command" in
${commands.join('\n')}
    *) words='${[...commandNames, ...EVERYWHERE.flatMap(flagsOf)].join(' ')}' ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  if [ -n "$files" ] && [ "\${cur#-}" = "$cur" ]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY+=($(compgen -f -- "$cur"))
  fi
}
complete -F _adoption adoption
`
}
