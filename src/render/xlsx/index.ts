// A workbook of every report, for Excel and its relatives.

import { documentOf } from '../document/index.ts'
import type { Renderer } from '../types.ts'
import { withFixedDates } from './fixed-dates.ts'
import { workbook } from './workbook.ts'

export const renderXlsx: Renderer = async (report, { messages }) =>
  withFixedDates(await workbook(documentOf(report, messages), messages))
