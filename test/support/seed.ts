// Random inputs are the same in each run, so that a change is judged by what it changes. Others: PROPERTY_SEED=<number>, or
// `random` for new ones each time, as the long runs by hand take them (scripts/long.js).
import fc from 'fast-check'

const asked = process.env['PROPERTY_SEED'] ?? '20261129'
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) })
