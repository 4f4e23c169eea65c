// In which steps users that several threads have gathered are taken in: owner after owner, those of one from thread to thread,
// so that few of them are in memory twice.

/**
 * How many users of each thread are taken in at a time, `size` in all. `ends`: by thread how many it has up to the last user of
 * each owner.
 */
export function* userTurns(ends: readonly Int32Array[], size: number): Generator<readonly number[]> {
  let counts = ends.map(() => 0)
  let room = size
  for (let owner = 0; owner < (ends[0]?.length ?? 0); owner++) {
    for (const [thread, all] of ends.entries()) {
      for (let left = (all[owner] ?? 0) - (all[owner - 1] ?? 0); left > 0; ) {
        const taken = Math.min(left, room)
        counts[thread] = (counts[thread] ?? 0) + taken
        left -= taken
        room -= taken
        if (room > 0) continue
        yield counts
        counts = ends.map(() => 0)
        room = size
      }
    }
  }
  // Also where there is nobody: a report may cover workloads.
  yield counts
}
