// The columns of a Parquet file as a header names them: what a record holds stands under keys of several parts, as it does in JSON.
import type { SchemaTree } from 'hyparquet'
import { isObject } from '../../../model/object.ts'
import { isListKey } from '../../json/flatten.ts'

/** A column: all of a column of the file, or a part of the records in it. */
export interface ParquetField {
  name: string
  tree: SchemaTree
  /** The keys that lead to the part. */
  path: readonly string[]
}

export function fieldsOf({ children }: SchemaTree): ParquetField[] {
  return children.flatMap(tree => fieldsIn({ name: tree.element.name, tree, path: [] }, tree))
}

function fieldsIn({ name, tree, path }: ParquetField, part: SchemaTree): ParquetField[] {
  if (!isRecord(part)) return [{ name, tree, path }]
  return part.children.flatMap(child => {
    const key = child.element.name
    return fieldsIn({ name: `${name}.${key}`, tree, path: [...path, key] }, child)
  })
}

/** Lists, maps and the like are one cell. */
function isRecord({ children, element }: SchemaTree): boolean {
  const { name, repetition_type, converted_type, logical_type } = element
  const isPlain = converted_type === undefined && logical_type === undefined
  return children.length > 0 && repetition_type !== 'REPEATED' && isPlain && !isListKey(name)
}

/** The part of a value that such keys lead to; undefined where there is none. */
export function partOf(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    value,
  )
}
