// The manual page, from the pages of the help.
import { TOPIC_NAMES } from '../../model/option-names.ts'
import type { Block, HelpWords } from '../../render/messages/help.ts'
import { COMMANDS } from '../commands.ts'
import { commandPage, overviewPage, type Page, topicPage } from './pages.ts'

/** `adoption.1` as roff. */
export function manPage(words: HelpWords): string {
  const pages = [
    ...COMMANDS.map(spec => commandPage(words, spec)),
    ...TOPIC_NAMES.map(name => topicPage(words, name)),
  ]
  const head = [
    '.TH ADOPTION 1 "" "adoption" "User Commands"',
    '.SH NAME',
    `adoption \\- ${toRoff(words.tagline)}`,
    ...overviewPage(words).blocks.slice(1).flatMap(sectionOf),
  ]
  return `${[...head, ...pages.flatMap(pageOf)].join('\n')}\n`
}

function sectionOf({ heading, ...block }: Block): string[] {
  return [...(heading === undefined ? ['.PP'] : [`.SH "${toRoff(heading.toUpperCase())}"`]), ...bodyOf(block)]
}

function pageOf({ title, blocks }: Page): string[] {
  const body = blocks.flatMap(({ heading, ...block }) => [
    heading === undefined ? '.PP' : `.SS "${toRoff(heading)}"`,
    ...bodyOf(block),
  ])
  return [`.SH "${toRoff(title.toUpperCase())}"`, ...body]
}

function bodyOf({ text, items = [], lines = [] }: Block): string[] {
  return [
    ...(text === undefined ? [] : [toRoff(text)]),
    ...items.flatMap(item => ['.TP', `\\fB${toRoff(item.term)}\\fR`, toRoff(item.text)]),
    ...(lines.length === 0 ? [] : ['.nf', ...lines.map(toRoff), '.fi']),
  ]
}

/** A hyphen is typed as one, and a line never starts with what roff would take for a request. */
function toRoff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replace(/^([.'])/, '\\&$1')
}
