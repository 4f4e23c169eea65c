// HTML of every report.
import type { Renderer } from '../types.ts'
import { renderHtml as renderPage } from './page.ts'

export const renderHtml: Renderer = (report, { messages, links }) => renderPage(report, messages, links)
