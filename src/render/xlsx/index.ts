// A workbook of every report, for Excel and its relatives.

import { documentOf } from '../document/index.ts'
import type { Renderer } from '../types.ts'
import { timeless } from './timeless.ts'
import { workbook } from './workbook.ts'

export const renderXlsx: Renderer = async (report, { messages }) =>
  timeless(await workbook(documentOf(report, messages), messages))
