// A number of a file that knows numbers, as the text that every format reads.

/**
 * A whole number of more digits than a number holds is shown in scientific form: it was an id, of which several became the
 * same, and where an id stands that form is refused.
 */
export function numberText(value: number): string {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value)
}
