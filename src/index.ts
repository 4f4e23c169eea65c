// The library: the same figures as the command's, for programs.

export type { Service } from './catalog/words.ts'
export { type Asked, adoption, type Reports } from './library/adoption.ts'
export { explain } from './library/explain.ts'
export { type Format, type RenderOptions, render } from './library/render.ts'
export type { AdoptionSettings } from './library/settings.ts'
export { type Day, formatDay } from './model/day.ts'
export { ExpectedError, InputError, OutputError, type Problem, UsageError } from './model/problem.ts'
export { percent, type Ratio } from './model/ratio.ts'
export { THRESHOLDS } from './model/terms.ts'
export type { Progress, Rejected } from './pipeline/types.ts'
export type { Lang } from './render/messages/index.ts'
export type * from './report/types.ts'
