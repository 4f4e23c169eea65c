// A workbook of every report, for Excel and its relatives.
import type { Renderer } from '../types.ts'
import { sheetsOf } from './sheets.ts'
import { timeless } from './timeless.ts'
import { workbook } from './workbook.ts'

export const renderXlsx: Renderer = async (report, { messages }) =>
  timeless(await workbook(sheetsOf(report, messages), messages))
