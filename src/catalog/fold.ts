// How two spellings of a product's name are told to be the same.
import { foldName } from '../model/fold.ts'

/** Folds a product name or part number: case, outer spaces, runs of spaces, kinds of dashes and signs of a trade mark are ignored. */
export function foldProduct(text: string): string {
  // Nearly every name is plain; only the others need the slow way round.
  if (!/ {2}|[^ -~]/.test(text)) return text.trim().toLowerCase()
  const plain = text.replace(/[®™©\u200b]/g, '').replace(/[\u2010-\u2015\u2212]/g, '-')
  return foldName(plain).replace(/\s+/g, ' ')
}
