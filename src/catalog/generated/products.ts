// Made by scripts/catalog.js from Microsoft's list of product names and service plans: do not edit.
import { SKUS as a } from './products-a.ts'
import { SKUS as m } from './products-m.ts'
import { SKUS as n } from './products-n.ts'
import { SKUS as p } from './products-p.ts'

export const SKUS = a + m + n + p
