// Every text of a workbook once: names and words come again in thousands of rows.
import { StringPool } from '../../columns/strings.ts'
import type { Bytes } from './bytes.ts'
import { DECLARATION, escaped, MAIN } from './xml.ts'

/** So many texts are written at once. */
const TOGETHER = 100

export class Strings {
  readonly #texts = new StringPool()
  #count = 0

  /** The number by which a cell refers to a text. */
  of(text: string): number {
    this.#count++
    return this.#texts.add(text)
  }

  /** The text of a number. */
  text(number: number): string {
    return this.#texts.text(number)
  }

  write(to: Bytes): void {
    const texts = this.#texts.all
    to.text(`${DECLARATION}<sst xmlns="${MAIN}" count="${this.#count}" uniqueCount="${texts.length}">`)
    for (let at = 0; at < texts.length; at += TOGETHER)
      to.text(
        texts
          .slice(at, at + TOGETHER)
          .map(itemOf)
          .join(''),
      )
    to.text('</sst>')
  }
}

function itemOf(text: string): string {
  const space = text === text.trim() ? '' : ' xml:space="preserve"'
  return `<si><t${space}>${escaped(text)}</t></si>`
}
