// What is set of the engine while it runs is a number that it looks at anew each time: a switch turned by then can crash it.
import { expect, it } from 'vitest'
import { FLAGS, NO_MORE } from '../../src/cli/engine-flags.ts'

it('only thresholds of the compilers, and how a part of the heap grows, are set', () => {
  const flags = [...Object.values(FLAGS).flat(), NO_MORE]
  expect(flags.length).toBeGreaterThan(1)
  for (const flag of flags)
    expect(flag).toMatch(
      /^--(interrupt-budget|invocation-count-for-[a-z]+|max-inlined-bytecode-size-cumulative|semi-space-growth-factor)=\d+$/,
    )
})
