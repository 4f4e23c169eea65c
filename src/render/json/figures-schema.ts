// The JSON Schema of the figures in files, from their table: `npm run docs` writes it.
import { groupBy } from '../../model/group.ts'
import { ADVICE, FLAGS } from '../../model/terms.ts'
import { FIGURES, type Figure } from '../../report/figures/index.ts'
import type { Kind } from '../../report/figures/value.ts'
import { POINT_FIGURES } from '../fields.ts'
import type { Messages } from '../messages/types.ts'

type Schema = Record<string, unknown>

const part = (name: string): Schema => ({ $ref: `adoption-parts.schema.json#/$defs/${name}` })
const listOf = (items: Schema): Schema => ({ type: 'array', items })

/** What is never null inside of an object that is null as a whole. */
const KNOWN: Readonly<Partial<Record<Kind, Schema>>> = {
  count: part('count'),
  line: { type: 'number' },
  day: part('day'),
}

const KINDS: Readonly<Record<Kind, Schema>> = {
  count: part('countOrNull'),
  signed: { type: ['integer', 'null'] },
  percent: part('percentOrNull'),
  points: part('pointsOrNull'),
  perHundred: { type: ['number', 'null'] },
  line: part('percentOrNull'),
  reached: { type: 'boolean' },
  day: part('dayOrNull'),
  money: listOf(part('money')),
  text: part('textOrNull'),
  names: listOf({ type: 'string' }),
  basis: { enum: ['users', 'counts', 'mixed', null] },
  flags: { ...listOf({ enum: FLAGS }), uniqueItems: true },
  advice: listOf({ enum: ADVICE }),
}

/** `figures` are those of a point in time, `row` all that stand in a row, the others its objects. */
export function figuresSchema({ labels }: Messages): Schema {
  const nameOf = ({ field = '' }: Figure) => field.replace(/^.*\./, '')
  const object = (figures: readonly Figure<keyof typeof labels>[], isPart: boolean): Schema => ({
    type: 'object',
    properties: Object.fromEntries(
      figures.map(figure => [
        nameOf(figure),
        { ...((isPart && KNOWN[figure.kind]) || KINDS[figure.kind]), description: labels[figure.id].label },
      ]),
    ),
    required: figures.map(nameOf),
  })
  const parts = groupBy(FIGURES, ({ field = '' }) => (field.includes('.') ? field.replace(/\..*/, '') : ''))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The figures of adoption, by their names in files',
    $defs: {
      figures: object(
        FIGURES.filter(figure => POINT_FIGURES.some(({ id }) => id === figure.id)),
        false,
      ),
      row: object(
        FIGURES.filter(({ field = '.' }) => !field.includes('.')),
        false,
      ),
      ...Object.fromEntries(
        [...parts].filter(([name]) => name !== '').map(([name, figures]) => [name, object(figures, true)]),
      ),
    },
  }
}
