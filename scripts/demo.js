// Writes the demo portfolio: invented customers with the exports that real ones have, the same bytes in every run.
// Usage: node scripts/demo.js [folder]; fixtures/demo without one, whose former content is removed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { distributorFiles } from './demo/distributor.js'
import { partnerFiles } from './demo/partner.js'
import { tenantFiles } from './demo/tenants.js'

const folder = process.argv[2] ?? path.resolve(import.meta.dirname, '../fixtures/demo')
rmSync(folder, { recursive: true, force: true })
for (const [name, content] of [...distributorFiles(), ...partnerFiles(), ...tenantFiles()]) {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}
