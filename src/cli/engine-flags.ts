// Has the engine wait longer before it spends a second thread on faster code: most runs are over early.
import process from 'node:process'
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** Where a third compiler stands between the two, both have to wait: one of them alone does not help. */
const BOTH = ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000']

/** Functions that take in fewer others are compiled in a fraction of the time; what runs for long takes in enough of them. */
const SMALL = '--max-inlined-bytecode-size-cumulative=200'

/**
 * By version of V8, where the flags were measured: a short run takes a tenth to a quarter less
 * of the processor's time, and one of minutes no more. Numbers alone: the engine looks at them anew each time, while a
 * switch that was turned here crashed one of some hundred runs.
 */
export const FLAGS: Readonly<Record<string, readonly string[]>> = {
  '11.3': ['--interrupt-budget=500000', SMALL],
  '12.4': ['--invocation-count-for-turbofan=30000', SMALL],
  '13.6': BOTH,
  '14.6': BOTH,
}

/** Before anything else is loaded, since a function keeps to what was set when it first ran. */
export function setEngineFlags(): void {
  const version = process.versions.v8.split('.', 2).join('.')
  for (const flag of FLAGS[version] ?? []) setFlagsFromString(flag)
  if (version === MEASURED) keepYoungSmall()
}

/** Of the version for which it was measured. */
const MEASURED = '11.3'
/** By how much the part of the heap where all objects begin grows: not at all. */
export const NO_MORE = '--semi-space-growth-factor=1'
/** Both its halves, in bytes: four times as much takes 30 MB more, and no less time. */
const ENOUGH = 8 * 1024 * 1024
const LOOK_MS = 20

/** It has to grow a few times first, or what the command needs to the end is copied too often. */
function keepYoungSmall(): void {
  const timer = setInterval(() => {
    const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')
    if ((young?.space_size ?? 0) < ENOUGH) return
    clearInterval(timer)
    setFlagsFromString(NO_MORE)
  }, LOOK_MS).unref()
}
