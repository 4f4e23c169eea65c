// Has the engine wait longer before it spends a second thread on faster code: most runs are over before that pays.
import process from 'node:process'
import { setFlagsFromString } from 'node:v8'

/**
 * By version of V8, where the flag was measured: a short run takes a fifth to a quarter less
 * of the processor's time, and one of minutes no more.
 */
const FLAGS: Readonly<Record<string, string>> = {
  '11.3': '--interrupt-budget=500000',
  '12.4': '--invocation-count-for-turbofan=30000',
}

/** Before anything else is loaded, since a function keeps to what was set when it first ran. */
export function setEngineFlags(): void {
  const version = process.versions.v8.split('.', 2).join('.')
  const flag = FLAGS[version]
  if (flag !== undefined) setFlagsFromString(flag)
}
