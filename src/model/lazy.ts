// What may never be asked for.
import { apart } from '../columns/apart.ts'

/** Makes a value when it is first asked for, and keeps it: not what it was made of. */
export function lazy<T>(make: () => T): () => T {
  let state: { make: () => T } | { value: T } = { make }
  return () => {
    if ('make' in state) state = { value: state.make() }
    return state.value
  }
}

/** Keeps what was made of the last texts or numbers: names of folders, products and days come again and again. */
export function memoize<V, K extends string | number = string>(
  make: (key: K) => V,
  most = 4096,
): (key: K) => V {
  let values = new Map<K, { value: V }>()
  return key => {
    const known = values.get(key)
    if (known) return known.value
    const value = make(key)
    // Not emptied: of a Map that is, the engine may keep what was in it.
    if (values.size >= most) values = new Map()
    values.set(typeof key === 'string' ? (apart(key) as K) : key, { value })
    return value
  }
}

/** Makes a value of an object, and of more that goes with it, when it is first asked for, and keeps it as long as that object. */
export function memoizePerObject<K extends object, V, M extends readonly unknown[]>(
  make: (key: K, ...more: M) => V,
): (key: K, ...more: M) => V {
  const values = new WeakMap<K, { value: V }>()
  return (key, ...more) => {
    const known = values.get(key)
    if (known) return known.value
    const value = make(key, ...more)
    values.set(key, { value })
    return value
  }
}

/**
 * Keeps what was made of the last key: who asks for one part most often asks for the next. Of young objects the engine takes
 * all for needed that stand in a WeakMap, or in a Map that is emptied: kept there, those of thousands would pile up.
 */
export function memoizeLast<V, K>(make: (key: K) => V): (key: K) => V {
  let last: { key: K; value: V } | undefined
  return key => {
    if (last?.key !== key) last = { key, value: make(key) }
    return last.value
  }
}
