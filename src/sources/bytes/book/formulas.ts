// Finds formulas that no office program has worked out: their cells would read as blank, and a figure would be wrong.
import { InputError } from '../../../model/problem.ts'
import { readXml } from './xml.ts'

/** Throws `formula-without-value` for the first formula of an Excel sheet that no value stands beside. */
export async function requireValues(sheet: AsyncIterable<Buffer>): Promise<void> {
  let reference = ''
  let hasFormula = false
  let hasValue = false
  let inValue = false
  const events = {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      const local = localName(name)
      if (local === 'c') {
        reference = attributes['r'] ?? ''
        hasFormula = false
        // An empty text is a value too.
        hasValue = attributes['t'] === 'str'
      }
      if (local === 'f') hasFormula = true
      inValue = local === 'v'
    },
    close(name: string): void {
      inValue = false
      if (localName(name) === 'c' && hasFormula && !hasValue) throw withoutValue(reference)
    },
    text(text: string): void {
      if (inValue && text !== '') hasValue = true
    },
  }
  for await (const _ of readXml(sheet, events));
}

/** `reference` is the cell's place as office programs write it (`C12`). */
export function withoutValue(reference: string): InputError {
  const line = Number(/\d+$/.exec(reference)?.[0] ?? Number.NaN)
  const place = Number.isSafeInteger(line) ? { line } : {}
  return new InputError([{ code: 'formula-without-value', ...place, params: { cell: reference } }])
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
