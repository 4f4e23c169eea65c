// Neither the order of rows, columns and files nor a second copy of a file changes anything that is said.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Note } from '../../src/model/note.ts'
import type { PortfolioReport } from '../../src/report/types.ts'
import { anyCase, type Drawn, draw, GROUPINGS } from './support/draw.ts'

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 50)

/** Rows with everything that stands in them, and what is remarked on the data, files and their names apart. */
function said({ report }: Drawn): object[] {
  return GROUPINGS.map(by => {
    const { rows, total, notes }: PortfolioReport = report(by)
    const ofFiles = ['duplicates', 'duplicate-file', 'left-out-file', 'unfinished-line', 'file-name-date']
    return { rows, total, notes: notes.filter(({ code }) => !ofFiles.includes(code)).map(withoutFiles) }
  })
}

function withoutFiles({ code, params }: Note): object {
  const { file: _, otherFile: __, ...rest }: Record<string, unknown> = params
  return { code, ...rest }
}

describe('what is said of a portfolio', () => {
  it('is the same whatever the order of rows, columns and files', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ([portfolio, options, seed]) => {
        const plain = await draw(portfolio, options, said)
        expect(await draw(portfolio, options, said, { seed })).toEqual(plain)
      }),
      { numRuns: RUNS },
    )
  }, 600_000)

  it('is the same where every file is there twice', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ([portfolio, options]) => {
        const plain = await draw(portfolio, options, said)
        expect(await draw(portfolio, options, said, { twice: true })).toEqual(plain)
      }),
      { numRuns: RUNS },
    )
  }, 600_000)
})
