// Words on last month beside this one, English.
import type { BeforeWords } from '../before.ts'
import { customers } from './format.ts'

export const before: BeforeWords = {
  intro: 'Then and now, the largest move first: of adjusted usage, else of usage, else of deployment.',
  before: label => `${label}, before`,
  total: count => `${customers(count)} compared`,
}
