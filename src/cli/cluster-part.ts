// For engines that part the data by customer (docs/cluster.md): `ADOPTION_PART` names a file with what a part must know of the whole.
import { readFileSync } from 'node:fs'
import { day, list, nullable, object, type Read, text } from '../merge/decode.ts'
import type { Whole } from '../model/whole.ts'

const whole: Read<Whole> = object(({ get }) => ({
  products: get(
    'products',
    list(
      object(({ get: of }) => ({
        skuId: of('skuId', text),
        name: of('name', text),
        day: of('day', nullable(day)),
      })),
    ),
  ),
  workloads: get(
    'workloads',
    list(object(({ get: of }) => ({ name: of('name', text), day: of('day', nullable(day)) }))),
  ),
  sellers: get(
    'sellers',
    list(
      object(({ get: of }) => ({ partnerId: of('partnerId', text), partnerName: of('partnerName', text) })),
    ),
  ),
}))

/** Nothing where the run is not one of a part. */
export function partOfWhole(env: Readonly<Record<string, string | undefined>>): { whole?: Whole } {
  const file = env['ADOPTION_PART']
  return file ? { whole: whole(JSON.parse(readFileSync(file, 'utf8')), { file, path: '' }) } : {}
}
