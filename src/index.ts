// The library: the same pipeline that the command runs, for programs.

export { type Day, formatDay } from './model/day.ts'
export { ExpectedError } from './model/problem.ts'
export { percent, type Ratio } from './model/ratio.ts'
export { THRESHOLDS } from './model/terms.ts'
export { pipeline } from './pipeline/index.ts'
export type { Settings } from './pipeline/types.ts'
export type * from './report/types.ts'
