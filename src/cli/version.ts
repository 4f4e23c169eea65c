// The version of the installed package.
import { readFileSync } from 'node:fs'

/** From the package's own description: one folder up from the bundle, two from the source. */
export function version(): string {
  for (const place of ['../package.json', '../../package.json']) {
    try {
      const found: unknown = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8'))
      if (typeof found === 'object' && found !== null && 'version' in found) return String(found.version)
    } catch {
      // Not here: the other place.
    }
  }
  return '0.0.0'
}
