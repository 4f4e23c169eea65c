// The library's SVG made fit for a page with a strict policy: no inline style, no ids that count up, no colours.
import { toHtml } from '../../text/html.ts'
import { toneOf } from './colours.ts'

type Titles = (series: number, item: number) => string | undefined

const ELEMENT = /<(path|text|rect|g|circle)( [^>]*)>([^<]*)<\/\1>/gu
const ATTRIBUTE = / ([\w:-]+)="([^"]*)"/gu
const UNWANTED = /^(?:class|pointer-events|xml:space|ecmeta_\w+|stroke-miterlimit|cursor)$/u

/** Text content comes escaped from the library; nothing but numbers and keywords stands in its attributes. */
export function tidySvg(svg: string, titles: Titles = () => undefined): string {
  const box = /viewBox="([^"]*)"/u.exec(svg)?.[1] ?? ''
  const inner = svg
    .replace(/<(style|defs)[\s\S]*?<\/\1>| clip-path="[^"]*"/gu, '')
    .replace(/^<svg[^>]*>|<\/svg>\s*$/gu, '')
    .replace(ELEMENT, (_all, name: string, attributes: string, content: string) =>
      element(name, attributes, content, titles),
    )
    .replace(/\n+/gu, '\n')
  return `<svg viewBox="${box}" aria-hidden="true" focusable="false">${inner}</svg>`
}

function element(name: string, attributes: string, content: string, titles: Titles): string {
  const found = new Map<string, string>()
  for (const [, key = '', value = ''] of attributes.matchAll(ATTRIBUTE)) found.set(key, value)
  if (found.get('fill') === 'none' && !found.has('stroke')) return ''
  const classes: string[] = []
  let kept = ''
  for (const [key, value] of found) {
    if (UNWANTED.test(key)) continue
    const tone = key === 'fill' || key === 'stroke' ? toneOf(value) : undefined
    if (tone) classes.push(`${key === 'fill' ? 'f' : 's'}-${tone}`)
    else kept += key === 'style' ? presentation(value) : ` ${key}="${value}"`
  }
  // Lines that mark a value carry the number of an item too.
  const title =
    found.get('fill') === 'none'
      ? undefined
      : titles(Number(found.get('ecmeta_series_index')), Number(found.get('ecmeta_data_index')))
  const inner = title === undefined ? content : `<title>${toHtml(title)}</title>${content}`
  const end = inner === '' ? '/>' : `>${inner}</${name}>`
  return `<${name}${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}${kept}${end}`
}

/** Inline declarations of a font as attributes, which the policy allows; the family is the page's. */
function presentation(style: string): string {
  const size = /font-size:([\d.]+)px/u.exec(style)?.[1]
  const weight = /font-weight:(\w+)/u.exec(style)?.[1]
  return (size ? ` font-size="${size}"` : '') + (weight ? ` font-weight="${weight}"` : '')
}
