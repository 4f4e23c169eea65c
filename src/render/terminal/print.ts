// A document on a terminal, its most important line last.
import { percent, type Ratio } from '../../model/ratio.ts'
import { METRICS } from '../../report/figures/counts.ts'
import type { Chart } from '../document/chart.ts'
import {
  type Block,
  blocksOn,
  type Card,
  type Document,
  type Item,
  isOn,
  type Metric,
  type Section,
  withAlarmsApart,
} from '../document/document.ts'
import { fewOf } from '../few.ts'
import type { RenderContext } from '../types.ts'
import { aligned } from './aligned.ts'
import { bar } from './bar.ts'
import { specOf, withPlainSpaces } from './columns.ts'
import { drawable } from './drawable.ts'
import { heading } from './heading.ts'
import { sparkline } from './sparkline.ts'
import { table } from './table.ts'
import { type TextWriter, textWriter } from './text.ts'
import { displayWidth } from './width.ts'

/** Of the cases on a card, as many are listed. */
const CASES = 5
const BAR = 12
/** Points of a line that are drawn: the newest. */
const DRAWN = 36

/** Also what is no table alone in a pipe: without colour, bars and drawn lines. */
export function printed({ title, lead, sections, sent, takeaway }: Document, context: RenderContext): string {
  const writer = textWriter(context.terminal)
  const sentences = lead.filter(each => isOn(each, 'terminal') && each.text !== '')
  const { alarms, others } = withAlarmsApart(sections)
  return joinBlocks([
    heading(writer.safe(title), context.terminal),
    ...alarms.map(section => sectionText(section, writer, context)),
    joinLines(sentences.map(({ text }) => writer.paragraph(text))),
    ...others.map(section => sectionText(section, writer, context)),
    joinLines((sent?.foot ?? []).map(line => writer.paragraph(line))),
    writer.paragraph(takeaway, 'strong'),
  ])
}

const joinBlocks = (parts: readonly string[]) => parts.filter(Boolean).join('\n\n')
const joinLines = (parts: readonly string[]) => parts.filter(Boolean).join('\n')

/** Blocks of text follow each other; what is drawn stands apart. */
const TEXTS: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['paragraph', 'list', 'terms'])

function sectionText(section: Section, writer: TextWriter, context: RenderContext): string {
  const { title, untitled } = section
  const { terminal } = context
  const found = blocksOn(section, 'terminal').flatMap(block => {
    const text = blockText(block, writer, context)
    return text === '' ? [] : [{ text, isText: TEXTS.has(block.kind) }]
  })
  if (found.length === 0) return ''
  const body = found
    .map(({ text, isText }, index) => {
      const before = found[index - 1]
      return before === undefined ? text : `${isText && before.isText ? '\n' : '\n\n'}${text}`
    })
    .join('')
  if (untitled?.includes('terminal')) return body
  return joinLines([terminal.piped ? `# ${writer.safe(title)}` : heading(writer.safe(title), terminal), body])
}

function blockText(block: Block, writer: TextWriter, context: RenderContext): string {
  switch (block.kind) {
    case 'paragraph':
      return writer.paragraph(
        block.sentences.join(context.messages.table.between.sentences),
        block.look === 'small' ? 'dim' : block.look,
      )
    case 'heading':
      return writer.paragraph(block.text, 'strong')
    case 'list':
      return joinLines(block.items.map(item => writer.item(itemText(item, writer))))
    case 'terms':
      return termsText(block.entries, writer)
    case 'metrics':
      return metricsText(block.metrics, writer, context)
    case 'cards':
      return joinBlocks(block.cards.map(card => cardText(card, writer, context)))
    case 'chart':
      return context.terminal.piped ? '' : chartText(block.chart, writer, context)
    case 'table':
      return block.rows.length === 0 && !block.total
        ? ''
        : withPlainSpaces(table(specOf(block, context), context.terminal))
  }
}

function itemText({ who, text }: Item, writer: TextWriter): string {
  return who === undefined ? text : `${writer.name(who)}: ${text}`
}

function termsText(
  entries: readonly { term: string; text: string; flag?: string }[],
  writer: TextWriter,
): string {
  const width = Math.max(0, ...entries.map(({ term }) => displayWidth(writer.safe(term))))
  return joinLines(
    entries.map(({ term, text, flag }) =>
      flag === undefined ? writer.entry(term, text, width) : writer.item(`${term}: ${text}`),
    ),
  )
}

function metricsText(
  metrics: readonly Metric[],
  writer: TextWriter,
  { messages, terminal }: RenderContext,
): string {
  const rows = metrics.map(({ label, value, tone, made }) => {
    const ratio = value?.kind === 'percent' ? value.value : null
    return [
      label,
      {
        text: drawable(messages.format.percent(ratio), terminal),
        tone: ratio ? (tone ?? ('strong' as const)) : ('dim' as const),
      },
      { text: bar(ratio && percent(ratio, 1), BAR, terminal), tone: 'dim' as const },
      ratio ? drawable(made, terminal) : '',
    ]
  })
  return aligned(
    rows,
    [{ align: 'left' }, { align: 'right' }, { align: 'left', drawn: true }, { align: 'left' }],
    writer.width,
    terminal,
  )
}

function cardText({ title, parts }: Card, writer: TextWriter, { messages }: RenderContext): string {
  const width = Math.max(...parts.map(({ label }) => displayWidth(writer.safe(label))))
  const entries = parts.flatMap(({ label, text, items = [] }) => {
    const { few, others } = fewOf(items, CASES)
    const said = [
      ...(text === undefined ? [] : [text]),
      ...few.map(item => itemText(item, writer)),
      ...(others > 0 ? [messages.table.more(others)] : []),
    ]
    return said.map((each, index) => writer.entry(index === 0 ? label : '', each, width, '  '))
  })
  return joinLines([writer.paragraph(title, 'strong'), ...entries])
}

/** A line for each percentage, each between its lowest and its highest value, with the first and the last one known. */
function chartText(chart: Chart, writer: TextWriter, { messages, terminal }: RenderContext): string {
  if (chart.kind !== 'lines') return ''
  const { format, html, labels } = messages
  const drawn = chart.points.slice(-DRAWN)
  const rows = METRICS.flatMap(metric => {
    const values = drawn.map(point => point[metric])
    const known = values.filter((value): value is Ratio => value !== null)
    if (known.length < 2) return []
    const ends = html.fromTo(format.percent(known[0] ?? null), format.percent(known.at(-1) ?? null))
    const steps = values.map(value => value && percent(value, 1))
    return [[labels[metric].label, sparkline(steps, terminal), drawable(ends, terminal)]]
  })
  if (rows.length === 0) return ''
  return aligned(
    rows,
    [{ align: 'left' }, { align: 'left', drawn: true }, { align: 'left' }],
    writer.width,
    terminal,
  )
}
