// The JSON Schema of the config for editors, from the table that the config is checked with.
import type { HelpWords } from '../render/messages/help.ts'
import { CONFIG_SHAPES } from './keys.ts'
import { CUSTOMER_SHAPE, type Shape } from './shape.ts'

type Schema = Record<string, unknown>

/** The schema as an object; descriptions in the language of `words`. */
export function configSchema(words: Pick<HelpWords, 'config' | 'thresholds'>): Schema {
  const texts: Readonly<Record<string, string>> = { ...words.config, ...words.thresholds }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'adoption.config.json',
    type: 'object',
    additionalProperties: false,
    properties: { $schema: { type: 'string' }, ...propertiesOf(CONFIG_SHAPES, texts) },
  }
}

function propertiesOf(
  shapes: Readonly<Record<string, Shape>>,
  texts: Readonly<Record<string, string>>,
): Schema {
  return Object.fromEntries(
    Object.entries(shapes).map(([key, shape]) => {
      const description = texts[key]
      return [key, { ...(description === undefined ? {} : { description }), ...schemaOf(shape, texts) }]
    }),
  )
}

const TEXT: Schema = { type: 'string', pattern: '\\S' }

function schemaOf(shape: Shape, texts: Readonly<Record<string, string>>): Schema {
  switch (shape.kind) {
    case 'text':
      return TEXT
    case 'choice':
      return { enum: shape.values }
    case 'word':
      return { ...TEXT, examples: shape.values }
    case 'number':
      return { type: shape.decimals ? 'number' : 'integer', minimum: shape.least, maximum: shape.most }
    case 'texts': {
      const item = shape.values ? { enum: shape.values } : TEXT
      return { anyOf: [item, { type: 'array', minItems: 1, items: item }] }
    }
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(shape.of, texts) }
    case 'object':
      return { type: 'object', additionalProperties: false, properties: propertiesOf(shape.keys, texts) }
    case 'customer':
      return { anyOf: [TEXT, schemaOf(CUSTOMER_SHAPE, texts)] }
  }
}
