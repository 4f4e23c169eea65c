// One part of the page: a heading that the contents point to, and what stands under it.
import { html, type Markup, type Part } from '../markup.ts'

export interface Section {
  readonly id: string
  readonly title: string
  readonly body: Part
  /** Begins on a sheet of paper of its own kind, or is set apart on the screen. */
  readonly className?: string
}

export function sectionMarkup({ id, title, body, className = '' }: Section): Markup {
  return html`<section id="${id}"${className ? html` class="${className}"` : ''}>
<h2>${title}</h2>
${body}
</section>
`
}
