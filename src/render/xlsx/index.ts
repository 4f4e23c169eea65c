// A workbook of every report, for Excel and its relatives.
import { documentOf } from '../document/index.ts'
import type { Renderer } from '../types.ts'
import { workbook } from './workbook.ts'

export const renderXlsx: Renderer = (report, { messages, links }) =>
  workbook(documentOf(report, messages), messages, links)
