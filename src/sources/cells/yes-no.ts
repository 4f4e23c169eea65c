// Yes and no as office programs and portals write them: a line for each language, which a translator can add.
import { lazy } from '../../model/lazy.ts'

/** Words for yes, words for no. A word that is one here and the other there is nobody's. */
const WORDS: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  numbers: ['1', '0'],
  en: ['true yes y t', 'false no n f'],
  de: ['wahr ja', 'falsch nein'],
  fr: ['vrai oui', 'faux non'],
  es: ['verdadero sí si cierto', 'falso no'],
  it: ['vero sì si', 'falso no'],
  pt: ['verdadeiro sim', 'falso não nao'],
  nl: ['waar ja', 'onwaar nee'],
  sv: ['sant ja', 'falskt nej'],
  da: ['sand ja', 'falsk nej'],
  nb: ['sann ja', 'usann nei'],
  fi: ['tosi kyllä', 'epätosi ei'],
  pl: ['prawda tak', 'fałsz nie'],
  cs: ['pravda ano', 'nepravda ne'],
  sk: ['pravda áno', 'nepravda nie'],
  hu: ['igaz igen', 'hamis nem'],
  ro: ['adevărat da', 'fals nu'],
  hr: ['istina da', 'laž ne'],
  tr: ['doğru evet', 'yanlış hayır'],
  el: ['αληθές ναι', 'ψευδές όχι'],
  ru: ['истина да', 'ложь нет'],
  uk: ['істина так', 'хибність ні'],
  ja: ['真 はい', '偽 いいえ'],
  zh: ['真 是 對 对', '假 偽 伪 否 不是'],
  ko: ['참 예', '거짓 아니요 아니오'],
}

const MEANINGS = lazy(() => {
  const meanings = new Map<string, boolean | null>()
  for (const [yes, no] of Object.values(WORDS)) {
    for (const [words, meaning] of [
      [yes, true],
      [no, false],
    ] as const) {
      for (const word of words.split(' ').map(fold)) {
        meanings.set(word, (meanings.get(word) ?? meaning) === meaning ? meaning : null)
      }
    }
  }
  return meanings
})

/** What a word says, also as the function of a spreadsheet (`=WAHR()`); undefined where it says neither for certain. */
export function yesOrNo(cell: string): boolean | undefined {
  return MEANINGS().get(fold(cell)) ?? undefined
}

/** Letter case counts in no language, dots on an i in Turkish neither. */
function fold(word: string): string {
  if (/^[a-z0-9]+$/i.test(word)) return word.toLowerCase()
  // A number of a column that has decimals.
  if (/^[01][.,]0+$/.test(word)) return word.charAt(0)
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u0307/g, '')
    .replaceAll('ı', 'i')
    .replace(/^=?(.+?)(?:\(\))?$/, '$1')
    .trim()
}
