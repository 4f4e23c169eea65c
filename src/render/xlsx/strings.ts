// Every text of a workbook once: names and words come again in thousands of rows.
import type { Bytes } from './bytes.ts'
import { DECLARATION, escaped, MAIN } from './xml.ts'

/** So many texts are written at once. */
const TOGETHER = 100

export class Strings {
  readonly #known = new Map<string, number>()
  readonly #texts: string[] = []
  #count = 0

  /** The number by which a cell refers to a text. */
  of(text: string): number {
    this.#count++
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const number = this.#texts.push(text) - 1
    this.#known.set(text, number)
    return number
  }

  /** The text of a number. */
  text(number: number): string {
    return this.#texts[number] ?? ''
  }

  write(to: Bytes): void {
    const counts = `count="${this.#count}" uniqueCount="${this.#texts.length}"`
    to.text(`${DECLARATION}<sst xmlns="${MAIN}" ${counts}>`)
    for (let at = 0; at < this.#texts.length; at += TOGETHER)
      to.text(
        this.#texts
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
