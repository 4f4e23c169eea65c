// The words by which a row of a sheet is known as the total of the others, in the languages of the office programs.
import { foldName } from '../../model/fold.ts'
import { memoize } from '../../model/lazy.ts'

export const TOTAL_WORDS: readonly string[] = [
  ...[
    'total',
    'totals',
    'grand total',
    'sub total',
    'subtotal',
    'sum',
    'sum total',
    'overall',
    'overall total',
  ],
  ...[
    'summe',
    'gesamt',
    'gesamtsumme',
    'gesamtergebnis',
    'insgesamt',
    'zwischensumme',
    'teilergebnis',
    'ergebnis',
  ],
  ...['total général', 'total general', 'somme', 'sous-total', 'ensemble', 'totaux'],
  ...['totale', 'totale complessivo', 'totale generale', 'somma', 'subtotale'],
  ...['suma', 'suma total', 'total geral', 'soma', 'totais', 'totales', 'suma końcowa', 'razem', 'łącznie'],
  ...[
    'totaal',
    'eindtotaal',
    'subtotaal',
    'totalt',
    'i alt',
    'summa',
    'totalsumma',
    'yhteensä',
    'celkem',
    'celkový součet',
    'hovedtotal',
  ],
  ...[
    'итого',
    'всего',
    'общий итог',
    'toplam',
    'genel toplam',
    'összesen',
    'végösszeg',
    'общо',
    'tổng',
    'tổng cộng',
  ],
  ...['итог', 'общая сумма', 'сума', 'разом', 'усього', 'ukupno', 'sveukupno', 'skupaj', 'spolu', 'укупно'],
  ...['σύνολο', 'γενικό σύνολο', 'kokku', 'kopā', 'iš viso', 'samtals', 'kokonaissumma', 'totalsum'],
  ...['jumlah', 'jumlah keseluruhan', 'المجموع', 'الإجمالي', 'סה"כ', 'סך הכל', 'รวม', 'รวมทั้งหมด'],
  ...[
    '合計',
    '総計',
    '小計',
    '計',
    '合计',
    '总计',
    '小计',
    '總計',
    '合計額',
    '합계',
    '총합계',
    '총계',
    '소계',
    // As Excel calls the total of each group that it makes.
    '集計',
    '汇总',
    '彙總',
    '요약',
  ],
]
const ALL: ReadonlySet<string> = new Set(TOTAL_WORDS)
/** Behind a name without a space between. */
const CLOSED = TOTAL_WORDS.filter(word => /[\p{sc=Han}\p{sc=Hangul}]/u.test(word))
const SOME = new RegExp(TOTAL_WORDS.join('|'), 'u')

/** No name is longer, in characters. */
const LONGEST = 200

/** Numbers, days and ids, which most cells are: no such word can be written with these letters alone. */
const NO_WORD = /^[0-9a-f{}:./ -]*$/i

/** What a cell names the total of: '' for all there is, a name, or null where it is no total. */
export function totalOfWhat(cell: string): string | null {
  return cell.length > LONGEST || NO_WORD.test(cell) ? null : totalOfName(cell)
}

/** Products have the same names in files by the thousand. */
const totalOfName = memoize((cell): string | null => {
  const folded = foldName(cell).replace(/\s+/gu, ' ')
  if (!SOME.test(folded)) return null
  const bare = folded.replace(/^[-–—=*#([【\s]+|(?<![-–—=*#)\]】:\s])[-–—=*#)\]】:\s]+$/gu, '')
  if (ALL.has(bare)) return ''
  for (const word of TOTAL_WORDS) {
    if (bare.startsWith(`${word} `)) return named(closed(bare.slice(word.length)))
    if (bare.endsWith(` ${word}`)) return named(bare.slice(0, -word.length))
  }
  const behind = CLOSED.find(word => bare.endsWith(word))
  return behind === undefined ? null : named(bare.slice(0, -behind.length))
})

/** With the bracket of the name itself, which is no mark around the total: `Total Exchange Online (Plan 1)`. */
function closed(name: string): string {
  return /\([^)]*$/u.test(name) ? `${name})` : name
}

/** What the rows of a sheet are made of: a total of them is one of all rows. */
const THINGS =
  /^(all |alle[r]? )?((licen[cs]es?|seats|units|users|customers|tenants|subscriptions|products|skus|rows)|lizenzen|benutzer|kunden|produkte|licenze|licencias|licenças|ライセンス(数)?|ユーザー(数)?)?$/u

function named(rest: string): string {
  const name = rest.replace(/^[\s:–-]+(?:of |for |von |für |de |di |z )?|(?<![\s:–-])[\s:–-]+$/gu, '')
  return THINGS.test(name) ? '' : name
}
