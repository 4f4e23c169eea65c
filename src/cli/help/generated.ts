// Every checked-in file that is made from the tables: what `npm run docs` writes, and what a test compares.
import { configSchema } from '../../config/schema.ts'
import { figuresSchema } from '../../render/json/figures-schema.ts'
import { en } from '../../render/messages/en.ts'
import { manPage } from './man.ts'
import { referenceSection, withReference } from './markdown.ts'

export interface GeneratedFile {
  /** Relative to the root of the project. */
  path: string
  content: string
}

/** `readme` is the README as it stands. */
export function generatedFiles(readme: string): GeneratedFile[] {
  const schema = `${JSON.stringify(configSchema(en.help), null, 2)}\n`
  return [
    { path: 'man/adoption.1', content: manPage(en.help) },
    { path: 'schema/adoption.config.schema.json', content: schema },
    {
      path: 'schema/adoption-figures.schema.json',
      content: `${JSON.stringify(figuresSchema(en), null, 2)}\n`,
    },
    { path: 'README.md', content: withReference(readme, referenceSection(en)) },
  ]
}
