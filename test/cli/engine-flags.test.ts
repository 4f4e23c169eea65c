// What is set of the engine while it runs is a number that it looks at anew each time: a switch turned by then can crash it.
import { expect, it } from 'vitest'
import { FLAGS } from '../../src/cli/engine-flags.ts'

it('only thresholds of the compilers are set', () => {
  const flags = Object.values(FLAGS).flat()
  expect(flags.length).toBeGreaterThan(0)
  for (const flag of flags)
    expect(flag).toMatch(
      /^--(interrupt-budget|invocation-count-for-[a-z]+|max-inlined-bytecode-size-cumulative)=\d+$/,
    )
})
