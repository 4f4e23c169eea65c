// Numbers and days in the digits that programs know, whatever width they were typed in.

/**
 * A cell with full-width letters, digits and spaces as plain ones. Undefined where a raised or circled digit stands in it, which marks a
 * note and is no part of a number: 12¹ is not 121.
 */
export function withPlainDigits(cell: string): string | undefined {
  return /\p{No}/u.test(cell) ? undefined : cell.normalize('NFKC')
}
