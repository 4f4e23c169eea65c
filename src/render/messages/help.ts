// The shape of the help: commands, options, topics, settings.
import type { ExampleTexts } from '../../model/examples.ts'
import type { CommandName, ConfigKey, OptionName, TopicName } from '../../model/option-names.ts'
import type { Thresholds } from '../../model/terms.ts'

export interface HelpWords {
  tagline: string
  headings: Record<'usage' | 'examples' | 'commands' | 'options' | 'arguments' | 'topics' | 'more', string>
  /** "default: 28". */
  default(value: string): string
  repeatable: string
  choices(values: readonly string[]): string
  /** What each command does, and what its examples are for. */
  commands: { [C in CommandName]: { summary: string; examples: ExampleTexts<C> } }
  options: Record<OptionName, string>
  arguments: Record<'old' | 'new' | 'portfolio' | 'topic' | 'shell', string>
  topics: Record<TopicName, Topic>
  config: Record<ConfigKey, string>
  thresholds: Record<keyof Thresholds, string>
  moreHelp: string
}

interface Topic {
  title: string
  summary: string
  blocks: readonly Block[]
}

/** A paragraph, with a heading, a list of terms, or lines to be shown as they are. */
export interface Block {
  heading?: string
  text?: string
  items?: readonly { term: string; text: string }[]
  lines?: readonly string[]
}
