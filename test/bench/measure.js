// Runs programs in turns, so that whatever else the machine does falls on all of them alike, and takes medians.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

/** @typedef {{ name: string, command: string[], before?: () => void }} Program of Node: its file, and what it is given; what is done before each run */
/** @typedef {{ name: string, seconds: number, cpu: number, megabytes: number }} Measured seconds by the clock and of the processor */

export const scratch = mkdtempSync(path.join(tmpdir(), 'adoption-bench-run-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

/** Tells what the process that it is loaded into has cost. */
const probe = path.join(scratch, 'probe.cjs')
const cost = path.join(scratch, 'cost.json')
writeFileSync(
  probe,
  `const { isMainThread } = require('node:worker_threads')
const { readFileSync, writeFileSync } = require('node:fs')
// Linux counts the peak of what has started a process as its own, but not in this place.
const peakOf = maxRSS => {
  try {
    return Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? maxRSS)
  } catch {
    return maxRSS
  }
}
if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    const cost = { cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: peakOf(maxRSS) / 1024 }
    writeFileSync(${JSON.stringify(cost)}, JSON.stringify(cost))
  })
`,
)

/** @param {readonly Program[]} programs @param {number} runs @returns {Measured[]} */
export function measure(programs, runs) {
  const all = programs.map(() => /** @type {Measured[]} */ ([]))
  for (let run = 0; run < runs; run++)
    for (const [index, program] of programs.entries()) all[index]?.push(once(program))
  return programs.map(({ name }, index) => ({
    name,
    seconds: median((all[index] ?? []).map(one => one.seconds)),
    cpu: median((all[index] ?? []).map(one => one.cpu)),
    megabytes: median((all[index] ?? []).map(one => one.megabytes)),
  }))
}

/** @param {Program} program @returns {Measured} */
function once({ name, command, before }) {
  before?.()
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--require', probe, ...command], {
    maxBuffer: 1 << 30,
  })
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}`)
  const seconds = (performance.now() - start) / 1000
  return { name, seconds, ...JSON.parse(readFileSync(cost, 'utf8')) }
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
