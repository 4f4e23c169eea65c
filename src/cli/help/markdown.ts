// The part of the README that lists commands, options, exit codes and config, from the tables.
import { CHECKS } from '../../model/check.ts'
import type { Messages } from '../../render/messages/index.ts'
import { FIGURES } from '../../report/figures/index.ts'
import { FORMATS } from '../../sources/formats/index.ts'
import { COMMANDS } from '../commands.ts'
import { OPTIONS, type OptionSpec, variantsOf } from '../options.ts'
import { callOf, optionItem } from './pages.ts'

export const START = '<!-- made by npm run docs: start -->'
export const END = '<!-- made by npm run docs: end -->'

export function referenceSection({ help, cli, checks, labels }: Messages): string {
  const commands = COMMANDS.map(spec => [code(`adoption ${callOf(spec)}`), help.commands[spec.name].summary])
  const options = OPTIONS.flatMap(variantsOf).map(option => {
    const { term, text } = optionItem(help, option)
    return [code(term), text, ownersOf(option)]
  })
  const exits = Object.entries(cli.exit).map(([exit, text]) => [exit, text])
  const config = [...Object.entries(help.config), ...Object.entries(help.thresholds).map(under('thresholds'))]
  const formats = FORMATS.filter(({ refuse }) => refuse === undefined).map(({ title, needs, where }) => [
    title,
    needs.map(names => names.map(code).join(' or ')).join(', '),
    where.en,
  ])
  const figures = FIGURES.filter(({ field, sort }) => field ?? sort).map(({ id, field, csv, sort = [] }) => [
    labels[id].label,
    field === undefined ? '' : code(field),
    csv ? 'yes' : '',
    sort.map(code).join(', '),
  ])
  return [
    table(['Figure', 'Name in JSON', 'In CSV', '`--sort`'], figures),
    table(['Export', 'Columns it is known by', 'Where to get it'], formats),
    table(['Command', 'What it does'], commands),
    table(['Option', 'Meaning', 'Commands'], options),
    table(['Exit code', 'Meaning'], exits),
    table(
      ['Check', 'When'],
      CHECKS.map(name => [code(name), checks[name].when]),
    ),
    table(
      ['Config', 'Meaning'],
      config.map(([key, text]) => [code(key), text]),
    ),
  ].join('\n\n')
}

/** `readme` with the section between its two marks; as it is where it has none. */
export function withReference(readme: string, section: string): string {
  const start = readme.indexOf(START)
  const end = readme.indexOf(END)
  if (start < 0 || end < start) return readme
  return `${readme.slice(0, start + START.length)}\n\n${section}\n\n${readme.slice(end)}`
}

function ownersOf({ commands }: OptionSpec): string {
  return commands === 'every' ? 'every command' : commands.join(', ')
}

function under(name: string): (entry: [string, string]) => [string, string] {
  return ([key, text]) => [`${name}.${key}`, text]
}

function code(text: string): string {
  return `\`${text}\``
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}
