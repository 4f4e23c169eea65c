// Loaded before the command and each of its threads: all garbage is collected again and again, and with it the code that the
// engine can make anew, without any flag of the engine, for which it would refuse the compiled copy.
const { createHook } = require('node:async_hooks')
const { Session } = require('node:inspector')

const EVERY = 32
/** Each takes milliseconds, and the threads of a large file are called thousands of times. */
const MOST = 60
const session = new Session()
session.connect()
let turns = 0
createHook({
  before() {
    if (++turns % EVERY === 0 && turns <= MOST * EVERY) session.post('HeapProfiler.collectGarbage')
  },
}).enable()
