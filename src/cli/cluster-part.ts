// For engines that part the data by customer (docs/cluster.md): `ADOPTION_PART` names a file with what a part must know of the whole.
import { readFileSync } from 'node:fs'
import { day, fields, list, nullable, text } from '../model/decode.ts'
import type { Whole } from '../model/whole.ts'

const whole = fields<Whole>({
  products: list(fields({ skuId: text, name: text, day: nullable(day) })),
  workloads: list(fields({ name: text, day: nullable(day) })),
  sellers: list(fields({ partnerId: text, partnerName: text })),
})

/** Nothing where the run is not one of a part. */
export function partOfWhole(env: Readonly<Record<string, string | undefined>>): { whole?: Whole } {
  const file = env['ADOPTION_PART']
  return file ? { whole: whole(JSON.parse(readFileSync(file, 'utf8')), { file }) } : {}
}
