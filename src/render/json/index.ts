// JSON of every report.
import type { Renderer } from '../types.ts'
import { jsonDocument } from './document.ts'
import { stringifyJson } from './stringify.ts'

export const renderJson: Renderer = (report, { messages }) =>
  `${stringifyJson(jsonDocument(report, messages), 2)}\n`
