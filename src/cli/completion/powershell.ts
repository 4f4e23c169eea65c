// Completion for PowerShell, with the texts of the help as tool tips.
import type { HelpWords } from '../../render/messages/help.ts'
import { COMMANDS } from '../commands.ts'
import { EVERYWHERE, OPTIONS, type OptionSpec } from '../options.ts'
import { allOptionsOf, flagsOf, operandsOf, valuesOf } from './words.ts'

export function powershell(words: HelpWords): string {
  const commands = COMMANDS.map(({ name }) => `    ${entry(name, words.commands[name].summary)}`)
  const options = OPTIONS.flatMap(option =>
    flagsOf(option).map(flag => `    ${entry(flag, words.options[option.name])}`),
  )
  const values = OPTIONS.filter(({ value }) => value !== undefined).flatMap(option =>
    flagsOf(option).map(flag => `    ${entry(flag, valuesOf(option).join(' '))}`),
  )
  const after = COMMANDS.map(command => {
    const following = [...operandsOf(command), ...namesOf(allOptionsOf(command))]
    return `    ${entry(command.name, following.join(' '))}`
  })
  return `# PowerShell completion for adoption
Register-ArgumentCompleter -Native -CommandName adoption -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $texts = [System.Collections.Generic.Dictionary[string, string]]::new()
  foreach ($pair in @(
${[...commands, ...options]
  .map(line => `${line},`)
  .join('\n')
  .slice(0, -1)}
  )) { $texts[$pair[0]] = $pair[1] }
  $values = @{}
  foreach ($pair in @(
${values.join(',\n')}
  )) { $values[$pair[0]] = $pair[1] }
  $after = @{}
  foreach ($pair in @(
${after.join(',\n')}
  )) { $after[$pair[0]] = $pair[1] }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -ne '') { $typed = @($typed | Select-Object -SkipLast 1) }
  $command = $typed | Where-Object { $after.ContainsKey($_) } | Select-Object -First 1
  $last = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
  $words = if ($values.ContainsKey($last)) { $values[$last] }
    elseif ($command) { $after[$command] }
    else { ${single([...COMMANDS.map(({ name }) => name), ...namesOf(EVERYWHERE)].join(' '))} }
  # Nothing offered: PowerShell completes the names of files itself.
  $words -split ' ' | Where-Object { $_ -ne '' } | Where-Object { $_.StartsWith($wordToComplete, 'OrdinalIgnoreCase') } | ForEach-Object {
    $text = if ($texts.ContainsKey($_)) { $texts[$_] } else { $_ }
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $text)
  }
}
`
}

function namesOf(options: readonly OptionSpec[]): string[] {
  return options.flatMap(flagsOf)
}

function entry(key: string, text: string): string {
  return `@(${single(key)}, ${single(text)})`
}

function single(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
