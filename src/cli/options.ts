// Every option as data: the parser, the help, the README, the completions and the man page are made from it.
import { SERVICES } from '../catalog/words.ts'
import { OLD_ENCODINGS } from '../model/old-encodings.ts'
import type { CommandName, OptionName } from '../model/option-names.ts'
import { PRINTED_FORMATS } from '../model/output-formats.ts'
import { AUDIENCES } from '../model/page-register.ts'
import { DAY_ORDERS, GROUPINGS, RENEWAL_DAYS } from '../model/terms.ts'
import { LANGS } from '../render/messages/languages.ts'

export interface OptionSpec {
  name: OptionName
  /** One letter. */
  short?: string
  /** What stands for the value in the help; a switch has none. */
  value?: string
  /** The values that there are. */
  choices?: readonly string[]
  repeatable?: true
  /** What counts where nothing is said, as it is shown. */
  default?: string
  environment?: readonly string[]
  /** A value of this option is the name of a file. */
  file?: true
  /** `every`: also understood before the command. */
  commands: readonly CommandName[] | 'every'
  /** What is otherwise for one of them. */
  where?: Partial<Record<CommandName, Pick<OptionSpec, 'choices' | 'default'>>>
}

/** What `pages` can be. */
export const PAGE_FORMATS = ['html', 'xlsx'] as const

const WITH_FIGURES: readonly CommandName[] = ['report', 'portfolio', 'pages', 'trend', 'renewals']
const READING: readonly CommandName[] = [...WITH_FIGURES, 'sources']
/** Pages have a folder. */
const SHOWING: readonly CommandName[] = [...READING.filter(name => name !== 'pages'), 'diff', 'merge']
const JUDGING: readonly CommandName[] = [...WITH_FIGURES, 'merge']
/** Portfolios made of figures that are there already. */
const MERGING: readonly CommandName[] = ['portfolio', 'merge']

export const OPTIONS: readonly OptionSpec[] = [
  {
    name: 'data',
    value: 'path',
    repeatable: true,
    file: true,
    default: './exports',
    environment: ['ADOPTION_DATA'],
    commands: [...READING, 'init'],
  },
  { name: 'customer', value: 'who', commands: ['report', 'trend', 'renewals'] },
  {
    name: 'by',
    value: 'grouping',
    choices: GROUPINGS,
    default: 'customer',
    commands: ['portfolio', 'trend'],
    where: { trend: { choices: ['customer'] } },
  },
  { name: 'as-of', value: 'YYYY-MM-DD', commands: READING },
  { name: 'window', value: 'days', default: '28', commands: READING },
  { name: 'date-order', value: 'order', choices: DAY_ORDERS, commands: READING },
  { name: 'encoding', value: 'name', choices: OLD_ENCODINGS, commands: READING },
  {
    name: 'scope',
    value: 'whose',
    choices: ['all', 'own'],
    default: 'all',
    commands: READING,
  },
  { name: 'partner', value: 'id or name', commands: READING },
  {
    name: 'service',
    value: 'list',
    choices: [...SERVICES, 'all'],
    default: 'office365,dynamics365',
    commands: READING,
  },
  { name: 'sort', value: 'column', commands: MERGING },
  { name: 'top', value: 'n', commands: MERGING },
  { name: 'to', value: 'folder', file: true, commands: ['pages'] },
  { name: 'within', value: 'days', default: String(RENEWAL_DAYS), commands: ['renewals'] },
  {
    name: 'format',
    value: 'name',
    choices: PRINTED_FORMATS,
    default: 'table',
    commands: [...SHOWING, 'formats', 'pages'],
    where: {
      formats: { choices: ['table', 'json'] },
      pages: { choices: PAGE_FORMATS, default: 'html' },
    },
  },
  { name: 'export', value: 'file', repeatable: true, file: true, commands: SHOWING },
  { name: 'excel', commands: SHOWING },
  { name: 'users', commands: ['report', 'portfolio', 'pages'] },
  {
    name: 'audience',
    value: 'whom',
    choices: AUDIENCES,
    default: 'partner',
    commands: ['report', 'pages'],
  },
  { name: 'with-cost', commands: ['report', 'pages'] },
  { name: 'only', value: 'name', commands: ['report', 'portfolio', 'pages', 'renewals'] },
  { name: 'fail-under', value: 'metric=percent', repeatable: true, commands: JUDGING },
  { name: 'fail-over', value: 'metric=percent', repeatable: true, commands: JUDGING },
  { name: 'expect', value: 'n', commands: JUDGING },
  { name: 'lenient', commands: READING },
  { name: 'keep-going', commands: READING },
  { name: 'rejects', value: 'file', file: true, commands: READING },
  { name: 'check', value: 'file', file: true, commands: ['formats'] },
  {
    name: 'lang',
    value: 'language',
    choices: LANGS,
    default: 'en',
    environment: ['LC_ALL', 'LC_MESSAGES', 'LANG'],
    commands: 'every',
  },
  { name: 'config', value: 'file', file: true, environment: ['ADOPTION_CONFIG'], commands: 'every' },
  { name: 'quiet', commands: 'every' },
  { name: 'verbose', commands: 'every' },
  { name: 'color', environment: ['FORCE_COLOR'], commands: 'every' },
  { name: 'no-color', environment: ['NO_COLOR'], commands: 'every' },
  { name: 'help', short: 'h', commands: 'every' },
  { name: 'version', short: 'V', commands: 'every' },
]

/** Options that only some commands have, in the order of the table. */
export function optionsOf(command: CommandName): OptionSpec[] {
  return OPTIONS.flatMap(option => {
    if (option.commands === 'every' || !option.commands.includes(command)) return []
    return optionOf(option, command)
  })
}

function optionOf(option: OptionSpec, command: CommandName): OptionSpec {
  const otherwise = option.where?.[command]
  if (!otherwise) return option
  const { choices: _, default: __, ...rest } = option
  return { ...rest, ...otherwise }
}

/** An option once for all commands that have it as it stands in the table, and once for each that has it otherwise. */
export function variantsOf(option: OptionSpec): OptionSpec[] {
  const { commands, where = {} } = option
  if (commands === 'every') return [option]
  const others = commands.filter(command => command in where)
  return [
    { ...option, commands: commands.filter(command => !others.includes(command)) },
    ...others.map(command => ({ ...optionOf(option, command), commands: [command] })),
  ]
}

/** Options that every command has, and that may stand before it. */
export const EVERYWHERE: readonly OptionSpec[] = OPTIONS.filter(option => option.commands === 'every')

/** `--data <path>`. */
export function usageOf(option: OptionSpec): string {
  return `--${option.name}${option.value === undefined ? '' : ` <${option.value}>`}`
}
