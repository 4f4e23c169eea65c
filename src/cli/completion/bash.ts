// Completion for bash: needs nothing but bash itself.
import { COMMANDS } from '../commands.ts'
import { EVERYWHERE, OPTIONS } from '../options.ts'
import { allOptionsOf, commandNames, flagsOf, operandsOf, valuesOf } from './words.ts'

export function bash(): string {
  const valued = OPTIONS.filter(option => option.value !== undefined)
  const values = valued.map(option => {
    const words = valuesOf(option)
    const reply =
      words.length > 0
        ? `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur"))`
        : option.file
          ? '_adoption_files'
          : 'COMPREPLY=()'
    return `    --${option.name}) ${reply}; return ;;`
  })
  const commands = COMMANDS.map(command => {
    const words = [...operandsOf(command), ...allOptionsOf(command).flatMap(flagsOf)]
    const files = command.arguments.some(({ file }) => file) ? ' files=1' : ''
    return `    ${command.name}) words='${words.join(' ')}'${files} ;;`
  })
  return `# bash completion for adoption
_adoption_files() {
  # A name may have spaces: only line ends part them.
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY+=($(compgen -f -- "$cur"))
}
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
    _adoption_files
  fi
}
complete -F _adoption adoption
`
}
