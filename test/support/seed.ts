// Random inputs are the same in each run, so that a change is judged by what it changes. Others: PROPERTY_SEED=<number>, or
// `random` for new ones each time, as the long runs by hand take them (scripts/long.js): these have lists as long as they may be,
// where every other run has ten entries at most, and what is done otherwise with more of them shows only there.
import fc from 'fast-check'

const asked = process.env['PROPERTY_SEED'] ?? '20261129'
fc.configureGlobal(asked === 'random' ? { defaultSizeToMaxWhenMaxSpecified: true } : { seed: Number(asked) })
