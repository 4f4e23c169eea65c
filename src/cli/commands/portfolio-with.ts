// The command that a config just written is meant for: one of another name or place counts only where it is named.
import path from 'node:path'
import { CONFIG_NAME } from '../../config/find.ts'

export function portfolioWith(file: string, cwd: string): string {
  if (path.resolve(cwd, file) === path.join(cwd, CONFIG_NAME)) return 'adoption portfolio'
  return `adoption portfolio --config ${/[^\w./\\:-]/.test(file) ? `"${file}"` : file}`
}
