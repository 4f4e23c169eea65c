// Checks a parsed config against the shapes: every problem with its place, not only the first.
import type { Node } from 'jsonc-parser'
import type { ProblemParams } from '../model/problem.ts'
import type { Expectation } from '../model/reasons.ts'
import { nearestName } from './nearest.ts'
import { CUSTOMER_SHAPE, type Shape } from './shape.ts'

/** A problem at `offset` characters from the start of the file. */
export type Finding = { offset: number } & (
  | { code: 'bad-config'; params: ProblemParams['bad-config'] }
  | { code: 'unknown-key'; params: ProblemParams['unknown-key'] }
)

/** Everything in `node` that does not fit `shape`; `name` is what the value is called in the file. */
export function check(node: Node, shape: Shape, name: string): Finding[] {
  switch (shape.kind) {
    case 'text':
      return fits(isText(node), node, name, 'text')
    case 'choice':
      return fits(shape.values.includes(String(node.value)), node, name, shape.values.join(', '))
    case 'word':
      return fits(isText(node) && shape.known(String(node.value)), node, name, shape.values.join(', '))
    case 'number':
      return fits(isNumber(node.value, shape), node, name, shape.expected)
    case 'texts':
      return checkTexts(node, shape, name)
    case 'customer':
      return node.type === 'object'
        ? check(node, CUSTOMER_SHAPE, name)
        : fits(isText(node), node, name, 'text')
    case 'map':
    case 'object':
      return checkEntries(node, shape, name)
  }
}

function checkTexts(node: Node, shape: Shape & { kind: 'texts' }, name: string): Finding[] {
  const items = node.type === 'array' ? (node.children ?? []) : [node]
  const known = (item: Node) => shape.values?.includes(String(item.value)) ?? true
  if (items.length === 0) return fits(false, node, name, shape.expected)
  return items.flatMap(item => fits(isText(item) && known(item), item, name, shape.expected))
}

function checkEntries(node: Node, shape: Shape & { kind: 'map' | 'object' }, name: string): Finding[] {
  if (node.type !== 'object') return fits(false, node, name, 'object')
  const seen = new Set<string>()
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) => {
    if (key === undefined || value === undefined) return []
    const entry = String(key.value)
    const inner = shape.kind === 'map' ? shape.of : ownShape(shape.keys, entry)
    if (seen.has(entry)) return [misfit(key, `${JSON.stringify(entry)} twice`, 'one-value')]
    seen.add(entry)
    if (inner) return check(value, inner, name === '' ? entry : `${name}.${entry}`)
    const nearest = shape.kind === 'object' ? nearestName(entry, Object.keys(shape.keys)) : ''
    return [{ code: 'unknown-key', params: { key: entry, nearest }, offset: key.offset }]
  })
}

function ownShape(keys: Readonly<Record<string, Shape>>, key: string): Shape | undefined {
  return Object.hasOwn(keys, key) ? keys[key] : undefined
}

function isText(node: Node): boolean {
  return typeof node.value === 'string' && node.value.trim() !== ''
}

function isNumber(value: unknown, { least, most, decimals }: Shape & { kind: 'number' }): boolean {
  return (
    typeof value === 'number' && value >= least && value <= most && (decimals || Number.isSafeInteger(value))
  )
}

function fits(ok: boolean, node: Node, name: string, expected: Expectation | string): Finding[] {
  return ok ? [] : [misfit(node, [name, shown(node)].filter(Boolean).join(' = '), expected)]
}

function misfit(node: Node, found: string, expected: string): Finding {
  return { code: 'bad-config', params: { found, expected }, offset: node.offset }
}

function shown(node: Node): string {
  if (node.type === 'object') return '{ … }'
  if (node.type === 'array') return '[ … ]'
  const written = JSON.stringify(node.value)
  return written.length > 60 ? `${written.slice(0, 59)}…` : written
}
