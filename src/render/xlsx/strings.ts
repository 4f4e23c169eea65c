// Every text of a workbook once: names and words come again in thousands of rows.
import { DECLARATION, escaped, MAIN } from './xml.ts'

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

  part(): string {
    const items = this.#texts.map(text => {
      const space = text === text.trim() ? '' : ' xml:space="preserve"'
      return `<si><t${space}>${escaped(text)}</t></si>`
    })
    const counts = `count="${this.#count}" uniqueCount="${items.length}"`
    return `${DECLARATION}<sst xmlns="${MAIN}" ${counts}>${items.join('')}</sst>`
  }
}
