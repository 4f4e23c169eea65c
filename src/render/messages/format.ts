// Numbers, days and lists in the words of one language, never the machine's.
import { type Day, formatDay } from '../../model/day.ts'
import { lazy } from '../../model/lazy.ts'
import { percent, type Ratio } from '../../model/ratio.ts'
import type { Money } from '../../report/types.ts'

/** What is not available is `–` everywhere. */
const NOT_AVAILABLE = '–'

export interface Format {
  /** `12,345`. */
  count(value: number | null): string
  /** `66.7 %`; one decimal unless told, a trailing `.0` is kept. */
  percent(value: Ratio | null, decimals?: number): string
  /** The same without the sign, for a column whose header has it: `66.7`. */
  percentNumber(value: Ratio | null, decimals?: number): string
  /** A line or a stated figure that is in percent already: `40 %`, `37.5 %`. */
  line(percentValue: number | null): string
  /** Percentage points with their sign and without a unit: `+4.2`, `-0.5`, `0.0`. */
  points(value: Ratio | null): string
  /** A change of a count, with its sign: `+12`. */
  signed(value: number | null): string
  /** Cases per 100, of a ratio per one: 1/8 gives `12.5`. */
  perHundred(value: Ratio | null): string
  /** `EUR 1,234.50`; exact, from the amount's own digits. */
  money(value: Money): string
  /** `2026-08-31`. */
  day(value: Day | null): string
  /** `2026-08-04 to 2026-08-31`; one day stands alone. */
  span(from: Day, to: Day): string
  /** `a, b, and c`. */
  list(items: readonly string[]): string
  /** `a, b, or c`. */
  choice(items: readonly string[]): string
  /** `1 user`, `2 users`: the number with the form of the word that belongs to it. */
  plural(value: number, forms: PluralForms): string
  notAvailable: string
}

/** Forms of a word; a language without plural uses `other` alone. */
interface PluralForms {
  one?: string
  other: string
}

interface Style {
  lang: string
  /** Between thousands, and before decimals. Making the first format of Intl for numbers or lists takes as long as reading a dozen files. */
  group: string
  point: string
  percentSign: string
  between: string
  and: Joints
  or: Joints
  /** Between a number and the word that it counts. */
  gap: string
}

/** Between the items of a list, between two alone, and before the last of several. */
type Joints = readonly [between: string, two: string, last: string]

export function makeFormat({ lang, group, point, percentSign, between, and, or, gap }: Style): Format {
  const rules = lazy(() => new Intl.PluralRules(lang))

  /** Plain digits (`-1234.5`) with the marks of the language. */
  const written = (plain: string) => {
    if (plain.length <= 3 && !plain.includes('.')) return plain
    const [whole = '', ...decimals] = plain.split('.')
    return [byThrees(whole).join(group), ...decimals].join(point)
  }
  const whole = (value: number) => written(value.toFixed(0))
  const fixed = (value: Ratio, decimals: number) => written(percent(value, decimals).toFixed(decimals))
  const signed = (value: number, text: string) => (value > 0 ? `+${text}` : text)
  const orNone = <T>(value: T | null, show: (value: T) => string) =>
    value === null ? NOT_AVAILABLE : show(value)

  return {
    count: value => orNone(value, whole),
    percent: (value, decimals = 1) => orNone(value, v => fixed(v, decimals) + percentSign),
    percentNumber: (value, decimals = 1) => orNone(value, v => fixed(v, decimals)),
    line: value => orNone(value, n => written(String(Number(n.toFixed(6)))) + percentSign),
    points: value => orNone(value, v => signed(percent(v, 1), fixed(v, 1))),
    signed: value => orNone(value, n => signed(n, whole(n))),
    perHundred: value => orNone(value, v => fixed(v, 1)),
    money({ currency, amount }) {
      const [, units, decimals = ''] = /^(-?\d+)(\.\d+)?$/.exec(amount) ?? []
      if (units === undefined) return `${currency} ${amount}`
      // None where the currency has none (`1200.00` yen).
      const isWhole = /^\.0+$/.test(decimals) && NO_MINOR_UNIT.has(currency.toUpperCase())
      return `${currency} ${written(String(BigInt(units)))}${isWhole ? '' : decimals}`
    },
    day: value => orNone(value, formatDay),
    span: (from, to) => (from === to ? formatDay(from) : formatDay(from) + between + formatDay(to)),
    list: items => joined(items, and),
    choice: items => joined(items, or),
    plural(value, { one, other }) {
      const form = rules().select(value) === 'one' ? (one ?? other) : other
      return whole(value) + gap + form
    },
    notAvailable: NOT_AVAILABLE,
  }
}

/** The digits of a whole number in their groups, the first with the sign. */
function byThrees(whole: string): string[] {
  const groups: string[] = []
  const first = whole.startsWith('-') ? 1 : 0
  let end = whole.length
  for (; end - first > 3; end -= 3) groups.unshift(whole.slice(end - 3, end))
  return [whole.slice(0, end), ...groups]
}

function joined(items: readonly string[], [between, two, last]: Joints): string {
  if (items.length < 3) return items.join(two)
  return items.slice(0, -1).join(between) + last + items.at(-1)
}

/** Currencies without a smaller unit, as CLDR 48 has them; a list of our own, since it differs between versions of Node. */
const NO_MINOR_UNIT = new Set(
  (
    'AFN ALL BIF CLP COP DJF GNF HUF IDR IQD IRR ISK JPY KMF KPW KRW LAK ' +
    'LBP MGA MMK PKR PYG RWF SLL SOS SYP UGX VND VUV XAF XOF XPF YER'
  ).split(' '),
)
