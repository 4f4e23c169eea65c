// Sentences one after another: with a blank between them, but after a Japanese full stop.

export function joinSentences(sentences: readonly string[]): string {
  return sentences.join(' ').replaceAll('。 ', '。')
}
