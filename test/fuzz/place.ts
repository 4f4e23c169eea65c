// Where in a file something changes: anywhere, as likely at one place as at another.
import fc from 'fast-check'

const STEPS = 2 ** 30

/** From 0 up to, and without, 1. The doubles of fast-check are nearly all next to 0, and its numbers prefer their ends. */
export const anywhere: fc.Arbitrary<number> = fc
  .noBias(fc.integer({ min: 0, max: STEPS - 1 }))
  .map(step => step / STEPS)
