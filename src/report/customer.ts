// Who a row is about.

/** The person or company that a row is about. `id` is null where the data has names only. */
export interface CustomerRef {
  id: string | null
  name: string
}

/** One without a name goes by its id. */
export function nameOrId({ id, name }: CustomerRef): string {
  return name || (id ?? '')
}

/** The same for two of which both say the same. */
export function customerKey({ id, name }: CustomerRef): string {
  return JSON.stringify([id, name])
}
