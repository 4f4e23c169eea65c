// The pages of the help as data, from the tables and the words; text, man page and README are made from them.
import { EXAMPLES } from '../../model/examples.ts'
import { TOPIC_NAMES, type TopicName } from '../../model/option-names.ts'
import type { Block, HelpWords } from '../../render/messages/help.ts'
import { type ArgumentSpec, COMMANDS, type CommandSpec } from '../commands.ts'
import { EVERYWHERE, type OptionSpec, optionsOf, usageOf } from '../options.ts'

export interface Page {
  title: string
  blocks: Block[]
}

/** `adoption help`: what it is, how it is used, every command, every topic. */
export function overviewPage(words: HelpWords): Page {
  const { headings } = words
  const examples = ['portfolio', 'report', 'sources'] as const
  return {
    title: 'adoption',
    blocks: [
      { text: words.tagline },
      { heading: headings.examples, lines: examples.flatMap(name => exampleLines(words, name).slice(0, 2)) },
      { heading: headings.usage, lines: ['adoption <command> [options]'] },
      {
        heading: headings.commands,
        items: COMMANDS.map(spec => ({ term: callOf(spec), text: words.commands[spec.name].summary })),
      },
      { heading: headings.options, items: EVERYWHERE.map(option => optionItem(words, option)) },
      { heading: headings.topics, items: TOPIC_NAMES.map(name => topicItem(words, name)) },
      { text: words.moreHelp },
    ],
  }
}

/** `adoption help <command>` and `adoption <command> --help`: examples first. */
export function commandPage(words: HelpWords, spec: CommandSpec): Page {
  const { headings } = words
  const own = optionsOf(spec.name)
  return {
    title: `adoption ${spec.name}`,
    blocks: [
      { text: words.commands[spec.name].summary },
      { heading: headings.examples, lines: exampleLines(words, spec.name) },
      { heading: headings.usage, lines: [`adoption ${callOf(spec)} [options]`] },
      ...listOf(
        headings.arguments,
        spec.arguments.map(argument => argumentItem(words, argument)),
      ),
      { heading: headings.options, items: [...own, ...EVERYWHERE].map(option => optionItem(words, option)) },
    ],
  }
}

export function topicPage(words: HelpWords, name: TopicName): Page {
  const { title, blocks } = words.topics[name]
  return { title, blocks: name === 'config' ? [...blocks, ...configBlocks(words)] : [...blocks] }
}

/** Every entry of the config, for the topic on it. */
function configBlocks({ config, thresholds }: HelpWords): Block[] {
  const itemsOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([term, text]) => ({ term, text }))
  return [{ items: itemsOf(config) }, { heading: 'thresholds', items: itemsOf(thresholds) }]
}

/** `diff <old> <new>`. */
export function callOf(spec: CommandSpec): string {
  return [spec.name, ...spec.arguments.map(nameOf)].join(' ')
}

function nameOf({ name, optional, many }: ArgumentSpec): string {
  return `${optional ? `[${name}]` : `<${name}>`}${many ? '…' : ''}`
}

function listOf(heading: string, items: NonNullable<Block['items']>): Block[] {
  return items.length === 0 ? [] : [{ heading, items }]
}

/** Two lines for each: what it is for, as a comment, and what to type. */
function exampleLines(words: HelpWords, name: CommandSpec['name']): string[] {
  const texts: readonly string[] = words.commands[name].examples
  return EXAMPLES[name].flatMap((line, at) => [`# ${texts[at]}`, line])
}

function argumentItem(words: HelpWords, argument: ArgumentSpec): { term: string; text: string } {
  return { term: nameOf(argument), text: words.arguments[argument.name] }
}

function topicItem(words: HelpWords, name: TopicName): { term: string; text: string } {
  return { term: name, text: words.topics[name].summary }
}

/** An option with its text, its values, its default and the variables that stand in for it. */
export function optionItem(words: HelpWords, option: OptionSpec): { term: string; text: string } {
  const more = [
    ...(option.choices ? [words.choices(option.choices)] : []),
    ...(option.default === undefined ? [] : [words.default(option.default)]),
    ...(option.repeatable ? [words.repeatable] : []),
    ...(option.environment ?? []).map(name => `$${name}`),
  ]
  const short = option.short === undefined ? '' : `-${option.short}, `
  const text = words.options[option.name]
  return { term: short + usageOf(option), text: more.length === 0 ? text : `${text} (${more.join('; ')})` }
}
