// Weighs whether bytes are Chinese, Japanese or Korean in the double bytes of EUC and GBK: none of them sets a mark.
import { type Guess, isLetter } from './guess.ts'

/** Fed byte by byte. Pairs of two bytes beyond ASCII make words of their own; accents stand alone between Latin letters. */
export class EucSurvey {
  /** Everything beyond ASCII is made of pairs. */
  #valid = true
  /** Pairs of two bytes from A1 on, the common characters; those that touch a Latin letter; and all other pairs. */
  #plain = 0
  #touching = 0
  #extended = 0
  /** Characters of the Japanese alone, or nearly. */
  #kana = 0
  /** Leads from C9 and from D0 on; pairs with a byte from E0 on, which no half-width kana has. */
  #fromC9 = 0
  #fromD0 = 0
  #fromE0 = 0
  #lead = 0
  #last = 0

  write(byte: number): void {
    if (this.#lead > 0) this.#pair(this.#lead, byte)
    else if (byte > 0x80) this.#lead = byte
    else if (byte === 0x80) this.#valid = false
    else {
      if (isLetter(byte) && this.#last > 0x80) this.#touching++
      this.#last = byte
    }
  }

  end(): Guess<'gbk' | 'euc-jp' | 'euc-kr'> | undefined {
    const [plain, extended] = [this.#plain, this.#extended]
    const isOther = extended * 10 > plain || this.#touching * 4 > plain || this.#fromE0 * 10 < plain
    if (!this.#valid || this.#lead > 0 || plain < 2 || isOther) return undefined
    if (extended > 0) return { encoding: 'gbk', sure: plain >= 20 }
    if (this.#kana * 20 > plain) return { encoding: 'euc-jp', sure: true }
    if (this.#fromC9 === 0 && plain >= 12) return { encoding: 'euc-kr', sure: plain >= 40 }
    // In Chinese a third of the common characters begins with D0 or more, in Japanese only the rare ones do.
    const share = this.#fromD0 / plain
    if (share < 0.08 && plain >= 4) return { encoding: 'euc-jp', sure: plain >= 40 && share < 0.04 }
    return { encoding: 'gbk', sure: plain >= 8 && share > 0.15 }
  }

  #pair(lead: number, trail: number): void {
    this.#lead = 0
    if (trail < 0x40 || trail === 0x7f || trail === 0xff || lead === 0xff) {
      this.#valid = false
      return
    }
    if (isLetter(this.#last)) this.#touching++
    this.#last = trail
    // 8E: half-width kana in EUC-JP.
    if (lead < 0xa1 || trail < 0xa1) this.#extended++
    else this.#count(lead, trail)
  }

  #count(lead: number, trail: number): void {
    this.#plain++
    if (lead === 0xa4 || lead === 0xa5) this.#kana++
    if (lead >= 0xc9) this.#fromC9++
    if (lead >= 0xd0) this.#fromD0++
    if (lead >= 0xe0 || trail >= 0xe0) this.#fromE0++
  }
}
