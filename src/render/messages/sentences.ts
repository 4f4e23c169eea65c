// Words made into sentences and titles, as their language writes them.

/** Sentences one after another: with a blank between them, but after a Japanese full stop. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.join(' ').replaceAll('。 ', '。')
}

/** Words with a capital, where their script has one. */
export function capital(text: string, lang: string): string {
  return text.slice(0, 1).toLocaleUpperCase(lang) + text.slice(1)
}
